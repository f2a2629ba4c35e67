using System.Globalization;
using OrderIds.Format;
using OrderIds.Generation;

namespace OrderIds;

/// <summary>
/// Represents a lease: the exclusive and permanent right of one generator to issue IDs with one node number (the number that tells
/// generators apart) and the times of one window (a span of milliseconds).
/// </summary>
/// <remarks>
/// The window includes <see cref="From"/> and excludes <see cref="Until"/>. Both are whole milliseconds, from 2025-01-01T00:00:00.000Z (the
/// epoch of order IDs) on. Instances are immutable.
/// </remarks>
public sealed class OrderIdLease
{
    /// <summary>Initializes a new instance of the <see cref="OrderIdLease"/> class.</summary>
    /// <param name="node">The node number, 0 to 8,191.</param>
    /// <param name="from">The first millisecond of the time window, from 2025-01-01T00:00:00.000Z to 2094-09-07T15:47:35.551Z.</param>
    /// <param name="until">
    /// The first millisecond after the time window, later than <paramref name="from"/> and at most 2094-09-07T15:47:35.552Z.
    /// </param>
    /// <param name="version">
    /// The number that the store has assigned to this lease, needed for <c>ReleaseAsync</c>. The default is 0, for stores that do not
    /// accept unused parts of leases.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <exception cref="ArgumentException">A time is not a whole number of milliseconds.</exception>
    public OrderIdLease(int node, DateTimeOffset from, DateTimeOffset until, long version = 0)
    {
        if ((uint)node > WireFormat.MaxNode)
        {
            throw new ArgumentOutOfRangeException(nameof(node), node, GenerationMessages.NodeOutOfRange);
        }

        if (from < WireFormat.Epoch || from >= LeaseTime.End)
        {
            throw new ArgumentOutOfRangeException(nameof(from), from, GenerationMessages.FromOutOfRange);
        }

        if (until <= from || until > LeaseTime.End)
        {
            throw new ArgumentOutOfRangeException(nameof(until), until, GenerationMessages.UntilOutOfRange);
        }

        Node = node;
        FromMilliseconds = LeaseTime.ToWholeMilliseconds(from, nameof(from));
        UntilMilliseconds = LeaseTime.ToWholeMilliseconds(until, nameof(until));
        Version = version;
    }

    /// <summary>Gets the node number, 0 to 8,191, which all IDs of this lease contain.</summary>
    public int Node { get; }

    /// <summary>Gets the first millisecond for which the generator may issue IDs, in UTC.</summary>
    public DateTimeOffset From => LeaseTime.FromMilliseconds(FromMilliseconds);

    /// <summary>Gets the end of the lease in UTC: the first millisecond for which the generator must not issue IDs.</summary>
    public DateTimeOffset Until => LeaseTime.FromMilliseconds(UntilMilliseconds);

    /// <summary>
    /// Gets the version, a number that the store has assigned to this lease. Of two leases for one node, the later has the greater version.
    /// The default is 0.
    /// </summary>
    public long Version { get; }

    /// <summary>Gets <see cref="From"/> in milliseconds since the epoch.</summary>
    internal long FromMilliseconds { get; }

    /// <summary>Gets <see cref="Until"/> in milliseconds since the epoch.</summary>
    internal long UntilMilliseconds { get; }

    /// <summary>Returns a text with the node and the window, for logs.</summary>
    /// <returns>A text such as <c>node 7, 2026-03-01T08:00:00.000Z to 2026-03-01T08:10:00.000Z</c>.</returns>
    public override string ToString()
    {
        string from = GenerationMessages.Time(FromMilliseconds), until = GenerationMessages.Time(UntilMilliseconds);
        return string.Format(CultureInfo.InvariantCulture, "node {0}, {1} to {2}", Node, from, until);
    }

    /// <summary>Creates a lease from times in milliseconds since the epoch.</summary>
    internal static OrderIdLease OfMilliseconds(int node, long from, long until, long version = 0) =>
        new(node, LeaseTime.FromMilliseconds(from), LeaseTime.FromMilliseconds(until), version);
}
