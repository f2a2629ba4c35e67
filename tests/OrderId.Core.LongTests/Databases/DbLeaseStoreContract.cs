using OrderIds.Format;

namespace OrderIds.Tests.Databases;

/// <summary>What holds on every database.</summary>
internal static class DbLeaseStoreContract
{
    private const long Year = 31_536_000_000;

    public static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() - WireFormat.EpochUnixMilliseconds;

    public static async Task HoldsAsync(Func<string, string, DateTimeOffset?, DbLeaseStore> open)
    {
        DbLeaseStore store = open("leases_contract", "shop", null);
        await store.CreateTableAsync();
        await store.CreateTableAsync();
        long now = Now;

        OrderIdLease first = await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(now, 600));
        OrderIdLease second = await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(now, 600));
        Assert.Equal((0, now, now + 600, 1), (first.Node, first.FromMilliseconds, first.UntilMilliseconds, first.Version));
        Assert.Equal(1, second.Node);

        OrderIdLease renewed = await store.AcquireAsync(
            OrderIdLeaseRequest.OfMilliseconds(now, 600, notBefore: first.UntilMilliseconds, preferredNode: 0));
        Assert.Equal((0, first.UntilMilliseconds, 2), (renewed.Node, renewed.FromMilliseconds, renewed.Version));

        // Given back once; late and again, it changes nothing.
        var unused = OrderIdLease.OfMilliseconds(0, renewed.FromMilliseconds + 5, renewed.UntilMilliseconds, renewed.Version);
        await store.ReleaseAsync(unused);
        OrderIdLease after = await store.AcquireAsync(
            OrderIdLeaseRequest.OfMilliseconds(renewed.FromMilliseconds + 5, 595, preferredNode: 0));
        await store.ReleaseAsync(unused);
        OrderIdLease last = await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(after.UntilMilliseconds, 600, preferredNode: 0));
        Assert.Equal((renewed.FromMilliseconds + 5, after.UntilMilliseconds), (after.FromMilliseconds, last.FromMilliseconds));

        // Nor does a lease from before a restore, whose version has come round again.
        await store.ReleaseAsync(OrderIdLease.OfMilliseconds(0, last.FromMilliseconds, last.UntilMilliseconds + 600, last.Version));
        OrderIdLease next = await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(last.UntilMilliseconds, 600, preferredNode: 0));
        Assert.Equal((0, last.UntilMilliseconds, last.Version + 1), (next.Node, next.FromMilliseconds, next.Version));

        // Another name in the same table, and another table, know nothing of it.
        OrderIdLease granted = await open("leases_contract", "other", null).AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(now, 600));
        Assert.Equal(now, granted.FromMilliseconds);

        // A clock ten years ahead is not believed; the numbers stay with the others.
        OrderIdLease ahead = await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(now + (10 * Year), 600));
        Assert.InRange(ahead.FromMilliseconds, now, now + (2 * 86_400_000));

        // A floor holds, in the options and in the table.
        DateTimeOffset floor = WireFormat.Epoch.AddMilliseconds(now + Year);
        Assert.Equal(
            now + Year,
            (await open("leases_contract", "shop", floor).AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(now, 600))).FromMilliseconds);
    }

    /// <summary>
    /// Many askers at once, half of their requests as after a restart: windows of a node never overlap, and no request fails.
    /// </summary>
    public static async Task HoldsUnderContentionAsync(DbLeaseStore store, int contenders)
    {
        long now = Now;
        var leases = new List<OrderIdLease>[contenders];
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await Task.WhenAll(Enumerable.Range(0, contenders).Select(contender => Task.Run(async () =>
        {
            leases[contender] = [];
            for (int round = 0; round < 8; round++)
            {
                OrderIdLease? last = round % 2 == 0 ? null : leases[contender][^1];
                leases[contender].Add(await store.AcquireAsync(
                    OrderIdLeaseRequest.OfMilliseconds(now, 600, preferredNode: last?.Node, notBefore: last?.UntilMilliseconds ?? 0),
                    deadline.Token));
            }
        })));

        Assert.All(leases, own => Assert.Equal(8, own.Count));
        foreach (IGrouping<int, OrderIdLease> node in leases.SelectMany(own => own).GroupBy(lease => lease.Node))
        {
            OrderIdLease[] sorted = node.OrderBy(lease => lease.FromMilliseconds).ToArray();
            Assert.All(sorted.Zip(sorted.Skip(1)), pair => Assert.True(pair.First.Until <= pair.Second.From));
        }
    }
}
