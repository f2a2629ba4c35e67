using Microsoft.Data.Sqlite;

namespace OrderIds.Serializers.Tests;

/// <summary>A table of orders in memory: one order, and one whose ID has a typo.</summary>
public abstract class SqliteTests : IDisposable
{
    protected static readonly OrderId Id = OrderId.Parse(OrderId.Example);

    protected SqliteTests()
    {
        Connection.Open();
        using SqliteCommand command = Connection.CreateCommand();
        command.CommandText = """
            CREATE TABLE orders (id, gift, status, progress, amount, currency);
            INSERT INTO orders VALUES ('0VRKB3Z0004T0008P', NULL, 'Delivered', 'PartiallyShipped', '29.99', 'EUR');
            CREATE TABLE damaged (id, gift, status, progress);
            INSERT INTO damaged VALUES ('0VRKB3Z0004T0008Q', NULL, 'Delivexed', 'PartiallyShippex');
            """;
        command.ExecuteNonQuery();
    }

    protected SqliteConnection Connection { get; } = new("Data Source=:memory:");

    public void Dispose()
    {
        Connection.Dispose();
        GC.SuppressFinalize(this);
    }
}
