using System.Data.Common;
using System.Runtime.Versioning;
using OrderIds.Generation;

namespace OrderIds;

/// <summary>
/// Grants leases to any number of processes on any number of hosts. The leases are stored in a table of any database that has an ADO.NET
/// provider.
/// </summary>
/// <remarks>
/// <para>
/// A lease is the exclusive right to issue IDs with one node number (the number that tells generators apart) and the times of one window (a
/// span of milliseconds). The store grants it by one UPDATE statement, which changes a row only if no other process has changed it in the
/// meantime. The statement has its own transaction, even if the caller has an open transaction or the session does not commit
/// automatically. The first grant is read through a second connection before it is used, to verify that commits take effect. A grant is as
/// durable as the commits of the database: use PostgreSQL with <c>synchronous_commit</c> on, SQLite with <c>synchronous=FULL</c>. After a
/// failover that may have lost commits, set <see cref="Floor"/>. <c>UNIQUENESS.md</c> lists databases and settings.
/// </para>
/// <para>
/// The SQL is standard and has no parameters, because providers name parameters differently. The clock of the database has one purpose: it
/// limits how far ahead a window starts. If the clock of a generator is more than <see cref="MaximumClockLead"/> ahead of it, the
/// generator's time is replaced by the latest time within this limit. All members may be called from any thread.
/// </para>
/// </remarks>
#if NET
[UnsupportedOSPlatform("browser")]
#endif
public sealed partial class DbLeaseStore : IOrderIdLeaseStore
{
    private const int ClockNode = -1;
    private const int LongestName = 64;

    private readonly Func<DbConnection> _connect;
    private readonly Random _random = new();
    private volatile bool _keepsGrants;

    /// <summary>Initializes a new instance of the <see cref="DbLeaseStore"/> class with a function that creates connections.</summary>
    /// <param name="createConnection">
    /// A function that returns a new, closed connection. The store opens and disposes the connection.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="createConnection"/> is null.</exception>
    public DbLeaseStore(Func<DbConnection> createConnection) =>
        _connect = createConnection ?? throw new ArgumentNullException(nameof(createConnection));

    /// <summary>
    /// Gets the name of the table, with or without a schema and a full stop before it. Each part has at most 64 letters, digits and
    /// underscores. The default is <c>order_id_leases</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The value is not a valid name.</exception>
    public string TableName
    {
        get;
        init => field = IsTableName(value) ? value : throw new ArgumentException(GenerationMessages.BadTableName, nameof(value));
    } = "order_id_leases";

    /// <summary>
    /// Gets the name of the set of leases that this store grants, which distinguishes it from other sets in the same table: at most 64
    /// letters, digits, hyphens, underscores and full stops. The default is <c>default</c>.
    /// </summary>
    /// <remarks>
    /// Generators with different names may issue equal IDs. Different names let several shops, each with its own IDs, share one table.
    /// </remarks>
    /// <exception cref="ArgumentException">The value is not a valid name.</exception>
    public string Name
    {
        get;
        init => field = IsName(value, "-_.") ? value : throw new ArgumentException(GenerationMessages.BadLeaseName, nameof(value));
    } = "default";

    /// <summary>
    /// Gets the earliest start of the leases that the store grants, which is the earliest time in their IDs. The default is
    /// <see langword="null"/>, which means no limit.
    /// </summary>
    /// <remarks>
    /// Set it after the database was restored from a backup, or after a failover that may have lost commits, to a time after the latest
    /// time in any issued ID. Otherwise, the store could grant the times of lost records again, and IDs would repeat. To set the limit for
    /// all processes at once, increase <c>until_ms</c> (milliseconds since 2025-01-01) in the row of the lease table with node -1, which
    /// holds the common limit.
    /// </remarks>
    public DateTimeOffset? Floor { get; init; }

    /// <summary>Gets how far the clock of a generator may be ahead of the clock of the database. The default is one day.</summary>
    /// <remarks>
    /// If the clock of a generator is further ahead, the store uses the latest time within this limit instead. Some providers return the
    /// clock of the database in local time, which differs from UTC by up to 14 hours. With a smaller value, a generator with a correct
    /// clock can therefore seem to be too far ahead. This is harmless: its leases start earlier, but IDs do not repeat.
    /// </remarks>
    public TimeSpan MaximumClockLead { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Creates the table if it does not exist.</summary>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    /// <returns>A task that completes when the table exists.</returns>
    /// <exception cref="OrderIdLeaseUnavailableException">The database reported an error.</exception>
    public Task CreateTableAsync(CancellationToken cancellationToken = default) => ConnectedAsync(
        async connection =>
        {
            if (await HasTableAsync(connection, cancellationToken).ConfigureAwait(false))
            {
                return true;
            }

            try
            {
                await ExecuteAsync(
                    connection,
                    $"CREATE TABLE {TableName} (name VARCHAR({LongestName}) NOT NULL, node INTEGER NOT NULL, "
                    + "until_ms BIGINT NOT NULL, version BIGINT NOT NULL, PRIMARY KEY (name, node))",
                    cancellationToken).ConfigureAwait(false);
            }
            catch (DbException) when (!cancellationToken.IsCancellationRequested)
            {
                // Another process may have created the table in the meantime. If not, the original error is reported.
                if (!await HasTableAsync(connection, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }
            }

            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="OrderIdLeaseUnavailableException">
    /// The database reported an error, or it is unknown whether the grant was stored.
    /// </exception>
    /// <exception cref="OrderIdLeaseDamagedException">The table contains values that this library does not write.</exception>
    /// <exception cref="OrderIdLeaseExhaustedException">
    /// Every time window that is still free starts after <see cref="OrderIdLeaseRequest.NotAfter"/>, or after the last time that an ID can
    /// contain.
    /// </exception>
    /// <exception cref="OrderIdLeaseException">
    /// The provider does not report the number of updated rows, or the database did not keep a committed grant.
    /// </exception>
    public ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default)
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        return new ValueTask<OrderIdLease>(AcquireKeptAsync(request, cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(OrderIdLease unused, CancellationToken cancellationToken = default)
    {
        _ = unused ?? throw new ArgumentNullException(nameof(unused));
        var expected = new NodeRecord(unused.Node, unused.UntilMilliseconds, unused.Version);
        return new ValueTask(ConnectedAsync(
            connection => SwapAsync(connection, expected, unused.FromMilliseconds, cancellationToken), cancellationToken));
    }

    private static bool IsName(string? value, string others) =>
        !string.IsNullOrEmpty(value) && value!.Length <= LongestName
        && value.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || others.Any(other => other == c));

    private static bool IsTableName(string? value) =>
        value is not null && value.Split('.') is { Length: 1 or 2 } parts
            && parts.All(part => IsName(part, "_") && part[0] is not (>= '0' and <= '9'));
}
