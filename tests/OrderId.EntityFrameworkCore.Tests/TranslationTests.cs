using Microsoft.EntityFrameworkCore;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>What is written in LINQ runs in SQL: the text of the query says so, and what cannot be translated would throw.</summary>
public class TranslationTests
{
    public static TheoryData<DatabaseKind, OrderIdMapping> Everywhere
    {
        get
        {
            var data = new TheoryData<DatabaseKind, OrderIdMapping>();
            foreach (DatabaseKind database in Enum.GetValues<DatabaseKind>().Where(database => database != DatabaseKind.SqlServer))
            {
                foreach (OrderIdMapping mapping in Enum.GetValues<OrderIdMapping>())
                {
                    data.Add(database, mapping);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Operators_RunInSql(DatabaseKind database, OrderIdMapping mapping)
    {
        using var context = new ModelContext(database, mapping, Sale.Configure);
        DbSet<Sale> sales = context.Set<Sale>();
        DateTimeOffset from = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), to = from.AddDays(1);
        OrderId id = OrderId.MinValueAt(from);
        OrderId? perhaps = id;
        OrderId[] some = [id, OrderId.MaxValueAt(to)];

        Is(
            sales.Where(sale => sale.Id >= OrderId.MinValueAt(from) && sale.Id <= OrderId.MaxValueAt(to)),
            "s.Id >= @MinValueAt AND s.Id <= @MaxValueAt");
        Is(sales.Where(sale => sale.Id > id && sale.Id < id), "s.Id > @id AND s.Id < @id");
        Is(sales.Where(sale => sale.Id == id || sale.Id.Equals(id) || sale.Id != id), "s.Id = @id OR s.Id <> @id");
        Is(sales.Where(sale => sale.Id.CompareTo(id) > 0 && sale.Id.CompareTo(id) <= 0), "s.Id > @id AND s.Id <= @id");
        Is(sales.Where(sale => sale.ReplacesId > id), "s.ReplacesId > @id");
        Is(sales.Where(sale => sale.ReplacesId == perhaps), "s.ReplacesId = @perhaps");
        Is(
            sales.Where(sale => sale.ReplacesId.HasValue && sale.ReplacesId.Value <= id),
            "s.ReplacesId IS NOT NULL AND s.ReplacesId <= @id");
        Is(sales.Where(sale => sale.ReplacesId < sale.Id), "s.ReplacesId < s.Id");
        bool isPostgres = database == DatabaseKind.Postgres;
        Is(sales.Where(sale => some.Contains(sale.Id)), isPostgres ? "s.Id = ANY (@some)" : "s.Id IN (@some1, @some2)");
        Is(sales.Where(sale => sale.Handover.About > id), "s.Handover_About > @id");
        Is(sales.Where(sale => sale.Address.From > id), "s.Address_From > @id");
        Is(
            sales.Where(sale => sale.Remark.About > id),
            isPostgres ? "(s.Remark ->> 'About') > @id" : "s.Remark ->> 'About' > @id");
        Is(
            sales.Where(sale => sale.Document.About > id),
            isPostgres ? "(s.Document ->> 'About') > @id" : "s.Document ->> 'About' > @id");

        Assert.EndsWith(
            "ORDER BY s.Id DESC, s.ReplacesId",
            Sql(sales.OrderByDescending(sale => sale.Id).ThenBy(sale => sale.ReplacesId).Select(sale => sale.Id)),
            StringComparison.Ordinal);
        Assert.Contains(
            "MAX(s.Id)", Sql(sales.GroupBy(sale => sale.Status).Select(group => group.Max(sale => sale.Id))),
            StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "(s.Id) LIKE @text_startswith ESCAPE '\\'", "(s.Remark ->> 'About') = @text")]
    [InlineData(DatabaseKind.Postgres, "(s.Id) LIKE @text_startswith", "(s.Remark ->> 'About') = @text")]
    [InlineData(DatabaseKind.SqlServer, "(s.Id) LIKE @text_startswith ESCAPE '\\'", "(JSON_VALUE(s.Remark, '$.About')) = @text")]
    public void ToString_OfText_IsTheColumn(DatabaseKind database, string starts, string inJson)
    {
        using var context = new ModelContext(database, OrderIdMapping.Text, Sale.Configure);
        DbSet<Sale> sales = context.Set<Sale>();
        string text = "0VR";

        Is(sales.Where(sale => sale.Id.ToString().StartsWith(text)), starts);
        Is(sales.Where(sale => sale.Remark.About.ToString() == text), inJson);
        Assert.DoesNotContain("CAST", Sql(sales.Select(sale => sale.Id.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public void RangeOfAColumnsTime_IsNotTranslated()
    {
        using var context = new ModelContext(DatabaseKind.Sqlite, OrderIdMapping.Text, model => model.Entity<Timed>());

        // Only the program can compute an ID: of a value it has, not of a column.
        Assert.Throws<InvalidOperationException>(
            () => context.Set<Timed>().Where(timed => timed.Id > OrderId.MinValueAt(timed.At)).ToQueryString());
    }

    private static void Is(IQueryable<Sale> query, string condition) =>
        Assert.EndsWith("WHERE " + condition, Sql(query.Select(sale => sale.Id)), StringComparison.Ordinal);

    private static string Sql<T>(IQueryable<T> query) =>
        query.ToQueryString().Replace("\"", string.Empty, StringComparison.Ordinal).Replace("[", string.Empty, StringComparison.Ordinal)
            .Replace("]", string.Empty, StringComparison.Ordinal).ReplaceLineEndings(" ");

    private sealed class Timed
    {
        public OrderId Id { get; set; }

        public DateTimeOffset At { get; set; }
    }
}
