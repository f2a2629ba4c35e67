using System.Data.Common;

namespace OrderIds.Hosting.Generation;

/// <summary>Creates the lease store that the options specify. It grants generators the right to issue IDs.</summary>
internal static class LeaseStores
{
    public static IOrderIdLeaseStore CreateStore(this OrderIdsOptions options, IServiceProvider services) =>
        options.Store is { } create ? create(services) : options.CreateFileStore();

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

    private static FileLeaseStore CreateFileStore(this OrderIdsOptions options)
    {
        var store = new FileLeaseStore(options.File!);
        return new FileLeaseStore(options.File!) { HostIdentity = options.HostIdentity ?? store.HostIdentity, Floor = options.Floor };
    }
}
