using System.Text.Json.Serialization;

namespace OrderIds.Tool.Scanning;

/// <summary>What <c>orderid scan --count --json</c> writes of a file.</summary>
internal readonly record struct CountLine(string File, long Count)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "count";
}
