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
    /// Gets or sets the path of the lease file, which records the granted leases (rights to issue IDs) of all processes of one host. The
    /// default is <see langword="null"/>, which means that another lease store is used.
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
    /// Gets or sets the identity of this host in the lease file; a file with another identity is rejected. The default is
    /// <see langword="null"/>, which means the machine ID or name.
    /// </summary>
    /// <remarks>
    /// Set it in containers, whose machine changes while the volume stays the same, for example to the name of the volume. See
    /// <see cref="FileLeaseStore.HostIdentity"/>.
    /// </remarks>
    public string? HostIdentity { get; set; }

    /// <summary>
    /// Gets or sets the name of the database table that records the granted leases (rights to issue IDs). The default is
    /// <see langword="null"/>, which means <c>order_id_leases</c>.
    /// </summary>
    public string? TableName { get; set; }

    /// <summary>
    /// Gets or sets the name under which the leases (rights to issue IDs) are stored, which distinguishes them from other leases in the
    /// same table. The default is <see langword="null"/>, which means <c>default</c>.
    /// </summary>
    /// <remarks>Generators with different names may issue equal IDs. See <see cref="DbLeaseStore.Name"/>.</remarks>
    public string? LeaseName { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the database table for leases (rights to issue IDs), if it is missing, is created before the
    /// first lease is requested. The default is <see langword="false"/>.
    /// </summary>
    public bool CreateTable { get; set; }

    /// <summary>
    /// Gets or sets the earliest start of leases (rights to issue IDs) that a file or a database grants. The default is
    /// <see langword="null"/>, which means no limit.
    /// </summary>
    /// <remarks>
    /// Set it after the file or the database was restored from a backup, to a time after the latest time in any issued ID. Otherwise,
    /// leases that were granted after the backup could be granted again, and IDs be issued twice.
    /// </remarks>
    public DateTimeOffset? Floor { get; set; }

    /// <summary>
    /// Gets or sets the length of the time window of each lease (right to issue IDs), from 2 seconds to 30 days. The window is the range of
    /// times that IDs of the lease may contain. The default is 10 minutes. See <see cref="OrderIdGeneratorOptions.Window"/>.
    /// </summary>
    public TimeSpan Window { get; set; } = Defaults.Window;

    /// <summary>
    /// Gets or sets the fraction of the time window of a lease (a right to issue IDs) after which the generator requests the next lease,
    /// greater than 0 and less than 1. The default is 0.5.
    /// </summary>
    public double RefillPoint { get; set; } = Defaults.RefillPoint;

    /// <summary>
    /// Gets or sets how far ahead of the clock the time window of a new lease (right to issue IDs) may start, from zero to 3,650 days. The
    /// default is one day. See <see cref="OrderIdGeneratorOptions.MaximumLead"/>.
    /// </summary>
    public TimeSpan MaximumLead { get; set; } = Defaults.MaximumLead;

    /// <summary>
    /// Gets or sets the time-out of a request to the lease store, which grants the right to issue IDs: from 10 milliseconds to one hour.
    /// The default is 10 seconds.
    /// </summary>
    /// <remarks>In the first request, the time-out includes the creation of the store.</remarks>
    public TimeSpan StoreTimeout { get; set; } = Defaults.StoreTimeout;

    /// <summary>
    /// Gets or sets a value indicating whether the unused part of the lease (the right to issue IDs) is returned to the lease store when
    /// the host stops. The default is <see langword="false"/>: the unused part is never used.
    /// </summary>
    /// <remarks>
    /// Set it only if the memory of the process is never copied, for example by a snapshot of a virtual machine. Otherwise, a copy that
    /// stops returns a lease from which the original still issues IDs, and these IDs can be issued twice. See
    /// <see cref="OrderIdGeneratorOptions.ReleaseOnDispose"/>.
    /// </remarks>
    public bool ReleaseOnDispose { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the host starts even if the lease store, which grants the right to issue IDs, is
    /// unavailable. The default is <see langword="false"/>: the start fails with an exception that describes the cause.
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

    /// <summary>
    /// Uses a file on a local disk as the lease store, which grants the right to issue IDs. All processes of one host share the file.
    /// </summary>
    /// <param name="path">The path of the file. Its folder must exist.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public void UseFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        File = path;
    }

    /// <summary>
    /// Uses the database of the registered service <see cref="DbDataSource"/> as the lease store, which grants the right to issue IDs. Any
    /// number of hosts can share the database.
    /// </summary>
    public void UseDatabase() =>
        UseDatabase(services => (DbDataSource?)services.GetService(typeof(DbDataSource))
            ?? throw new InvalidOperationException(HostingMessages.NoDataSource));

    /// <summary>
    /// Uses a database as the lease store, which grants the right to issue IDs. Any number of processes on any number of hosts can share
    /// the database.
    /// </summary>
    /// <param name="dataSource">The source of the connections. It is not disposed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dataSource"/> is null.</exception>
    public void UseDatabase(DbDataSource dataSource)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        UseDatabase(_ => dataSource);
    }

    /// <summary>
    /// Uses a database as the lease store, which grants the right to issue IDs. Any number of processes on any number of hosts can share
    /// the database.
    /// </summary>
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

    /// <summary>Uses a custom lease store, which grants the right to issue IDs, or a <see cref="MemoryLeaseStore"/> in tests.</summary>
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

    /// <summary>Uses a custom lease store, which grants the right to issue IDs and depends on other services.</summary>
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
