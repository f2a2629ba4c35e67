using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OrderIds.SampleShop.Tests;

/// <summary>Takes the database away, and brings it back.</summary>
internal sealed class DatabaseSwitch : DbConnectionInterceptor
{
    private const int CannotOpen = 14;

    public bool IsAway { get; set; }

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        ThrowIfAway();
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        ThrowIfAway();
        return ValueTask.FromResult(result);
    }

    private void ThrowIfAway()
    {
        if (IsAway)
        {
            throw new SqliteException("The test has taken the database away.", CannotOpen);
        }
    }
}
