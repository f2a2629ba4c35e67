using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.SQLite;
using LinqToDB.Mapping;
using Microsoft.Data.Sqlite;
using MyShop;
using OrderIds.Tracking;

namespace OrderIds.Serializers.Tests;

public class Linq2DbColumnTests : ColumnContract
{
    protected override void Insert(SqliteConnection connection, SaleRow row)
    {
        using DataConnection database = Open(connection);
        database.Insert(new Row
        {
            Id = row.Id,
            Gift = row.Gift,
            Shipment = row.Shipment,
            Return = row.Return,
            Order = row.Order,
            Earlier = row.Earlier,
            Amount = row.Amount,
            Currency = row.Currency,
            DiscountAmount = row.DiscountAmount,
            DiscountCurrency = row.DiscountCurrency,
        });
    }

    protected override SaleRow ReadRow(SqliteConnection connection)
    {
        using DataConnection database = Open(connection);
        Row row = database.GetTable<Row>().Single();
        return new SaleRow
        {
            Id = row.Id,
            Gift = row.Gift,
            Shipment = row.Shipment,
            Return = row.Return,
            Order = row.Order,
            Earlier = row.Earlier,
            Amount = row.Amount,
            Currency = row.Currency,
            DiscountAmount = row.DiscountAmount,
            DiscountCurrency = row.DiscountCurrency,
        };
    }

    private static DataConnection Open(SqliteConnection connection) => new(new DataOptions()
        .UseConnection(SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft), connection).UseMappingSchema(Linq2DbTests.Schema()));

    /// <summary>Without checks in its setters.</summary>
    [Table("sales")]
    private sealed class Row
    {
        [Column]
        public OrderId Id { get; set; }

        [Column]
        public OrderId? Gift { get; set; }

        [Column]
        public ShipmentStatus Shipment { get; set; }

        [Column]
        public ShipmentStatus? Return { get; set; }

        [Column]
        public OrderStatus Order { get; set; }

        [Column]
        public OrderStatus? Earlier { get; set; }

        [Column]
        public decimal Amount { get; set; }

        [Column]
        public string Currency { get; set; } = "XXX";

        [Column]
        public decimal? DiscountAmount { get; set; }

        [Column]
        public string? DiscountCurrency { get; set; }
    }
}
