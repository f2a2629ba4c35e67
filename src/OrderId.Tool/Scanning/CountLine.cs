using System.Text.Json.Serialization;

namespace OrderIds.Tool.Scanning;

/// <summary>Represents the number of IDs in a file, as <c>orderid scan --count --json</c> writes it.</summary>
internal readonly record struct CountLine(string File, long Count)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "count";
}
