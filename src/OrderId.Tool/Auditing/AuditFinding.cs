using System.Text.Json.Serialization;

namespace OrderIds.Tool.Auditing;

/// <summary>What <c>orderid audit --json</c> writes of a fault, and what the words are made from.</summary>
internal sealed record AuditFinding
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "fault";

    public required AuditFault Fault { get; init; }

    public required string File { get; init; }

    public required long Line { get; init; }

    /// <summary>Gets the place of the second of two.</summary>
    public string? OtherFile { get; init; }

    public long? OtherLine { get; init; }

    /// <summary>Gets the ID in 17 characters.</summary>
    public string? Id { get; init; }

    public OrderIdKind? Kind { get; init; }

    public int? Node { get; init; }

    /// <summary>Gets the end of what the node was granted, ISO 8601 to the millisecond.</summary>
    public string? GrantedUntil { get; init; }
}
