using System.Globalization;

namespace OrderIds.Tool.Auditing;

/// <summary>Formats the results of an audit as text.</summary>
internal static class AuditText
{
    private const int LabelWidth = 20;

    public static string Of(AuditFinding finding, Ink ink)
    {
        string places = Place(finding.File, finding.Line, ink)
            + (finding.OtherFile is { } other ? $", {Place(other, finding.OtherLine!.Value, ink)}" : string.Empty);
        string id = finding.Id is null ? string.Empty : $"{ink.Id}{Shown(finding.Id)}{ink.Reset}  ";
        return $"{places}: {id}{ink.Bad}{Words(finding)}{ink.Reset}\n";
    }

    // Amazon's order IDs are usually written with hyphens.
    private static string Shown(string id) => OrderId.Parse(id) is { Kind: OrderIdKind.Amazon } amazon ? amazon.ToString("D") : id;

    public static string Of(AuditSummary summary, Ink ink)
    {
        string text = Part("IDs", $"{Number(summary.Ids)}: "
                + $"{Number(summary.Sortable)} sortable, {Number(summary.Sealed)} sealed, {Number(summary.Amazon)} amazon")
            + Part("lists", Number(summary.Lists)
                + (summary.UnreadLists > 0 ? $", {Number(summary.UnreadLists)} of them not read to the end" : string.Empty))
            + Part("lines without an ID", Number(summary.LinesWithoutId)
                + (summary.FirstLinesWithoutId.Count > 0 ? ": " + string.Join(", ", summary.FirstLinesWithoutId) : string.Empty))
            + Part("repeated IDs", Number(summary.Repeated))
            + Part("after the leases", NumberOrNot(summary.BeyondLeases, "--leases FILE or --lease-table TABLE"))
            + Part("outside the leases", NumberOrNot(summary.OutsideGrants, "--history FILE"))
            + Part("overlapping leases", NumberOrNot(summary.OverlappingGrants, "--history FILE"));
        return $"{text}{Verdict()}\n";

        string Part(string label, string value) => $"{ink.Faint}{label.PadRight(LabelWidth)}{ink.Reset}{value}\n";

        string Verdict()
        {
            string where = summary.UnreadLists > 0 ? " in the parts that could be read" : string.Empty;
            return summary.Ids == 0 ? $"{ink.Bad}No ID was found{where}.{ink.Reset}"
                : summary.HasFaults ? $"{ink.Bad}Faults were found{where}.{ink.Reset}"
                : $"{ink.Good}No two IDs are equal{where}.{ink.Reset}";
        }
    }

    private static string Place(string file, long line, Ink ink) =>
        $"{ink.File}{Printable.Escape(file)}{ink.Reset}:{ink.Place}{line}{ink.Reset}";

    private static string Words(AuditFinding finding) => finding.Fault switch
    {
        AuditFault.Repeated => "repeated",
        AuditFault.BeyondLeases => finding.GrantedUntil is null
            ? $"after the leases: node {finding.Node} has no lease"
            : $"after the leases: the last lease of node {finding.Node} ends at {finding.GrantedUntil}",
        AuditFault.OutsideGrants => $"outside the leases of node {finding.Node}",
        _ => $"overlapping leases of node {finding.Node}",
    };

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string NumberOrNot(long? number, string option) => number is { } value ? Number(value) : $"not checked: needs {option}";
}
