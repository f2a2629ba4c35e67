using System.Globalization;
using OrderIds.Format;
using OrderIds.Generation;

namespace OrderIds.Tool.Auditing;

/// <summary>
/// Represents a line of a history: a lease (right to issue IDs) that a lease store granted, or the unused rest of a lease that was
/// returned.
/// </summary>
/// <param name="Kind">The kind of the record.</param>
/// <param name="Lease">The lease: the node, the window (the range of times that its IDs may have) and the version.</param>
/// <param name="Place">The file and line of the record.</param>
internal readonly record struct GrantRecord(GrantRecordKind Kind, OrderIdLease Lease, AuditPlace Place)
{
    private const int Fields = 6;

    /// <summary>Parses a line of the form <c>grant|lost|release NODE FROM UNTIL VERSION TIME</c>.</summary>
    /// <returns>The record, or <see langword="null"/> if the line has another form.</returns>
    public static GrantRecord? Parse(string line, AuditPlace place)
    {
        // TIME is not used: clocks of two machines cannot be compared. The version gives the order of the records.
        string[] fields = line.Split(' ');
        return fields.Length == Fields && KindOf(fields[0]) is { } kind
            && int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out int node) && node < LeasePlan.NodeCount
            && TryParse(fields[2], out long from) && TryParse(fields[3], out long until) && TryParse(fields[4], out long version)
            && from < until && until <= LeasePlan.EndOfTime
            ? new GrantRecord(kind, OrderIdLease.OfMilliseconds(node, from, until, version), place)
            : null;
    }

    private static GrantRecordKind? KindOf(string text) => text switch
    {
        "grant" => GrantRecordKind.Grant,
        "lost" => GrantRecordKind.Lost,
        "release" => GrantRecordKind.Release,
        _ => null,
    };

    private static bool TryParse(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
