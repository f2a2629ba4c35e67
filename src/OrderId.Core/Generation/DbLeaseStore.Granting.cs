using System.Data.Common;
using System.Globalization;
using OrderIds.Format;
using OrderIds.Generation;

namespace OrderIds;

/// <content>
/// Grants leases: a lease is the right to issue IDs with one node number for a span of time. Reads the rows, one for each node number,
/// chooses one, and updates its row by compare-and-set.
/// </content>
public sealed partial class DbLeaseStore
{
    private async Task<OrderIdLease> AcquireKeptAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken)
    {
        OrderIdLease lease = await ConnectedAsync(connection => AcquireAsync(connection, request, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        if (!_keepsGrants)
        {
            // The grant is read through another connection. If the commit had no effect, only the connection that made it would still see
            // the grant, and closing that connection would undo it.
            bool kept = await ConnectedAsync(
                connection => IsRecordedAsync(connection, lease.Node, lease.Version, cancellationToken),
                cancellationToken).ConfigureAwait(false);
            _keepsGrants = kept ? true : throw new OrderIdLeaseException(GenerationMessages.GrantNotKept(TableName));
        }

        return lease;
    }

    private async Task<OrderIdLease> AcquireAsync(DbConnection connection, OrderIdLeaseRequest request, CancellationToken cancellationToken)
    {
        // All callers find the same best node. A caller that lost a race chooses at random among more nodes each time.
        for (int spread = 0; ; spread = Math.Min((2 * spread) + 1, LeasePlan.NodeCount - 1))
        {
            (List<NodeRecord> records, long clock, long floor) = await ReadAsync(connection, cancellationToken).ConfigureAwait(false);
            long now = Math.Min(request.NowMilliseconds, Math.Max(0, clock + (long)MaximumClockLead.TotalMilliseconds));
            NodeRecord before;
            OrderIdLease lease;
            lock (_random)
            {
                (before, lease) = LeasePlan.Choose(request, records, now, Math.Max(floor, LeasePlan.FloorOf(Floor)), spread, _random);
            }

            bool won = before.Version > 0
                ? await SwapAsync(connection, before, lease.UntilMilliseconds, cancellationToken).ConfigureAwait(false)
                : await InsertAsync(connection, lease.Node, lease.UntilMilliseconds, cancellationToken).ConfigureAwait(false);
            if (won)
            {
                return lease;
            }
        }
    }

    private async Task<(List<NodeRecord> Records, long Clock, long Floor)> ReadAsync(
        DbConnection connection, CancellationToken cancellationToken)
    {
        while (true)
        {
            var records = new List<NodeRecord>();
            long? clock = null;
            long floor = 0;
            await CommittedAsync(
                connection,
                $"SELECT node, until_ms, version, CURRENT_TIMESTAMP FROM {TableName} WHERE name = '{Name}'",
                async command =>
                {
                    // The database may have rolled back an earlier attempt; this one starts again.
                    records.Clear();
                    clock = null;
                    using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                    while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    {
                        long node = Number(reader, 0), until = Number(reader, 1), version = Number(reader, 2);
                        clock ??= Milliseconds(reader.GetValue(3));
                        if (node == ClockNode)
                        {
                            floor = until;
                        }
                        else if (node is >= 0 and < LeasePlan.NodeCount && until is >= 0 and <= LeasePlan.EndOfTime && version > 0)
                        {
                            records.Add(new NodeRecord((int)node, until, version));
                        }
                        else
                        {
                            throw new OrderIdLeaseDamagedException(GenerationMessages.TableDamaged(TableName, Name));
                        }
                    }

                    return true;
                },
                cancellationToken).ConfigureAwait(false);

            if (clock is { } time)
            {
                return (records, time, floor);
            }

            // The clock is read with the rows, so a table without rows returns no clock. This row is permanent; its until_ms is the floor,
            // the earliest start of any window.
            await InsertAsync(connection, ClockNode, 0, cancellationToken).ConfigureAwait(false);
        }

        static long Number(DbDataReader reader, int column) => Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture);
    }

    private static long Milliseconds(object value)
    {
        DateTimeOffset time = value switch
        {
            DateTimeOffset offset => offset,
            DateTime { Kind: DateTimeKind.Local } local => new DateTimeOffset(local),
            DateTime utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)),
            _ => DateTimeOffset.Parse(
                Convert.ToString(value, CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        };
        return time.ToUnixTimeMilliseconds() - WireFormat.EpochUnixMilliseconds;
    }
}
