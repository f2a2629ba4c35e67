using System.Globalization;
using System.Text.Json.Serialization;
using OrderIds.Format;
using OrderIds.Generation;

namespace OrderIds.Tool.Leases;

/// <summary>
/// Represents the leases (rights to issue IDs) of a node, the number of a generator, in a lease file, as <c>orderid leases --json</c>
/// writes them.
/// </summary>
/// <param name="File">The lease file.</param>
/// <param name="Node">The node.</param>
/// <param name="GrantedUntil">The end of the node's last lease, exclusive, in UTC, in ISO 8601 to the millisecond.</param>
/// <param name="IsRunning">Whether that end is in the future.</param>
/// <param name="Version">The number of times that the node's record changed.</param>
internal readonly record struct LeaseLine(string File, int Node, string GrantedUntil, bool IsRunning, long Version)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "lease";

    public static LeaseLine Of(string file, NodeRecord record, DateTimeOffset now)
    {
        DateTimeOffset until = WireFormat.Epoch.AddMilliseconds(record.Until);
        return new LeaseLine(
            file, record.Node, until.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), until > now, record.Version);
    }
}
