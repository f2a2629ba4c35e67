using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.SQLite;
using LinqToDB.Mapping;
using OrderIds.Tracking;

namespace OrderIds.Serializers.Tests;

public class Linq2DbTests : SqliteTests
{
    [Fact]
    public void Valid_IsReadAsWritten()
    {
        using DataConnection database = Open();
        database.Insert(new Linq2DbOrder { Id = OrderId.None, Gift = Id, Status = ShipmentStatus.Lost });

        ITable<Linq2DbOrder> orders = database.GetTable<Linq2DbOrder>();
        Assert.Equal(
            Id,
            orders.Where(order => order.Id == Id && order.Status == ShipmentStatus.Delivered).Select(order => order.Id).Single());
        Assert.Equal(
            (Id, ShipmentStatus.Lost),
            orders.Where(order => order.Id == OrderId.None).AsEnumerable().Select(order => (order.Gift!.Value, order.Status)).Single());
    }

    [Fact]
    public void StatusesAndAmount_AreReadAsWritten()
    {
        using DataConnection database = Open();
        Linq2DbOrder first = database.GetTable<Linq2DbOrder>().Single(order => order.Progress == OrderStatus.PartiallyShipped);
        Assert.Equal((ShipmentStatus.Delivered, new CurrencyAmount(29.99m, "EUR")), (first.Status, first.Price));

        database.Insert(new Linq2DbOrder { Id = OrderId.None, Progress = OrderStatus.Returned, Amount = 0.1m, Currency = "USD" });

        Linq2DbOrder second = database.GetTable<Linq2DbOrder>().Single(order => order.Progress == OrderStatus.Returned);
        Assert.Equal((ShipmentStatus.Unknown, new CurrencyAmount(0.1m, "USD")), (second.Status, second.Price));
        using var command = Connection.CreateCommand();
        command.CommandText = "SELECT status || progress FROM orders WHERE currency = 'USD'";
        Assert.Equal("UnknownReturned", command.ExecuteScalar());
    }

    [Fact]
    public void Invalid_IsAnError()
    {
        using DataConnection database = Open();

        Assert.ThrowsAny<Exception>(() => database.GetTable<Linq2DbOrder>().TableName("damaged").Select(order => order.Id).Single());
        Assert.ThrowsAny<Exception>(() => database.GetTable<Linq2DbOrder>().TableName("damaged").Select(order => order.Status).Single());
        Assert.ThrowsAny<Exception>(() => database.GetTable<Linq2DbOrder>().TableName("damaged").Select(order => order.Progress).Single());
        Assert.ThrowsAny<Exception>(() => new Linq2DbOrder { Currency = "E1R" }.Price);
    }

    internal static MappingSchema Schema()
    {
        // <page>
        var schema = new MappingSchema();
        schema.AddScalarType(typeof(OrderId), DataType.VarChar);
        schema.SetConverter<string, OrderId>(OrderId.Parse);
        schema.SetConverter<OrderId, DataParameter>(id => new DataParameter(null, id.ToString(), DataType.VarChar));
        schema.SetValueToSqlConverter(typeof(OrderId), (sql, _, id) => sql.Append($"'{id}'"));
        schema.SetDefaultFromEnumType(typeof(ShipmentStatus), typeof(string));
        schema.SetDefaultFromEnumType(typeof(ShipmentStatus?), typeof(string));
        schema.SetDefaultFromEnumType(typeof(OrderStatus), typeof(string));
        schema.SetDefaultFromEnumType(typeof(OrderStatus?), typeof(string));
        // </page>
        return schema;
    }

    private DataConnection Open() => new(new DataOptions()
        .UseConnection(SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft), Connection).UseMappingSchema(Schema()));
}

[Table("orders")]
public sealed class Linq2DbOrder
{
    [Column("id")]
    public OrderId Id { get; set; }

    [Column("gift")]
    public OrderId? Gift { get; set; }

    [Column("status")]
    public ShipmentStatus Status { get; set; }

    [Column("progress")]
    public OrderStatus Progress { get; set; }

    [Column("amount")]
    public decimal Amount { get; set; }

    [Column("currency")]
    public string Currency { get; set; } = "EUR";

    public CurrencyAmount Price => new(Amount, Currency);
}
