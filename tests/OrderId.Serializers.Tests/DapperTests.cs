using System.Data;
using Dapper;
using MyShop;
using OrderIds.Dapper;
using OrderIds.Tracking;

namespace OrderIds.Serializers.Tests;

[Collection(nameof(DapperHandlers))]
public class DapperTests : SqliteTests
{
    private static readonly OrderId Other = OrderId.Parse("114-3941689-8772232");

    public DapperTests() =>
        // <page>
        OrderIdTypeHandler.Register();
    // </page>

    [Fact]
    public void Query_OfIds_ReadsThem() => Assert.Equal([Id], Connection.Query<OrderId>("SELECT id FROM orders"));

    [Fact]
    public void Query_OfNullableIds_ReadsNull() => Assert.Equal([null], Connection.Query<OrderId?>("SELECT gift FROM orders"));

    [Fact]
    public void Query_OfRows_ReadsMembers()
    {
        Sale sale = Connection.QuerySingle<Sale>("SELECT id, gift, status AS Shipment FROM orders");

        Assert.Equal((Id, null, ShipmentStatus.Delivered), (sale.Id, sale.Gift, sale.Shipment));
    }

    [Theory]
    [InlineData("SELECT id FROM damaged")]
    [InlineData("SELECT 7")]
    [InlineData("SELECT NULL")]
    public void Query_OfWhatIsNoId_IsAnError(string sql) => Assert.ThrowsAny<Exception>(() => Connection.QuerySingle<OrderId>(sql));

    [Fact]
    public void Query_OfRowsWithATypo_IsAnError()
    {
        var exception = Assert.Throws<DataException>(() => Connection.QuerySingle<Sale>("SELECT id FROM damaged"));
        Assert.Contains("0VRKB3Z0004T0008Q", exception.Message, StringComparison.Ordinal);      // as the page says
        Assert.Throws<DataException>(() => Connection.QuerySingle<Sale>("SELECT status AS Shipment FROM damaged"));
    }

    [Fact]
    public void Parameter_FindsTheRow()
    {
        Assert.Equal(1, Connection.ExecuteScalar<int>("SELECT count(*) FROM orders WHERE id = @Id", new { Id }));
        Assert.Equal(1, Connection.ExecuteScalar<int>("SELECT count(*) FROM orders WHERE id = @Id", new { Id = (OrderId?)Id }));
        Assert.Equal(1, Connection.ExecuteScalar<int>("SELECT count(*) FROM orders WHERE gift IS @Gift", new { Gift = (OrderId?)null }));
        OrderId[] ids = [Id, Other];
        // <page>
        Assert.Equal(1, Connection.ExecuteScalar<int>("SELECT count(*) FROM orders WHERE id IN @Ids", new { Ids = ids.AsParameter() }));
        string status = ShipmentStatus.Delivered.ToName();
        Assert.Equal(1, Connection.ExecuteScalar<int>("SELECT count(*) FROM orders WHERE status = @Status", new { Status = status }));
        // </page>
    }

    [Fact]
    public void None_IsReadAsWritten()
    {
        Connection.Execute("INSERT INTO orders (id) VALUES (@Id)", new { Id = OrderId.None });

        Assert.Equal(OrderId.None, Connection.QuerySingle<OrderId>("SELECT id FROM orders WHERE id = '00000000000000000'"));
    }

    [Theory]
    [InlineData(OrderIdColumn.Text, DbType.AnsiStringFixedLength)]
    [InlineData(OrderIdColumn.Bytes, DbType.Binary)]
    [InlineData(OrderIdColumn.Uuid, DbType.Guid)]
    public void SetValue_OfEachColumn_IsReadAgain(OrderIdColumn column, DbType type)
    {
        var handler = new OrderIdTypeHandler(column);
        var parameter = new Microsoft.Data.Sqlite.SqliteParameter();

        handler.SetValue(parameter, Id);

        Assert.Equal((type, Id), (parameter.DbType, handler.Parse(typeof(OrderId), parameter.Value)));
        using var command = new Microsoft.Data.Sqlite.SqliteCommand("SELECT $id", Connection);
        parameter.ParameterName = "$id";
        command.Parameters.Add(parameter);
        Assert.Equal(Id, handler.Parse(typeof(OrderId), command.ExecuteScalar()));
    }

    [Fact]
    public void Parse_UuidInSixteenBytes_IsRead() => Assert.Equal(
        Id, new OrderIdTypeHandler().Parse(typeof(OrderId), Convert.FromHexString(Id.ToGuid().ToString("N"))));

    [Fact]
    public void Parse_AnotherUuid_IsAnError() => Assert.ThrowsAny<FormatException>(
        () => new OrderIdTypeHandler().Parse(typeof(OrderId), "6f9619ff-8b86-d011-b42d-00c04fc964ff"));

    [Fact]
    public void SetValue_OfAnotherType_IsRefused() => Assert.Equal(
        "Expected an order ID, but found String. (Parameter 'value')",
        Assert.Throws<ArgumentException>(
            () => new OrderIdTypeHandler().SetValue(new Microsoft.Data.Sqlite.SqliteParameter(), "0VRKB3Z0004T0008P")).Message);

    [Fact]
    public void Register_UndefinedColumn_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OrderIdTypeHandler.Register((OrderIdColumn)3));

    [Fact]
    public void Amount_TakesTwoColumns()
    {
        // <page>
        (decimal amount, string currency) = Connection.QuerySingle<(decimal, string)>("SELECT amount, currency FROM orders");
        var price = new CurrencyAmount(amount, currency);
        // </page>
        Assert.Equal(new CurrencyAmount(29.99m, "EUR"), price);
    }
}
