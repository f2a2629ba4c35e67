using System.Data.Common;

namespace OrderIds.Tests.Generation;

/// <summary>
/// What the store asks of a database: that its grants are committed, and tried again where another transaction came first.
/// </summary>
public class DbLeaseStoreTests
{
    private static readonly long Now =
        (long)(VirtualTimeProvider.Start - new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalMilliseconds;

    private readonly SessionDatabase _database = new();

    public static TheoryData<string, object> LostRaces => new()
    {
        { "SqlState", "40001" },
        { "SqlState", "40P01" },
        { "Server Error Code", 1213 },
        { "Server Error Code", 1205 },
        { "HelpLink.EvtID", "1205" },
    };

    [Fact]
    public async Task Acquire_SessionThatDoesNotCommitByItself_TheGrantStays()
    {
        OrderIdLease first = await Store().AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(Now, 600));
        OrderIdLease renewed = await Store()
            .AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(first.UntilMilliseconds, 600, preferredNode: first.Node));
        OrderIdLease other = await Store()
            .AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(first.UntilMilliseconds, 600, preferredNode: first.Node));

        Assert.Equal((0, first.UntilMilliseconds), (renewed.Node, renewed.FromMilliseconds));
        Assert.NotEqual((renewed.Node, renewed.FromMilliseconds), (other.Node, other.FromMilliseconds));
    }

    [Fact]
    public async Task Release_SessionThatDoesNotCommitByItself_TakesTheRestBack()
    {
        OrderIdLease first = await Store().AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(Now, 600));
        await Store()
            .ReleaseAsync(OrderIdLease.OfMilliseconds(first.Node, first.FromMilliseconds + 5, first.UntilMilliseconds, first.Version));

        OrderIdLease next = await Store()
            .AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(first.FromMilliseconds + 5, 600, preferredNode: first.Node));

        Assert.Equal((first.Node, first.FromMilliseconds + 5), (next.Node, next.FromMilliseconds));
    }

    [Fact]
    public async Task Acquire_CommitThatCommitsNothing_IsRefusedWithTheWayOut()
    {
        DbLeaseStore store = Store();
        OrderIdLease first = await Store().AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(Now, 600));
        _database.CommitsNothing = true;

        var exception = await Assert.ThrowsAsync<OrderIdLeaseException>(
            async () =>
                await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(first.UntilMilliseconds, 600, preferredNode: first.Node)));

        Assert.Equal(
            "The database did not keep a grant that was committed to table order_id_leases. The window is never used. "
            + "Check that nothing prevents commits: autocommit that is off, implicit transactions, or a transaction around the connection.",
            exception.Message);
    }

    [Theory]
    [MemberData(nameof(LostRaces))]
    public async Task Acquire_DatabaseUndidIt_TriesAgain(string key, object value)
    {
        OrderIdLease first = await Store().AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(Now, 600));
        for (int i = 0; i < 5; i++)
        {
            _database.Failures.Enqueue(new SessionDatabase.Failure("Another transaction came first.", key, value));
        }

        OrderIdLease renewed = await Store()
            .AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(first.UntilMilliseconds, 600, preferredNode: first.Node));

        Assert.Equal((first.Node, first.UntilMilliseconds), (renewed.Node, renewed.FromMilliseconds));
        Assert.Empty(_database.Failures);
    }

    [Fact]
    public async Task Acquire_DatabaseUndoesItForEver_GivesUp()
    {
        OrderIdLease first = await Store().AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(Now, 600));
        var failure = new SessionDatabase.Failure("Another transaction came first.", "SqlState", "40001");
        for (int i = 0; i < 1000; i++)
        {
            _database.Failures.Enqueue(failure);
        }

        var exception = await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(
            async () =>
                await Store().AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(first.UntilMilliseconds, 600, preferredNode: first.Node)));

        Assert.Same(failure, exception.InnerException);
    }

    [Fact]
    public async Task Acquire_OtherFailure_IsNotTriedAgain()
    {
        OrderIdLease first = await Store().AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(Now, 600));
        int before = _database.Writes.Count;
        _database.Failures.Enqueue(new SessionDatabase.Failure("The disk is full.", "SqlState", "53100"));

        await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(
            async () =>
                await Store().AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(first.UntilMilliseconds, 600, preferredNode: first.Node)));

        Assert.Equal(before + 1, _database.Writes.Count);
    }

    private DbLeaseStore Store() => new(_database.Connect);
}
