using System.Text;
using System.Text.Json;

namespace OrderIds.Tool.Auditing;

/// <summary>Writes the faults that an audit finds, up to a maximum for each kind, and the summary.</summary>
internal sealed class AuditWriter(AuditSummary summary, int limit, bool json, Ink ink)
{
    /// <summary>Counts a fault.</summary>
    /// <returns><see langword="false"/> if the maximum number of faults of this kind is already listed.</returns>
    public bool Count(AuditFault fault) => summary.Count(fault) <= limit;

    /// <summary>Returns the line for a fault, in UTF-8.</summary>
    public ReadOnlySpan<byte> Write(AuditFinding finding) =>
        Encoding.UTF8.GetBytes(json ? JsonSerializer.Serialize(finding, ToolJson.Default.AuditFinding) + "\n" : AuditText.Of(finding, ink));

    /// <summary>Returns the summary, in UTF-8.</summary>
    public ReadOnlySpan<byte> WriteSummary() =>
        Encoding.UTF8.GetBytes(json ? JsonSerializer.Serialize(summary, ToolJson.Default.AuditSummary) + "\n" : AuditText.Of(summary, ink));
}
