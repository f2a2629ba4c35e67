using System.Data.Common;
using OrderIds.Hosting.Generation;

namespace OrderIds.Hosting;

/// <summary>
/// Contains the settings of an order ID generator and of the store from which it gets leases, the rights to issue IDs. It can be bound to a
/// configuration section.
/// </summary>
/// <remarks>
/// A store is required: call one of the <c>Use</c> methods or set <see cref="File"/>. If several are specified, the last one is used. The
/// options are read once, when the first lease is requested, and validated when the host starts.
/// </remarks>
public sealed class OrderIdsOptions
{
    private static readonly OrderIdGeneratorOptions Defaults = new();

    /// <summary>
    /// Gets or sets the path of the lease file, which all processes of one host share. The default is <see langword="null"/>, which means
    /// that another store is used.
    /// </summary>
    /// <remarks>
    /// A relative path is relative to the working directory. The folder must exist and be on a local disk. See
    /// <see cref="FileLeaseStore"/>.
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
    /// Gets or sets the identity of this host in the lease file. The default is <see langword="null"/>, which means the machine ID or name.
    /// </summary>
    /// <remarks>
    /// Set it in containers, whose machine changes while the volume stays the same, for example to the name of the volume. See
    /// <see cref="FileLeaseStore.HostIdentity"/>.
    /// </remarks>
    public string? HostIdentity { get; set; }

    /// <summary>
    /// Gets or sets the name of the lease table in a database. The default is <see langword="null"/>, which means <c>order_id_leases</c>.
    /// </summary>
    public string? TableName { get; set; }

    /// <summary>
    /// Gets or sets the name that distinguishes these leases from others in the same table. The default is <see langword="null"/>, which
    /// means <c>default</c>.
    /// </summary>
    /// <remarks>Generators with different names may issue equal IDs. See <see cref="DbLeaseStore.Name"/>.</remarks>
    public string? LeaseName { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether a missing lease table is created in the database before the first lease is requested. The
    /// default is <see langword="false"/>.
    /// </summary>
    public bool CreateTable { get; set; }

    /// <summary>
    /// Gets or sets the earliest start of leases from a file or a database. The default is <see langword="null"/>, which means no limit.
    /// </summary>
    /// <remarks>
    /// Set it after the file or the database was restored from a backup, to a time after the latest time in any issued ID. Otherwise,
    /// leases that were granted after the backup could be granted again, and IDs be issued twice.
    /// </remarks>
    public DateTimeOffset? Floor { get; set; }

    /// <summary>
    /// Gets or sets the length of the time window of each lease, which is the range of times that its IDs may contain: from 2 seconds to 30
    /// days. The default is 10 minutes. See <see cref="OrderIdGeneratorOptions.Window"/>.
    /// </summary>
    public TimeSpan Window { get; set; } = Defaults.Window;

    /// <summary>
    /// Gets or sets the fraction of a lease's time window after which the generator requests the next lease, greater than 0 and less than
    /// 1. The default is 0.5.
    /// </summary>
    public double RefillPoint { get; set; } = Defaults.RefillPoint;

    /// <summary>
    /// Gets or sets how far ahead of the clock the time window of a new lease may start, from zero to 3,650 days. The default is one day.
    /// See <see cref="OrderIdGeneratorOptions.MaximumLead"/>.
    /// </summary>
    public TimeSpan MaximumLead { get; set; } = Defaults.MaximumLead;

    /// <summary>
    /// Gets or sets the time-out of a request to the lease store, from 10 milliseconds to one hour. The default is 10 seconds.
    /// </summary>
    /// <remarks>In the first request, the time-out includes the creation of the store.</remarks>
    public TimeSpan StoreTimeout { get; set; } = Defaults.StoreTimeout;

    /// <summary>
    /// Gets or sets a value indicating whether the unused part of the lease is returned to the store when the host stops. The default is
    /// <see langword="false"/>: the unused part is never used.
    /// </summary>
    /// <remarks>
    /// Set it only if the memory of the process is never copied, for example by a snapshot of a virtual machine. Otherwise, a copy that
    /// stops returns a lease from which the original still issues IDs, and these IDs can be issued twice. See
    /// <see cref="OrderIdGeneratorOptions.ReleaseOnDispose"/>.
    /// </remarks>
    public bool ReleaseOnDispose { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the host starts even if the lease store is unavailable. The default is
    /// <see langword="false"/>: the start fails with an exception that describes the cause.
    /// </summary>
    /// <remarks>
    /// If the host starts without the store, the request is repeated in the background until the store is available. Until then, the
    /// generator throws <see cref="OrderIdLeaseUnavailableException"/>, and the health check fails. Other errors of the store, such as a
    /// damaged lease file, make the start fail in any case.
    /// </remarks>
    public bool StartWithoutStore { get; set; }

    /// <summary>
    /// Gets the function that creates the store, or <see langword="null"/> if none was specified or <see cref="File"/> was set last.
    /// </summary>
    internal Func<IServiceProvider, IOrderIdLeaseStore>? Store { get; private set; }

    /// <summary>
    /// Gets a value indicating whether the application provides its own store, to which the settings of files and databases do not apply.
    /// </summary>
    internal bool HasOwnStore { get; private set; }

    /// <summary>Uses a file on a local disk as the lease store, which all processes of one host share.</summary>
    /// <param name="path">The path of the file. Its folder must exist.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public void UseFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        File = path;
    }

    /// <summary>
    /// Uses the database of the registered service <see cref="DbDataSource"/> as the lease store, which any number of hosts can share.
    /// </summary>
    public void UseDatabase() =>
        UseDatabase(services => (DbDataSource?)services.GetService(typeof(DbDataSource))
            ?? throw new InvalidOperationException(HostingMessages.NoDataSource));

    /// <summary>Uses a database as the lease store, which any number of processes on any number of hosts can share.</summary>
    /// <param name="dataSource">The source of the connections. It is not disposed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dataSource"/> is null.</exception>
    public void UseDatabase(DbDataSource dataSource)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        UseDatabase(_ => dataSource);
    }

    /// <summary>Uses a database as the lease store, which any number of processes on any number of hosts can share.</summary>
    /// <param name="dataSource">
    /// The function that returns the source of the connections. It is called once, and its result is not disposed.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="dataSource"/> is null.</exception>
    public void UseDatabase(Func<IServiceProvider, DbDataSource> dataSource)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        UseStore(services => this.CreateDatabaseStore(dataSource(services)));
        HasOwnStore = false;
    }

    /// <summary>Uses a custom lease store, or a <see cref="MemoryLeaseStore"/> in tests.</summary>
    /// <remarks>
    /// Do not set <see cref="Floor"/>, <see cref="HostIdentity"/>, <see cref="TableName"/>, <see cref="LeaseName"/> or
    /// <see cref="CreateTable"/> with a custom store: they have no effect on it, so the validation rejects them.
    /// </remarks>
    /// <param name="store">The store. It is not disposed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    public void UseStore(IOrderIdLeaseStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        UseStore(_ => store);
    }

    /// <summary>Uses a custom lease store that depends on other services.</summary>
    /// <remarks>
    /// Do not set <see cref="Floor"/>, <see cref="HostIdentity"/>, <see cref="TableName"/>, <see cref="LeaseName"/> or
    /// <see cref="CreateTable"/> with a custom store: they have no effect on it, so the validation rejects them.
    /// </remarks>
    /// <param name="store">The function that creates the store. It is called once, and its result is not disposed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    public void UseStore(Func<IServiceProvider, IOrderIdLeaseStore> store)
    {
        ArgumentNullException.ThrowIfNull(store);
        Store = store;
        HasOwnStore = true;
        File = null;
    }
}
