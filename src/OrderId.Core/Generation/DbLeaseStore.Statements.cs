using System.Data.Common;
using System.Globalization;
using System.Transactions;

namespace OrderIds;

/// <content>The statements, and what becomes of their failures.</content>
public sealed partial class DbLeaseStore
{
    private async Task<T> ConnectedAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        // A transaction around the caller must not decide over the grant: rolled back, it would grant the same window again.
        using var alone = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        try
        {
            using DbConnection connection = _connect();
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            T result = await work(connection).ConfigureAwait(false);
            alone.Complete();
            return result;
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or TimeoutException or IOException or FormatException)
        {
            throw new OrderIdLeaseUnavailableException(GenerationMessages.DatabaseFailed(TableName), exception);
        }
    }

    /// <summary>Compares and sets: one statement, one row, committed by itself.</summary>
    /// <remarks>The version alone would not do: after a restore from a back-up it is counted up a second time, past leases that are still held.</remarks>
    private async Task<bool> SwapAsync(DbConnection connection, NodeRecord expected, long until, CancellationToken cancellationToken)
    {
        int rows = await ExecuteAsync(
            connection,
            Invariant($"""
                UPDATE {TableName} SET until_ms = {until}, version = {expected.Version + 1}
                WHERE name = '{Name}' AND node = {expected.Node} AND until_ms = {expected.Until} AND version = {expected.Version}
                """),
            cancellationToken).ConfigureAwait(false);
        return rows switch
        {
            0 => false,
            1 => true,
            _ => throw new OrderIdLeaseException(GenerationMessages.RowsNotCounted(TableName, rows)),
        };
    }

    private async Task<bool> InsertAsync(DbConnection connection, int node, long until, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(
                connection, Invariant($"INSERT INTO {TableName} (name, node, until_ms, version) VALUES ('{Name}', {node}, {until}, 1)"), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DbException) when (!cancellationToken.IsCancellationRequested)
        {
            // Somebody may have been faster, or it was recorded and the answer lost: a row that is there is burnt either way. Without one, the failure is real.
            using DbCommand command = connection.CreateCommand();
            command.CommandText = Invariant($"SELECT COUNT(*) FROM {TableName} WHERE name = '{Name}' AND node = {node}");
            object? count = await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
            if (Convert.ToInt64(count, CultureInfo.InvariantCulture) == 0)
            {
                throw;
            }

            return false;
        }
    }

    private async Task<bool> HasTableAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(connection, $"SELECT node FROM {TableName} WHERE 1 = 0", cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DbException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

#pragma warning disable CA2100 // The text is made of numbers and of names that were checked letter by letter.
    private static async Task<int> ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
#pragma warning restore CA2100

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
