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
}
