using Microsoft.EntityFrameworkCore;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>Mappings that would be wrong, and what is said of them.</summary>
public partial class MappingTests
{
    [Fact]
    public void ForeignKey_WithAnotherMappingThanItsKey_IsRefused() => Refused(
        DatabaseKind.Sqlite,
        OrderIdMapping.Text,
        model =>
        {
            Sale.Configure(model);
            model.Entity<Gift>().Property(gift => gift.SaleId).HasOrderIdMapping(OrderIdMapping.Bytes);
        },
        "Expected the mapping Text for Gift.SaleId, as for Sale.Id, which it refers to, but found Bytes.");

    [Fact]
    public void JsonColumn_WithAnotherMappingThanText_IsRefused() => Refused(
        DatabaseKind.Sqlite,
        OrderIdMapping.Text,
        model =>
        {
            Sale.Configure(model);
            model.Entity<Sale>().OwnsOne(sale => sale.Remark).Property(remark => remark.About).HasOrderIdMapping(OrderIdMapping.Bytes);
        },
        "Expected the mapping Text for Remark.About, which is in a JSON column, but found Bytes.");

    [Fact]
    public void Uuid_OnSqlServer_IsRefused() => Refused(
        DatabaseKind.SqlServer,
        OrderIdMapping.Uuid,
        model => model.Entity<Gift>(),
        "Expected a mapping that keeps the order of the IDs, but found Uuid for Gift.Id with Microsoft.EntityFrameworkCore.SqlServer, "
            + "which sorts UUIDs in another order: range queries would return wrong rows. "
            + "Use Text or Bytes, or a value converter of your own.");

    [Fact]
    public void Uuid_ForOnePropertyOnSqlServer_IsRefused() => Assert.Throws<InvalidOperationException>(() =>
    {
        using var context = new ModelContext(
            DatabaseKind.SqlServer, OrderIdMapping.Text, model => model.Entity<Gift>().Property(gift => gift.SaleId)
                .HasOrderIdMapping(OrderIdMapping.Uuid));
        return context.Model;
    });

    [Fact]
    public void UseOrderIds_UndefinedMapping_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() =>
    {
        using var context = new ModelContext(DatabaseKind.Sqlite, (OrderIdMapping)3, model => model.Entity<Gift>());
        return context.Model;
    });

    [Fact]
    public void ForeignKeys_OfOnePropertyToKeysThatDiffer_AreRefused()
    {
        using var context = new ModelContext(DatabaseKind.Sqlite, OrderIdMapping.Text, model =>
        {
            Sale.Configure(model);
            model.Entity<Receipt>().Property(receipt => receipt.Id).HasOrderIdMapping(OrderIdMapping.Bytes);
            model.Entity<Gift>().HasOne<Receipt>().WithMany().HasForeignKey(gift => gift.SaleId);
        });

        // Which of the two comes first is the framework's choice.
        Assert.Matches(
            "^Expected the mapping ("
            + "Bytes for Gift.SaleId, as for Receipt.Id, which it refers to, but found Text"
            + "|Text for Gift.SaleId, as for Sale.Id, which it refers to, but found Bytes)\\.$",
            Assert.Throws<InvalidOperationException>(() => context.Model).Message);
    }

    private static void Refused(DatabaseKind database, OrderIdMapping mapping, Action<ModelBuilder> build, string message)
    {
        using var context = new ModelContext(database, mapping, build);

        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => context.Model).Message);
    }
}
