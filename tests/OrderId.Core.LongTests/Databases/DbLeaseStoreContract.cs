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

        OrderIdLease first = await store.AcquireAsync(new OrderIdLeaseRequest(now, 600));
        OrderIdLease second = await store.AcquireAsync(new OrderIdLeaseRequest(now, 600));
        Assert.Equal((0, now, now + 600, 1), (first.Node, first.From, first.Until, first.Version));
        Assert.Equal(1, second.Node);

        OrderIdLease renewed = await store.AcquireAsync(new OrderIdLeaseRequest(now, 600) { NotBefore = first.Until, PreferredNode = 0 });
        Assert.Equal((0, first.Until, 2), (renewed.Node, renewed.From, renewed.Version));

        // Given back once; late and again, it changes nothing.
        var unused = new OrderIdLease(0, renewed.From + 5, renewed.Until, renewed.Version);
        await store.ReleaseAsync(unused);
        OrderIdLease after = await store.AcquireAsync(new OrderIdLeaseRequest(renewed.From + 5, 595) { PreferredNode = 0 });
        await store.ReleaseAsync(unused);
        OrderIdLease last = await store.AcquireAsync(new OrderIdLeaseRequest(after.Until, 600) { PreferredNode = 0 });
        Assert.Equal((renewed.From + 5, after.Until), (after.From, last.From));

        // Nor does a lease from before a restore, whose version has come round again.
        await store.ReleaseAsync(new OrderIdLease(0, last.From, last.Until + 600, last.Version));
        OrderIdLease next = await store.AcquireAsync(new OrderIdLeaseRequest(last.Until, 600) { PreferredNode = 0 });
        Assert.Equal((0, last.Until, last.Version + 1), (next.Node, next.From, next.Version));

        // Another name in the same table, and another table, know nothing of it.
        Assert.Equal(now, (await open("leases_contract", "other", null).AcquireAsync(new OrderIdLeaseRequest(now, 600))).From);

        // A clock ten years ahead is not believed; the numbers stay with the others.
        OrderIdLease ahead = await store.AcquireAsync(new OrderIdLeaseRequest(now + (10 * Year), 600));
        Assert.InRange(ahead.From, now, now + (2 * 86_400_000));

        // A floor holds, in the options and in the table.
        DateTimeOffset floor = WireFormat.Epoch.AddMilliseconds(now + Year);
        Assert.Equal(now + Year, (await open("leases_contract", "shop", floor).AcquireAsync(new OrderIdLeaseRequest(now, 600))).From);
    }

    /// <summary>Many askers at once, half of their requests as after a restart: windows of a node never overlap, and no request fails.</summary>
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
                    new OrderIdLeaseRequest(now, 600) { PreferredNode = last?.Node, NotBefore = last?.Until ?? 0 }, deadline.Token));
            }
        })));

        Assert.All(leases, own => Assert.Equal(8, own.Count));
        foreach (IGrouping<int, OrderIdLease> node in leases.SelectMany(own => own).GroupBy(lease => lease.Node))
        {
            OrderIdLease[] sorted = node.OrderBy(lease => lease.From).ToArray();
            Assert.All(sorted.Zip(sorted.Skip(1)), pair => Assert.True(pair.First.Until <= pair.Second.From));
        }
    }
}
