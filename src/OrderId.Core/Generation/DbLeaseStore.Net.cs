using System.Data.Common;

namespace OrderIds;

/// <content>What the framework has for it: a source of connections, and transactions without blocking.</content>
public sealed partial class DbLeaseStore
{
    /// <summary>Initializes a new instance of the <see cref="DbLeaseStore"/> class over a source of connections.</summary>
    /// <param name="dataSource">Creates the connections; the store does not dispose it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dataSource"/> is null.</exception>
    public DbLeaseStore(DbDataSource dataSource)
        : this((dataSource ?? throw new ArgumentNullException(nameof(dataSource))).CreateConnection)
    {
    }

    private static ValueTask<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.BeginTransactionAsync(cancellationToken);

    private static Task CommitAsync(DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.CommitAsync(cancellationToken);
}
