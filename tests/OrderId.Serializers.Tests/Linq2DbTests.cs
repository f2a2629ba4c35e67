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

        Assert.Equal(Id, database.GetTable<Linq2DbOrder>().Where(order => order.Id == Id && order.Status == ShipmentStatus.Delivered).Select(order => order.Id).Single());
        Assert.Equal((Id, ShipmentStatus.Lost), database.GetTable<Linq2DbOrder>().Where(order => order.Id == OrderId.None).AsEnumerable().Select(order => (order.Gift!.Value, order.Status)).Single());
    }

    [Fact]
    public void Invalid_IsAnError()
    {
        using DataConnection database = Open();

        Assert.ThrowsAny<Exception>(() => database.GetTable<Linq2DbOrder>().TableName("damaged").Select(order => order.Id).Single());
        Assert.ThrowsAny<Exception>(() => database.GetTable<Linq2DbOrder>().TableName("damaged").Select(order => order.Status).Single());
    }

    private DataConnection Open()
    {
        // <page>
        var schema = new MappingSchema();
        schema.AddScalarType(typeof(OrderId), DataType.VarChar);
        schema.SetConverter<string, OrderId>(OrderId.Parse);
        schema.SetConverter<OrderId, DataParameter>(id => new DataParameter(null, id.ToString(), DataType.VarChar));
        schema.SetValueToSqlConverter(typeof(OrderId), (sql, _, id) => sql.Append($"'{id}'"));
        schema.SetDefaultFromEnumType(typeof(ShipmentStatus), typeof(string));
        // </page>
        return new DataConnection(new DataOptions().UseConnection(SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft), Connection).UseMappingSchema(schema));
    }
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
}
