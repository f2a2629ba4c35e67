using OrderIds;

namespace OrderIds.Tests;

/// <summary>Takes four leases and gives the second one back, and says so line by line.</summary>
internal static class LeaseTaker
{
    public static async Task RunAsync(FileLeaseStore store)
    {
        await TakeAsync(store);
        OrderIdLease unused = await TakeAsync(store);
        Console.WriteLine($"release {LeaseText.Of(unused)}");
        await store.ReleaseAsync(unused);
        await TakeAsync(store);
        await TakeAsync(store);
    }

    private static async Task<OrderIdLease> TakeAsync(FileLeaseStore store)
    {
        OrderIdLease lease = await store.AcquireAsync(
            new OrderIdLeaseRequest(new DateTimeOffset(2025, 1, 1, 0, 0, 1, TimeSpan.Zero), TimeSpan.FromMilliseconds(600)));
        Console.WriteLine($"lease {LeaseText.Of(lease)}");
        return lease;
    }
}
