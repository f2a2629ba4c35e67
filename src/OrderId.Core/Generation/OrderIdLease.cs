using System.Globalization;
using OrderIds.Format;

namespace OrderIds;

/// <summary>Represents a grant: a node, and a half-open window of milliseconds on it that belongs to one generator for ever.</summary>
/// <remarks>Times are whole milliseconds since 2025-01-01T00:00:00Z, the epoch of order IDs. Instances are immutable.</remarks>
public sealed class OrderIdLease
{
    /// <summary>Initializes a new instance of the <see cref="OrderIdLease"/> class.</summary>
    /// <param name="node">The node, 0 to 8,191.</param>
    /// <param name="from">The first millisecond of the window, 0 to 2,199,023,255,551.</param>
    /// <param name="until">The first millisecond behind the window, larger than <paramref name="from"/>, at most 2,199,023,255,552.</param>
    /// <param name="version">The store's mark of this grant, for <c>ReleaseAsync</c>. The default is 0, for stores that take nothing back.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public OrderIdLease(int node, long from, long until, long version = 0)
    {
        if ((uint)node > WireFormat.MaxNode)
        {
            throw new ArgumentOutOfRangeException(nameof(node), node, GenerationMessages.NodeOutOfRange);
        }

        if ((ulong)from > WireFormat.MaxMilliseconds)
        {
            throw new ArgumentOutOfRangeException(nameof(from), from, GenerationMessages.FromOutOfRange);
        }

        if (until <= from || until > LeasePlan.EndOfTime)
        {
            throw new ArgumentOutOfRangeException(nameof(until), until, GenerationMessages.UntilOutOfRange);
        }

        Node = node;
        From = from;
        Until = until;
        Version = version;
    }

    /// <summary>Gets the node, 0 to 8,191.</summary>
    public int Node { get; }

    /// <summary>Gets the first millisecond of the window, since 2025-01-01T00:00:00Z.</summary>
    public long From { get; }

    /// <summary>Gets the first millisecond behind the window, since 2025-01-01T00:00:00Z.</summary>
    public long Until { get; }

    /// <summary>Gets the store's mark of this grant: of two grants for one node, the later has the larger. The default is 0.</summary>
    public long Version { get; }

    /// <summary>Returns the node and the window, for logs.</summary>
    /// <returns>A text such as <c>node 7, 2026-03-01T08:00:00.000Z to 2026-03-01T08:10:00.000Z</c>.</returns>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "node {0}, {1} to {2}", Node, GenerationMessages.Time(From), GenerationMessages.Time(Until));
}
