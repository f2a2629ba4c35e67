using System.Globalization;
using System.Text;

namespace OrderIds.Tracking.Machines;

/// <summary>Writes diagrams in Graphviz's DOT language: https://graphviz.org/doc/info/lang.html.</summary>
internal static class DotWriter
{
    public static string Write<TStatus>(StatusDiagram<TStatus> diagram)
        where TStatus : struct, Enum
    {
        var text = new StringBuilder();
        Append(text, "digraph {0} {{\n    rankdir=LR;\n", typeof(TStatus).Name);
        text.Append(
            "    node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=\"Helvetica\"];\n"
            + "    edge [fontname=\"Helvetica\", color=\"#6b7280\"];\n");
        Append(text, "    start [shape=point];\n    start -> \"{0}\";\n", diagram.First);
        foreach (TStatus status in diagram.Statuses)
        {
            string[] style = [.. StyleOf(diagram, status)];
            Append(text, style.Length == 0 ? "    \"{0}\";\n" : "    \"{0}\" [{1}];\n", status, string.Join(", ", style));
        }

        foreach (StatusDiagramMove<TStatus> move in diagram.Moves)
        {
            string[] style = [.. StyleOf(move)];
            Append(
                text, style.Length == 0
                    ? "    \"{0}\" -> \"{1}\";\n"
                    : "    \"{0}\" -> \"{1}\" [{2}];\n", move.From, move.To, string.Join(", ", style));
        }

        AppendLegend(text, diagram);
        return text.Append("}\n").ToString();
    }

    private static IEnumerable<string> StyleOf<TStatus>(StatusDiagram<TStatus> diagram, TStatus status)
        where TStatus : struct, Enum
    {
        if (diagram.MainPath.Contains(status))
        {
            yield return "penwidth=3, group=main";
        }

        if (diagram.IsTerminal(status))
        {
            yield return "peripheries=2";
        }

        if (diagram.IsCurrent(status))
        {
            yield return "fillcolor=\"#1d4ed8\", fontcolor=white";
        }
        else if (diagram.IsVisited(status))
        {
            yield return "fillcolor=\"#dbeafe\"";
        }
    }

    private static IEnumerable<string> StyleOf<TStatus>(StatusDiagramMove<TStatus> move)
        where TStatus : struct, Enum
    {
        if (move.Named is { } named)
        {
            yield return string.Format(CultureInfo.InvariantCulture, "label=\"{0}\"", named);
        }

        if (move.Kind == MoveKind.Correction)
        {
            yield return "style=dashed, constraint=false";
        }

        if (move.IsMain)
        {
            yield return "penwidth=3, weight=10, color=black";
        }

        if (move.IsVisited)
        {
            yield return "color=\"#1d4ed8\"";
        }
    }

    // Only DOT needs legend lines for terminal statuses and corrections: Mermaid shows an end state and a label for them.
    private static void AppendLegend<TStatus>(StringBuilder text, StatusDiagram<TStatus> diagram)
        where TStatus : struct, Enum
    {
        var lines = StatusLegend.Of(diagram).ToList();
        if (diagram.Statuses.Any(diagram.IsTerminal))
        {
            lines.Add("Double border = no normal move leaves it");
        }

        if (diagram.HasCorrections)
        {
            lines.Add("Dashed arrow = correction: something is taken back");
        }

        if (lines.Count > 0)
        {
            Append(text, "    label=\"{0}\\l\"; labeljust=l; fontname=\"Helvetica\"; fontsize=11;\n", string.Join("\\l", lines));
        }
    }

    private static void Append(StringBuilder text, string format, params object?[] arguments) =>
        text.AppendFormat(CultureInfo.InvariantCulture, format, arguments);
}
