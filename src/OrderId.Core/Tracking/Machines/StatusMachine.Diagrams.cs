using System.Diagnostics.Contracts;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

public sealed partial class StatusMachine<TStatus>
{
    /// <summary>Draws the machine as a Mermaid state diagram.</summary>
    /// <param name="options">
    /// The options of the diagram. The default, <see langword="null"/>, draws only the ordinary paths (the usual sequences of statuses).
    /// </param>
    /// <returns>
    /// The text of a <c>stateDiagram-v2</c> with a legend, and with <c>\n</c> at the end of each line. The statuses of the main path (the
    /// first ordinary path) have a bold border. Corrections have the label <c>correction</c>; a move that leads to another status than the
    /// requested one has the requested status as its label. Moves to the same status are not drawn. A machine without ordinary paths is
    /// drawn with all of its normal moves.
    /// </returns>
    [Pure]
    public string ToMermaid(StatusDiagramOptions<TStatus>? options = null) =>
        MermaidWriter.Write(new StatusDiagram<TStatus>(this, options ?? new()));

    /// <summary>Draws the machine as a graph in Graphviz's DOT language.</summary>
    /// <param name="options">
    /// The options of the diagram. The default, <see langword="null"/>, draws only the ordinary paths (the usual sequences of statuses).
    /// </param>
    /// <returns>
    /// The text of a <c>digraph</c> with a legend, and with <c>\n</c> at the end of each line. The main path (the first ordinary path) is
    /// bold and runs from left to right. Corrections are dashed; a move that leads to another status than the requested one has the
    /// requested status as its label; statuses that only corrections may follow have a double border. Moves to the same status are not
    /// drawn. A machine without ordinary paths is drawn with all of its normal moves.
    /// </returns>
    [Pure]
    public string ToDot(StatusDiagramOptions<TStatus>? options = null) =>
        DotWriter.Write(new StatusDiagram<TStatus>(this, options ?? new()));

    /// <summary>
    /// Returns the whole table of allowed moves as text, with a row for each current status and a numbered column for each next status.
    /// </summary>
    /// <returns>
    /// The text, with a legend, and with <c>\n</c> at the end of each line: <c>N</c> is a normal move, <c>C</c> a correction, <c>=</c> the
    /// same status, <c>*</c> a move to another status than the requested one, and <c>.</c> a move that is not allowed.
    /// </returns>
    [Pure]
    public string ToMatrix() => StatusMatrix.ToText(this);

    /// <summary>
    /// Returns the whole table of allowed moves as Markdown, with the letters of <see cref="ToMatrix"/>. A move that is not allowed has a
    /// blank cell.
    /// </summary>
    /// <returns>The Markdown, with a legend, and with <c>\n</c> at the end of each line.</returns>
    [Pure]
    public string ToMarkdownMatrix() => StatusMatrix.ToMarkdown(this);
}
