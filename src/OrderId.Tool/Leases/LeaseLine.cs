using System.Globalization;
using System.Text.Json.Serialization;
using OrderIds.Format;
using OrderIds.Generation;

namespace OrderIds.Tool.Leases;

/// <summary>What <c>orderid leases --json</c> writes of a node.</summary>
/// <param name="File">The lease file.</param>
/// <param name="Node">The node.</param>
/// <param name="GrantedUntil">The end of what the node was granted last, exclusive, in UTC, ISO 8601 to the millisecond.</param>
/// <param name="IsRunning">Whether that end is yet to come.</param>
/// <param name="Version">How often the node's record changed.</param>
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
