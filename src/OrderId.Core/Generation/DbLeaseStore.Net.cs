using System.Data.Common;

namespace OrderIds;

/// <content>The parts that need .NET: <see cref="DbDataSource"/>, and asynchronous transactions.</content>
public sealed partial class DbLeaseStore
{
    /// <summary>Initializes a new instance of the <see cref="DbLeaseStore"/> class with a <see cref="DbDataSource"/>.</summary>
    /// <param name="dataSource">The source of the connections. The store does not dispose it.</param>
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
