using System.Data.Common;
using OrderIds.Hosting.Generation;

namespace OrderIds.Hosting;

/// <summary>
/// Holds where the leases of an application's order IDs come from, and how they are used. It can be bound to a section of the
/// configuration.
/// </summary>
/// <remarks>
/// One of the <c>Use</c> methods, or <see cref="File"/>, has to be set; of several, the last one counts. The options are read once, when
/// the first lease is taken, and verified when the host starts.
/// </remarks>
public sealed class OrderIdsOptions
{
    private static readonly OrderIdGeneratorOptions Defaults = new();

    /// <summary>
    /// Gets or sets the path of the lease file, for all processes of one host, or <see langword="null"/>, the default, if another store is
    /// used.
    /// </summary>
    /// <remarks>
    /// A relative path starts at the working directory. The folder must exist, on a local disk. See <see cref="FileLeaseStore"/>.
    /// </remarks>
    public string? File
    {
        get;
        set
        {
            field = value;
            if (value is not null)
            {
                Store = null;
                HasOwnStore = false;
            }
        }
    }

    /// <summary>
    /// Gets or sets the identity of this host in the lease file. The default, <see langword="null"/>, is the machine's own ID or
    /// name.
    /// </summary>
    /// <remarks>
    /// Set it in containers, whose names change while the volume stays: to the name of the volume, for one. See
    /// <see cref="FileLeaseStore.HostIdentity"/>.
    /// </remarks>
    public string? HostIdentity { get; set; }

    /// <summary>
    /// Gets or sets the name of the lease table in a database. The default, <see langword="null"/>, is <c>order_id_leases</c>.
    /// </summary>
    public string? TableName { get; set; }

    /// <summary>
    /// Gets or sets the name under which the leases stand in the table. The default, <see langword="null"/>, is <c>default</c>.
    /// </summary>
    /// <remarks>IDs of generators under different names may be equal. See <see cref="DbLeaseStore.Name"/>.</remarks>
    public string? LeaseName { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the lease table is created, if it is missing, before the first lease is taken from a
    /// database. The default is <see langword="false"/>.
    /// </summary>
    public bool CreateTable { get; set; }

    /// <summary>
    /// Gets or sets the earliest time a lease from a file or a database may start at. The default is <see langword="null"/>: there is no
    /// such limit.
    /// </summary>
    /// <remarks>Set it after restoring the store from a back-up, to a time that no ID issued so far carries.</remarks>
    public DateTimeOffset? Floor { get; set; }

    /// <summary>
    /// Gets or sets the length of the windows asked for, from 2 seconds to 30 days. The default is 10 minutes. See
    /// <see cref="OrderIdGeneratorOptions.Window"/>.
    /// </summary>
    public TimeSpan Window { get; set; } = Defaults.Window;

    /// <summary>Gets or sets the share of a window after which the next is asked for, above 0 and below 1. The default is 0.5.</summary>
    public double RefillPoint { get; set; } = Defaults.RefillPoint;

    /// <summary>
    /// Gets or sets how far ahead of the clock a window may start, from zero to 3,650 days. The default is one day. See
    /// <see cref="OrderIdGeneratorOptions.MaximumLead"/>.
    /// </summary>
    public TimeSpan MaximumLead { get; set; } = Defaults.MaximumLead;

    /// <summary>
    /// Gets or sets how long to wait for one answer of the store, from 10 milliseconds to one hour. The default is 10 seconds.
    /// </summary>
    /// <remarks>The first answer includes the creation of the store.</remarks>
    public TimeSpan StoreTimeout { get; set; } = Defaults.StoreTimeout;

    /// <summary>
    /// Gets or sets a value indicating whether the rest of the lease is given back when the host stops. The default is
    /// <see langword="false"/>: it is never used.
    /// </summary>
    /// <remarks>Set it only where memory is never copied. See <see cref="OrderIdGeneratorOptions.ReleaseOnDispose"/>.</remarks>
    public bool ReleaseOnDispose { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the host starts while the store is away. The default is <see langword="false"/>: it fails to
    /// start, and says why.
    /// </summary>
    /// <remarks>
    /// If it starts, the store is asked in the background until it is there; up to then the generator throws
    /// <see cref="OrderIdLeaseUnavailableException"/>, and the health check is not healthy. A store that is there and refuses, such as a
    /// damaged lease file, stops the start in either case.
    /// </remarks>
    public bool StartWithoutStore { get; set; }

    /// <summary>Gets what makes the store, or <see langword="null"/> if <see cref="File"/> names it.</summary>
    internal Func<IServiceProvider, IOrderIdLeaseStore>? Store { get; private set; }

    /// <summary>Gets whether the store is the caller's, which the settings of files and databases do not reach.</summary>
    internal bool HasOwnStore { get; private set; }

    /// <summary>Takes leases from a file on a local disk, for all processes of one host.</summary>
    /// <param name="path">The path of the file; its folder must exist.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public void UseFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        File = path;
    }

    /// <summary>Takes leases from the database of the <see cref="DbDataSource"/> that is registered as a service.</summary>
    public void UseDatabase() =>
        UseDatabase(services => (DbDataSource?)services.GetService(typeof(DbDataSource))
            ?? throw new InvalidOperationException(HostingMessages.NoDataSource));

    /// <summary>Takes leases from a database, for any number of processes on any number of hosts.</summary>
    /// <param name="dataSource">Creates the connections; it is not disposed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dataSource"/> is null.</exception>
    public void UseDatabase(DbDataSource dataSource)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        UseDatabase(_ => dataSource);
    }

    /// <summary>Takes leases from a database, for any number of processes on any number of hosts.</summary>
    /// <param name="dataSource">Returns what creates the connections. It is called once, and its result is not disposed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dataSource"/> is null.</exception>
    public void UseDatabase(Func<IServiceProvider, DbDataSource> dataSource)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        UseStore(services => this.CreateDatabaseStore(dataSource(services)));
        HasOwnStore = false;
    }

    /// <summary>Takes leases from a store of your own, or from a <see cref="MemoryLeaseStore"/> in tests.</summary>
    /// <remarks>
    /// The store has settings of its own: <see cref="Floor"/>, <see cref="HostIdentity"/>, <see cref="TableName"/>, <see cref="LeaseName"/>
    /// and <see cref="CreateTable"/> are refused.
    /// </remarks>
    /// <param name="store">The store; it is not disposed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    public void UseStore(IOrderIdLeaseStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        UseStore(_ => store);
    }

    /// <summary>Takes leases from a store of your own that needs other services.</summary>
    /// <remarks>
    /// The store has settings of its own: <see cref="Floor"/>, <see cref="HostIdentity"/>, <see cref="TableName"/>, <see cref="LeaseName"/>
    /// and <see cref="CreateTable"/> are refused.
    /// </remarks>
    /// <param name="store">Makes the store, once; it is not disposed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    public void UseStore(Func<IServiceProvider, IOrderIdLeaseStore> store)
    {
        ArgumentNullException.ThrowIfNull(store);
        Store = store;
        HasOwnStore = true;
        File = null;
    }
}
