using Microsoft.Data.Sqlite;

namespace OrderIds.Tests.Databases;

/// <summary>Databases that fail, lose an answer, or do not count rows: what may have been granted is never granted again.</summary>
public sealed class DbLeaseStoreFaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("order-id-faults-").FullName;

    private string ConnectionString => $"Data Source={Path.Combine(_folder, "leases.db")};Pooling=False";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Acquire_AnswerToTheCommitOfAnUpdateIsLost_BurnsTheWindow()
    {
        OrderIdLease first = await PrepareAsync();
        DbLeaseStore faulty = Store(
            (sql, execute) => sql.StartsWith("COMMIT UPDATE", StringComparison.Ordinal) ? throw Lost(execute()) : execute());

        // On its own node, behind its window: one row is updated, and the answer is lost.
        var request = OrderIdLeaseRequest.OfMilliseconds(first.UntilMilliseconds, 600, preferredNode: first.Node);
        var exception = await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(async () => await faulty.AcquireAsync(request));
        OrderIdLease next = await Store().AcquireAsync(request);

        Assert.IsType<SqliteException>(exception.InnerException);
        Assert.True(next.Node != first.Node || next.FromMilliseconds >= first.UntilMilliseconds + 600, next.ToString());
    }

    [Fact]
    public async Task Acquire_AnswerToTheCommitOfAnInsertIsLost_BurnsTheWindow()
    {
        OrderIdLease first = await PrepareAsync();
        int lost = 0;
        DbLeaseStore faulty = Store(
            (sql, execute) => sql.StartsWith("COMMIT INSERT", StringComparison.Ordinal) && lost++ == 0 ? throw Lost(execute()) : execute());

        OrderIdLeaseRequest request = OrderIdLeaseRequest.OfMilliseconds(first.FromMilliseconds, 600);
        OrderIdLease granted = await faulty.AcquireAsync(request);
        OrderIdLease next = await Store().AcquireAsync(request);

        // Nodes 0 and 1 are taken: by the first grant, and by the one whose answer was lost.
        Assert.Equal(2, lost);
        Assert.Equal(3, new[] { first.Node, granted.Node, next.Node }.Distinct().Count());
        Assert.DoesNotContain(1, new[] { first.Node, granted.Node, next.Node });
    }

    [Fact]
    public async Task Acquire_CommitFails_GrantsNothingAndGoesOnLater()
    {
        OrderIdLease first = await PrepareAsync();
        DbLeaseStore faulty = Store(
            (sql, execute) => sql.StartsWith("COMMIT UPDATE", StringComparison.Ordinal) ? throw Lost(0) : execute());
        var request = OrderIdLeaseRequest.OfMilliseconds(first.UntilMilliseconds, 600, preferredNode: first.Node);

        await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(async () => await faulty.AcquireAsync(request));

        OrderIdLease next = await Store().AcquireAsync(request);
        Assert.Equal((first.Node, first.UntilMilliseconds), (next.Node, next.FromMilliseconds));
    }

    [Fact]
    public async Task Acquire_StatementFails_GrantsNothingAndGoesOnLater()
    {
        OrderIdLease first = await PrepareAsync();
        DbLeaseStore faulty = Store((sql, execute) => sql.StartsWith("INSERT", StringComparison.Ordinal) ? throw Lost(0) : execute());

        await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(
            async () => await faulty.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(first.FromMilliseconds, 600)));

        Assert.Equal(1, (await Store().AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(first.FromMilliseconds, 600))).Node);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public async Task Acquire_RowsNotCounted_IsRefusedWithTheWayOut(int counted)
    {
        OrderIdLease first = await PrepareAsync();
        DbLeaseStore faulty = Store((sql, execute) =>
        {
            int rows = execute();
            return sql.StartsWith("UPDATE", StringComparison.Ordinal) ? counted : rows;
        });

        var exception = await Assert.ThrowsAsync<OrderIdLeaseException>(
            async () =>
                await faulty.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(first.UntilMilliseconds, 600, preferredNode: first.Node)));

        Assert.Equal(
            $"Expected an UPDATE of table order_id_leases to report 0 or 1 rows, but the provider reported {counted}. "
            + "If a window was granted, it is never used. "
            + "Enable row counts (SET NOCOUNT OFF) and check the primary key.",
            exception.Message);
    }

    [Fact]
    public async Task Acquire_AnotherWasFasterEachTime_TriesAgain()
    {
        OrderIdLease first = await PrepareAsync();
        var nodes = new List<string>();
        DbLeaseStore faulty = Store((sql, execute) =>
        {
            if (!sql.StartsWith("UPDATE", StringComparison.Ordinal) || nodes.Count == 3)
            {
                return execute();
            }

            nodes.Add(sql);
            return 0;
        });

        OrderIdLease granted = await faulty.AcquireAsync(
            OrderIdLeaseRequest.OfMilliseconds(first.UntilMilliseconds, 600, preferredNode: first.Node));

        Assert.Equal(3, nodes.Count);
        Assert.True(granted.FromMilliseconds >= first.UntilMilliseconds);
    }

    private static SqliteException Lost(int rows) => new($"The connection was lost after {rows} rows.", 10);

    private async Task<OrderIdLease> PrepareAsync()
    {
        await Store().CreateTableAsync();
        return await Store().AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(DbLeaseStoreContract.Now, 600));
    }

    private DbLeaseStore Store(Func<string, Func<int>, int>? interfere = null) => new(
        () => interfere is null
            ? new SqliteConnection(ConnectionString)
            : new FaultyConnection(new SqliteConnection(ConnectionString), interfere));
}
