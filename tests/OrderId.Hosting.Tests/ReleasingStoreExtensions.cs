namespace OrderIds.Hosting.Tests;

internal static class ReleasingStoreExtensions
{
    /// <summary>Takes leases from a store, and gives their rest back.</summary>
    public static void UseReleasingStore(this OrderIdsOptions options, IOrderIdLeaseStore store)
    {
        options.UseStore(store);
        options.ReleaseOnDispose = true;
    }
}
