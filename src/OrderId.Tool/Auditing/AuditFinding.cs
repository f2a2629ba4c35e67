using System.Text.Json.Serialization;

namespace OrderIds.Tool.Auditing;

/// <summary>Represents a fault, as <c>orderid audit --json</c> writes it and as the text output describes it.</summary>
internal sealed record AuditFinding
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "fault";

    public required AuditFault Fault { get; init; }

    public required string File { get; init; }

    public required long Line { get; init; }

    /// <summary>Gets the file of the second ID or lease, if the fault is about two IDs or two leases.</summary>
    public string? OtherFile { get; init; }

    public long? OtherLine { get; init; }

    /// <summary>Gets the ID as 17 characters.</summary>
    public string? Id { get; init; }

    public OrderIdKind? Kind { get; init; }

    public int? Node { get; init; }

    /// <summary>Gets the end of the last lease (right to issue IDs) of the ID's node, in ISO 8601 to the millisecond.</summary>
    public string? GrantedUntil { get; init; }
}
