using System.Data.Common;

namespace OrderIds;

/// <content>Transactions, which block the calling thread on netstandard2.0.</content>
public sealed partial class DbLeaseStore
{
    private static ValueTask<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new ValueTask<DbTransaction>(connection.BeginTransaction());
    }

    private static Task CommitAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        transaction.Commit();
        return Task.CompletedTask;
    }
}
