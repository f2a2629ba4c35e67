using System.Data.Common;

namespace OrderIds.Hosting.Generation;

/// <summary>Makes what the options ask for.</summary>
internal static class LeaseStores
{
    public static IOrderIdLeaseStore CreateStore(this OrderIdsOptions options, IServiceProvider services) =>
        options.Store is { } store ? store(services) : options.CreateFileStore();

    public static FileLeaseStore CreateFileStore(this OrderIdsOptions options) => options.HostIdentity is { } identity
        ? new FileLeaseStore(options.File!) { Floor = options.Floor, HostIdentity = identity }
        : new FileLeaseStore(options.File!) { Floor = options.Floor };

    public static IOrderIdLeaseStore CreateDatabaseStore(this OrderIdsOptions options, DbDataSource dataSource)
    {
        var store = new DbLeaseStore(dataSource);
        store = new DbLeaseStore(dataSource)
        {
            TableName = options.TableName ?? store.TableName,
            Name = options.LeaseName ?? store.Name,
            Floor = options.Floor,
        };
        return options.CreateTable ? new TableCreatingStore(store) : store;
    }

    public static OrderIdGeneratorOptions ToGeneratorOptions(this OrderIdsOptions options) => new()
    {
        Window = options.Window,
        RefillPoint = options.RefillPoint,
        MaximumLead = options.MaximumLead,
        StoreTimeout = options.StoreTimeout,
        ReleaseOnDispose = options.ReleaseOnDispose,
    };
}
