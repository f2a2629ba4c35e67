using System.Data.Common;

namespace OrderIds;

/// <content>The methods for transactions. On netstandard2.0 they block the calling thread.</content>
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
