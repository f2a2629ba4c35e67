using System.Data.Common;
using OrderIds.Generation;

namespace OrderIds;

/// <summary>
/// Grants leases from a table in any database that has an ADO.NET provider, to any number of processes on any number of hosts.
/// </summary>
/// <remarks>
/// <para>
/// A grant is one UPDATE that compares and sets, in a transaction of its own even where the caller has one open or the session does not
/// commit by itself. The first grant is looked up through another connection before it is used. A grant is as durable as the database's
/// commits: PostgreSQL with <c>synchronous_commit</c> on, SQLite with <c>synchronous=FULL</c>; a fail-over that loses commits needs
/// <see cref="Floor"/>. <c>UNIQUENESS.md</c> lists databases and settings.
/// </para>
/// <para>
/// The SQL is standard and has no parameters, so no provider's way of naming them matters. The database's own clock is used for one thing:
/// an asker whose clock is ahead of it by more than <see cref="MaximumClockLead"/> gets a window that starts no later than that. All
/// members may be called from any thread.
/// </para>
/// </remarks>
public sealed partial class DbLeaseStore : IOrderIdLeaseStore
{
    private const int ClockNode = -1;
    private const int LongestName = 64;

    private readonly Func<DbConnection> _connect;
    private readonly Random _random = new();
    private volatile bool _keepsGrants;

    /// <summary>Initializes a new instance of the <see cref="DbLeaseStore"/> class over a function that creates connections.</summary>
    /// <param name="createConnection">Creates a connection that is not open; the store opens and disposes it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="createConnection"/> is null.</exception>
    public DbLeaseStore(Func<DbConnection> createConnection) =>
        _connect = createConnection ?? throw new ArgumentNullException(nameof(createConnection));

    /// <summary>
    /// Gets the name of the table, at most 64 letters, digits and underscores per part, with or without a schema before a full stop. The
    /// default is <c>order_id_leases</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The value is not such a name.</exception>
    public string TableName
    {
        get;
        init => field = IsTableName(value) ? value : throw new ArgumentException(GenerationMessages.BadTableName, nameof(value));
    } = "order_id_leases";

    /// <summary>
    /// Gets the name under which the leases are stored in the table, at most 64 letters, digits and <c>-_.</c>. The default is
    /// <c>default</c>.
    /// </summary>
    /// <remarks>
    /// IDs of generators under different names may be equal. One table can serve several shops, each with IDs of its own.
    /// </remarks>
    /// <exception cref="ArgumentException">The value is not such a name.</exception>
    public string Name
    {
        get;
        init => field = IsName(value, "-_.") ? value : throw new ArgumentException(GenerationMessages.BadLeaseName, nameof(value));
    } = "default";

    /// <summary>Gets the earliest time a window may start at. The default is <see langword="null"/>: there is no such limit.</summary>
    /// <remarks>
    /// Set it after restoring the database from a back-up, or after a fail-over that may have lost commits, to a time later than that of
    /// every ID issued so far. Windows whose grants were lost are then not granted again. To set it for every process at once, raise
    /// <c>until_ms</c> of the row with node -1.
    /// </remarks>
    public DateTimeOffset? Floor { get; init; }

    /// <summary>
    /// Gets how far a generator's clock may be ahead of the database's clock before the store no longer trusts it. The default is one day.
    /// </summary>
    /// <remarks>
    /// A provider may read the database's clock as local time. A value below 14 hours may therefore hold back generators whose clocks are
    /// right, which is harmless.
    /// </remarks>
    public TimeSpan MaximumClockLead { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Creates the table, unless it is there.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A task that ends when the table is there.</returns>
    /// <exception cref="OrderIdLeaseUnavailableException">The database failed.</exception>
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
                    $"CREATE TABLE {TableName} (name VARCHAR({LongestName}) NOT NULL, node INTEGER NOT NULL, until_ms BIGINT NOT NULL, version BIGINT NOT NULL, PRIMARY KEY (name, node))",
                    cancellationToken).ConfigureAwait(false);
            }
            catch (DbException) when (!cancellationToken.IsCancellationRequested)
            {
                // Another process may have been faster; if not, the first failure is the one to report.
                if (!await HasTableAsync(connection, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }
            }

            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="OrderIdLeaseUnavailableException">The database failed, or it is unknown whether the grant was recorded.</exception>
    /// <exception cref="OrderIdLeaseDamagedException">The table holds what this library does not write.</exception>
    /// <exception cref="OrderIdLeaseExhaustedException">No window may be granted.</exception>
    /// <exception cref="OrderIdLeaseException">
    /// The provider does not count rows, or the database does not keep what was committed.
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
        return new ValueTask(ConnectedAsync(
            connection => SwapAsync(connection, new NodeRecord(unused.Node, unused.UntilMilliseconds, unused.Version), unused.FromMilliseconds, cancellationToken), cancellationToken));
    }

    private static bool IsName(string? value, string others) =>
        !string.IsNullOrEmpty(value) && value!.Length <= LongestName
        && value.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || others.Any(other => other == c));

    private static bool IsTableName(string? value) =>
        value is not null && value.Split('.') is { Length: 1 or 2 } parts
            && parts.All(part => IsName(part, "_") && part[0] is not (>= '0' and <= '9'));
}
