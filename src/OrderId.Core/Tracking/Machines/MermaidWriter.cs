using System.Globalization;
using System.Text;

namespace OrderIds.Tracking.Machines;

/// <summary>Writes diagrams as Mermaid state diagrams: https://mermaid.js.org/syntax/stateDiagram.html.</summary>
internal static class MermaidWriter
{
    public static string Write<TStatus>(StatusDiagram<TStatus> diagram)
        where TStatus : struct, Enum
    {
        var text = new StringBuilder("stateDiagram-v2\n    direction LR\n");
        Append(text, "    [*] --> {0}\n", diagram.First);
        foreach (StatusDiagramMove<TStatus> move in diagram.Moves)
        {
            string? label = move.Named?.ToString() ?? (move.Kind == MoveKind.Correction ? "correction" : null);
            Append(text, label is null ? "    {0} --> {1}\n" : "    {0} --> {1} : {2}\n", move.From, move.To, label);
        }

        foreach (TStatus status in diagram.Statuses.Where(diagram.IsTerminal))
        {
            Append(text, "    {0} --> [*]\n", status);
        }

        AppendClass(
            text, "main", "stroke-width:3px", diagram.MainPath.Where(status => !diagram.IsCurrent(status) && !diagram.IsVisited(status)));
        AppendClass(text, "visited", "fill:#dbeafe,stroke:#1d4ed8,color:#111827", diagram.Statuses.Where(diagram.IsVisited));
        AppendClass(text, "current", "fill:#1d4ed8,stroke:#1e3a8a,color:#ffffff", diagram.Statuses.Where(diagram.IsCurrent));
        AppendLegend(text, diagram);
        return text.ToString();
    }

    private static void AppendClass<TStatus>(StringBuilder text, string name, string style, IEnumerable<TStatus> statuses)
        where TStatus : struct, Enum
    {
        string list = string.Join(",", statuses);
        if (list.Length > 0)
        {
            Append(text, "    classDef {0} {1}\n    class {2} {0}\n", name, style, list);
        }
    }

    private static void AppendLegend<TStatus>(StringBuilder text, StatusDiagram<TStatus> diagram)
        where TStatus : struct, Enum
    {
        string[] lines = [.. StatusLegend.Of(diagram)];
        if (lines.Length > 0)
        {
            Append(text, "    note left of {0}\n", diagram.First);
            foreach (string line in lines)
            {
                Append(text, "        {0}\n", line);
            }

            text.Append("    end note\n");
        }
    }

    private static void Append(StringBuilder text, string format, params object?[] arguments) =>
        text.AppendFormat(CultureInfo.InvariantCulture, format, arguments);
}
