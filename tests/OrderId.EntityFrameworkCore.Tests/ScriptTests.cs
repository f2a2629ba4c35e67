using Microsoft.EntityFrameworkCore;
using OrderIds.Documents;
using OrderIds.Tests.Shops;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>The SQL that creates the tables of a model, for databases that need not be there.</summary>
/// <remarks>ORDERID_APPROVE_API=1 writes the scripts anew.</remarks>
public class ScriptTests
{
    private static readonly string Folder = Path.Combine(Repository.Folder!, "tests", "OrderId.EntityFrameworkCore.Tests", "Scripts");

    [Theory]
    [InlineData(DatabaseKind.SqlServer)]
    [InlineData(DatabaseKind.Postgres)]
    [InlineData(DatabaseKind.Sqlite)]
    public void CreateScript_OfTheWholeModel_IsTheOneApproved(DatabaseKind database)
    {
        using ModelContext context = Open(database, OrderIdMapping.Text);
        string script = context.Database.GenerateCreateScript().ReplaceLineEndings("\n"), path = Path.Combine(Folder, database + ".sql");
        if (Environment.GetEnvironmentVariable("ORDERID_APPROVE_API") == "1")
        {
            File.WriteAllText(path, script);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), script);
    }

    [Theory]
    [InlineData(OrderIdMapping.Text, "char(17) COLLATE Latin1_General_BIN2")]
    [InlineData(OrderIdMapping.Bytes, "binary(11)")]
    public void CreateScript_OnSqlServer_ComparesIdsByTheirBytes(OrderIdMapping mapping, string type)
    {
        using ModelContext context = Open(DatabaseKind.SqlServer, mapping);
        string[] lines = context.Database.GenerateCreateScript().ReplaceLineEndings("\n").Split('\n');

        // Keys, foreign keys, nullable IDs, and the column beside a tracked order.
        string[] names = ["[Id]", "[SaleId]", "[ThanksId]", "[ShownSaleId]", "[OrderId]"];
        string[] ids = [.. lines.Where(line => names.Any(name => line.TrimStart().StartsWith(name + " ", StringComparison.Ordinal)))
            .Where(line => !line.Contains("nvarchar", StringComparison.Ordinal))];
        Assert.Equal(6, ids.Length);
        Assert.All(ids, line => Assert.Contains($"] {type} ", line, StringComparison.Ordinal));
    }

    private static ModelContext Open(DatabaseKind database, OrderIdMapping mapping) => new(database, mapping, model =>
    {
        model.Entity<Gift>().HasIndex(gift => gift.ShownSaleId).IsUnique();
        model.Entity<Parcel>().HasTracked(parcel => parcel.Shipment);
        model.Entity<Purchase>().HasTracked(purchase => purchase.Order);
        model.AddOrderIdLeases();
        model.AddOrderIdMilestones();
    });
}
