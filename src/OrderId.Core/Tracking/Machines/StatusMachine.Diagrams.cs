using System.Globalization;
using System.Text;

namespace OrderIds.Tracking;

public sealed partial class StatusMachine<TStatus>
{
    /// <summary>Draws the machine as a Mermaid state diagram.</summary>
    /// <returns>
    /// The text of a <c>stateDiagram-v2</c>, with <c>\n</c> at the end of each line. Corrections bear the label <c>correction</c>; a move
    /// that leads to another status than the one named bears the name. Staying is not drawn.
    /// </returns>
    public string ToMermaid()
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        Append(text, "    [*] --> {0}\n", Initial);
        foreach ((TStatus from, TStatus to, string? label) in Edges())
        {
            Append(text, label is null ? "    {0} --> {1}\n" : "    {0} --> {1} : {2}\n", from, to, label);
        }

        foreach (TStatus status in _statuses.Where(IsTerminal))
        {
            Append(text, "    {0} --> [*]\n", status);
        }

        return text.ToString();
    }

    /// <summary>Draws the machine as a graph in Graphviz's DOT language.</summary>
    /// <returns>
    /// The text of a <c>digraph</c>, with <c>\n</c> at the end of each line. Corrections are dashed; a move that leads to another status
    /// than the one named bears the name; statuses that nothing normal follows have a double border. Staying is not drawn.
    /// </returns>
    public string ToDot()
    {
        var text = new StringBuilder();
        Append(text, "digraph {0} {{\n    node [shape=box];\n    start [shape=point];\n    start -> \"{1}\";\n", typeof(TStatus).Name, Initial);
        foreach (TStatus status in _statuses.Where(IsTerminal))
        {
            Append(text, "    \"{0}\" [peripheries=2];\n", status);
        }

        foreach ((TStatus from, TStatus to, string? label) in Edges())
        {
            string format = label switch
            {
                null => "    \"{0}\" -> \"{1}\";\n",
                CorrectionLabel => "    \"{0}\" -> \"{1}\" [style=dashed];\n",
                _ => "    \"{0}\" -> \"{1}\" [label=\"{2}\"];\n",
            };
            Append(text, format, from, to, label);
        }

        return text.Append("}\n").ToString();
    }

    private const string CorrectionLabel = "correction";

    private IEnumerable<(TStatus From, TStatus To, string? Label)> Edges()
    {
        foreach (TStatus from in _statuses)
        {
            foreach (TStatus to in _statuses)
            {
                if (_redirections.TryGetValue((from, to), out TStatus becomes))
                {
                    yield return (from, becomes, to.ToString());
                }
                else if (Classify(from, to) is MoveKind.Normal or MoveKind.Correction)
                {
                    yield return (from, to, Classify(from, to) == MoveKind.Correction ? CorrectionLabel : null);
                }
            }
        }
    }

    private static void Append(StringBuilder text, string format, params object?[] arguments) => text.AppendFormat(CultureInfo.InvariantCulture, format, arguments);
}
