using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>The commands for SQL Server, which need no server: their SQL, and the types of their parameters.</summary>
public class SqlServerTests
{
    private static readonly OrderId Id = OrderId.Parse(OrderId.Example);

    public static TheoryData<OrderIdMapping, SqlDbType, int, string> Parameters => new()
    {
        { OrderIdMapping.Text, SqlDbType.Char, OrderId.Length, OrderId.Example },
        { OrderIdMapping.Bytes, SqlDbType.VarBinary, OrderId.ByteLength, Convert.ToHexString(Id.ToByteArray()) },
    };

    [Theory]
    [MemberData(nameof(Parameters))]
    public void RawSql_Parameter_HasTheTypeOfTheColumn(OrderIdMapping mapping, SqlDbType type, int size, string value)
    {
        using ModelContext context = Open(mapping);
        OrderId some = Id;
        OrderId? perhaps = Id;

        Is(context.Set<Gift>().FromSql($"SELECT * FROM Gift WHERE SaleId = {Id}"));
        Is(context.Set<Gift>().FromSql($"SELECT * FROM Gift WHERE ThanksId = {perhaps}"));
        Is(context.Set<Gift>().FromSqlRaw("SELECT * FROM Gift WHERE SaleId = {0}", Id));
        Is(context.Database.SqlQuery<OrderId>($"SELECT SaleId AS Value FROM Gift WHERE SaleId > {Id}"));
        Is(context.Database.SqlQuery<OrderId?>($"SELECT ThanksId AS Value FROM Gift WHERE SaleId > {Id}"));
        Is(context.Set<Gift>().Where(gift => gift.SaleId == some));
        Is(context.Set<Gift>().Where(gift => gift.ThanksId == perhaps));
        Is(context.Database.SqlQuery<OrderId>($"SELECT SaleId AS Value FROM Gift").Where(id => id > some));

        void Is<T>(IQueryable<T> query)
        {
            using DbCommand command = query.CreateDbCommand();
            SqlParameter parameter = Assert.IsType<SqlParameter>(Assert.Single(command.Parameters.Cast<object>()));
            string text = parameter.Value as string ?? Convert.ToHexString((byte[])parameter.Value);
            Assert.Equal((type, size, value), (parameter.SqlDbType, parameter.Size, text));
            Assert.DoesNotContain("CAST", command.CommandText, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("CONVERT", command.CommandText, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData(OrderIdMapping.Text, "char(17)")]
    [InlineData(OrderIdMapping.Bytes, "varbinary(11)")]
    public void PrefixRange_Parameters_HaveTheTypeOfTheColumn(OrderIdMapping mapping, string type)
    {
        using ModelContext context = Open(mapping);
        Assert.True(OrderId.TryGetPrefixRange("0vr", out OrderId first, out OrderId last));

        string[] lines = Lines(context.Set<Gift>().Where(gift => gift.Id >= first && gift.Id <= last));

        Assert.Equal(
            [$"DECLARE @first {type} = {Literal(first)};", $"DECLARE @last {type} = {Literal(last)};"],
            lines[..2]);
        Assert.Equal("WHERE [g].[Id] >= @first AND [g].[Id] <= @last", lines[^1]);

        string Literal(OrderId id) => mapping == OrderIdMapping.Text ? $"'{id}'" : "0x" + Convert.ToHexString(id.ToByteArray());
    }

    [Fact]
    public void Text_Searched_ComparesTheColumnItself()
    {
        using ModelContext context = Open(OrderIdMapping.Text);
        DbSet<Gift> gifts = context.Set<Gift>();
        string text = "0V_";

        // The patterns are of any length and not Unicode, so that the column is neither filled up nor converted.
        Ends(gifts.Where(gift => gift.Id.ToString().StartsWith(text)),
            "DECLARE @text_startswith varchar(8000) = '0V\\_%';",
            "WHERE ([g].[Id]) LIKE @text_startswith ESCAPE '\\'");
        Ends(gifts.Where(gift => gift.Id.ToString().EndsWith(text)),
            "DECLARE @text_endswith varchar(8000) = '%0V\\_';",
            "WHERE ([g].[Id]) LIKE @text_endswith ESCAPE '\\'");
        Ends(gifts.Where(gift => gift.Id.ToString().Contains(text)),
            "DECLARE @text_contains varchar(8000) = '%0V\\_%';",
            "WHERE ([g].[Id]) LIKE @text_contains ESCAPE '\\'");
        Ends(gifts.Where(gift => gift.Id.ToString() == text),
            "DECLARE @text varchar(8000) = '0V_';",
            "WHERE ([g].[Id]) = @text");

        static void Ends(IQueryable<Gift> query, string declares, string condition)
        {
            string[] lines = Lines(query);
            Assert.Equal((declares, condition), (lines[0], lines[^1]));
        }
    }

    private static ModelContext Open(OrderIdMapping mapping) => new(DatabaseKind.SqlServer, mapping, model => model.Entity<Gift>());

    private static string[] Lines(IQueryable<Gift> query) =>
        query.ToQueryString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
