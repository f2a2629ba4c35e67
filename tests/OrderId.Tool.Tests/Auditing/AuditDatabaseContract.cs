using System.Data.Common;

namespace OrderIds.Tool.Tests;

/// <summary>What <c>orderid audit</c> does with any database.</summary>
internal static class AuditDatabaseContract
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Runs the command over IDs in columns of each type and a table of leases.</summary>
    /// <param name="connect">Creates a connection that is not open.</param>
    /// <param name="database">The same database for the command.</param>
    /// <param name="types">The types of a text, of bytes, and of a UUID.</param>
    public static async Task HoldsAsync(Func<DbConnection> connect, string database, (string Text, string Bytes, string Uuid) types)
    {
        var store = new DbLeaseStore(connect) { Name = "shop" };
        await store.CreateTableAsync();
        using OrderIdGenerator generator = await OrderIdGenerator.CreateAsync(
            store, new OrderIdGeneratorOptions { TimeProvider = new FixedTime(Start) });
        OrderId[] ids = [generator.Next(), generator.Next(), generator.Next(), generator.Next(), OrderId.Parse("114-3941689-8772232")];
        OrderId beyond = OrderId.Create(Start.AddDays(1), ids[0].Node, 0);
        await using (DbConnection connection = connect())
        {
            await connection.OpenAsync();
            await ExecuteAsync(connection, $"CREATE TABLE orders (nr INTEGER, id {types.Text})");
            await ExecuteAsync(connection, $"CREATE TABLE parcels (id {types.Bytes})");
            await ExecuteAsync(connection, $"CREATE TABLE returned (id {types.Uuid})");
            await InsertAsync(
                connection, "orders (id)", ids[0].ToString(), ids[1].ToString("d"), DBNull.Value, "no ID", ids[2].ToString(), ids[4]
                    .ToString("D"));
            await InsertAsync(connection, "parcels", ids[3].ToByteArray(), new byte[11], ids[0].ToByteArray(), beyond.ToByteArray());
            await InsertAsync(connection, "returned", ids[1].ToGuid(), Guid.Empty);
        }

        string[] args = ["audit", "--database", database, "--lease-table", "order_id_leases", "--lease-name", "shop"];
        TestRun good = await TestRun.Of([.. args, "--column", "orders.id"]);
        TestRun bad = await TestRun.Of([.. args, "--column", "orders.id", "--column", "parcels.id", "--column", "returned.id"]);

        Assert.Equal("", good.Error);
        Assert.Equal(
            ["IDs                 4: 3 sortable, 0 sealed, 1 amazon", "lines without an ID 1: orders.id:4"],
            [good.Lines[0], good.Lines[2]]);
        Assert.Equal((0, "No two IDs are equal."), (good.ExitCode, good.Lines[^1]));
        Assert.Equal(
            [
                $"orders.id:1, parcels.id:3: {ids[0]}  repeated",
                $"orders.id:2, returned.id:1: {ids[1]}  repeated",
                $"parcels.id:4: {beyond}  after the leases: the last lease of node {beyond.Node} ends at 2026-11-22T00:10:00.000Z",
                "IDs                 8: 7 sortable, 0 sealed, 1 amazon",
            ],
            bad.Lines[..4]);
        Assert.Equal((1, ""), (bad.ExitCode, bad.Error));

        AssertFailed(await TestRun.Of("audit", "--database", database, "--column", "orders.missing"));
        AssertFailed(await TestRun.Of("audit", "--database", database, "--column", "missing.id"));
        AssertFailed(await TestRun.Of("audit", "--database", database, "--column", "orders.id\"`; DROP TABLE orders; --"));
        Assert.Equal(
            "orderid: The table order_id_leases has no leases with the name 'default'. Give another name with --lease-name.\n",
            (await TestRun.Of("audit", "--database", database, "--lease-table", "order_id_leases")).Error);
    }

    private static void AssertFailed(TestRun run)
    {
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("orderid: The database failed: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(run.Error.Length - 1, run.Error.IndexOf('\n', StringComparison.Ordinal));
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task InsertAsync(DbConnection connection, string table, params object[] values)
    {
        foreach (object value in values)
        {
            await using DbCommand command = connection.CreateCommand();
            command.CommandText = $"INSERT INTO {table} VALUES (@value)";
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = "@value";
            parameter.Value = value;
            command.Parameters.Add(parameter);
            await command.ExecuteNonQueryAsync();
        }
    }
}
