using Microsoft.Data.Sqlite;

namespace OrderIds.Tests.Databases;

public sealed class SqliteLeaseStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("order-id-sqlite-").FullName;

    private string ConnectionString => $"Data Source={Path.Combine(_folder, "leases.db")};Pooling=False";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public Task Store_KeepsTheContract() =>
        DbLeaseStoreContract.HoldsAsync(
            (table, name, floor) =>
                new DbLeaseStore(() => new SqliteConnection(ConnectionString)) { TableName = table, Name = name, Floor = floor });

    [Fact]
    public async Task Acquire_ThroughADataSource_Grants()
    {
        await using System.Data.Common.DbDataSource dataSource = SqliteFactory.Instance.CreateDataSource(ConnectionString);
        var store = new DbLeaseStore(dataSource);
        await store.CreateTableAsync();

        await using OrderIdGenerator one = await OrderIdGenerator.CreateAsync(store), two = await OrderIdGenerator.CreateAsync(store);

        Assert.NotEqual(one.Next().Node, two.Next().Node);
    }

    [Fact]
    public async Task Acquire_NoTable_SaysWhatToDo()
    {
        var exception = await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(
            async () => await Store().AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(0, 600)));

        Assert.Equal(
            "The database failed to read or write table order_id_leases. If a window was granted, it is never used. "
            + "See the inner exception. If the table is missing, create it: with a migration if you use Entity Framework Core "
            + "(AddOrderIdLeases), otherwise with CreateTableAsync. Trying again is safe.",
            exception.Message);
        Assert.IsType<SqliteException>(exception.InnerException);
    }

    [Fact]
    public async Task Acquire_RowsOfSomebodyElse_AreRefused()
    {
        await Store().CreateTableAsync();
        await using (var connection = new SqliteConnection(ConnectionString))
        {
            await connection.OpenAsync();
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "INSERT INTO order_id_leases VALUES ('default', 8192, 5, 1)";
            await command.ExecuteNonQueryAsync();
        }

        await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(
            async () => await Store().AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(0, 600)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a.b.c")]
    [InlineData("1a")]
    [InlineData("a;DROP TABLE b")]
    public void TableName_OtherThanAName_Throws(string name) =>
        Assert.Throws<ArgumentException>(() => new DbLeaseStore(() => new SqliteConnection()) { TableName = name });

    [Theory]
    [InlineData("")]
    [InlineData("it's")]
    public void Name_OtherThanAName_Throws(string name) =>
        Assert.Throws<ArgumentException>(() => new DbLeaseStore(() => new SqliteConnection()) { Name = name });

    private DbLeaseStore Store() => new(() => new SqliteConnection(ConnectionString));
}
