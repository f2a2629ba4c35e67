using OrderIds;

namespace OrderIds.Tests;

/// <summary>Takes four leases and gives the second one back, and says so line by line.</summary>
internal static class LeaseTaker
{
    public static async Task RunAsync(FileLeaseStore store)
    {
        await TakeAsync(store);
        OrderIdLease unused = await TakeAsync(store);
        Console.WriteLine($"release {unused.Node} {unused.From} {unused.Until}");
        await store.ReleaseAsync(unused);
        await TakeAsync(store);
        await TakeAsync(store);
    }

    private static async Task<OrderIdLease> TakeAsync(FileLeaseStore store)
    {
        OrderIdLease lease = await store.AcquireAsync(new OrderIdLeaseRequest(1000, 600));
        Console.WriteLine($"lease {lease.Node} {lease.From} {lease.Until}");
        return lease;
    }
}
