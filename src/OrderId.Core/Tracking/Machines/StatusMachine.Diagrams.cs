using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

public sealed partial class StatusMachine<TStatus>
{
    /// <summary>Draws the machine as a Mermaid state diagram.</summary>
    /// <param name="options">What to draw. The default, <see langword="null"/>, draws the ordinary way.</param>
    /// <returns>
    /// The text of a <c>stateDiagram-v2</c> with a legend, and with <c>\n</c> at the end of each line. The statuses of the main path have a
    /// bold border. Corrections have the label <c>correction</c>; a move that leads to another status than the one named has that name as
    /// its label. Staying is not drawn. A machine without an ordinary way is drawn with all of its normal moves.
    /// </returns>
    public string ToMermaid(StatusDiagramOptions<TStatus>? options = null) =>
        MermaidWriter.Write(new StatusDiagram<TStatus>(this, options ?? new()));

    /// <summary>Draws the machine as a graph in Graphviz's DOT language.</summary>
    /// <param name="options">What to draw. The default, <see langword="null"/>, draws the ordinary way.</param>
    /// <returns>
    /// The text of a <c>digraph</c> with a legend, and with <c>\n</c> at the end of each line. The main path is bold and runs from left to
    /// right. Corrections are dashed; a move that leads to another status than the one named has that name as its label; statuses that no
    /// normal move leaves have a double border. Staying is not drawn. A machine without an ordinary way is drawn with all of its normal
    /// moves.
    /// </returns>
    public string ToDot(StatusDiagramOptions<TStatus>? options = null) =>
        DotWriter.Write(new StatusDiagram<TStatus>(this, options ?? new()));

    /// <summary>Writes the whole table as text: a row for each status to leave, a numbered column for each next status.</summary>
    /// <returns>
    /// The text, with a legend, and with <c>\n</c> at the end of each line: <c>N</c> normal, <c>C</c> correction, <c>=</c> the status itself,
    /// <c>*</c> a move to another status than the one named, <c>.</c> not allowed.
    /// </returns>
    public string ToMatrix() => StatusMatrix.ToText(this);

    /// <summary>Writes the whole table as Markdown, with the cells of <see cref="ToMatrix"/>; what is not allowed is blank.</summary>
    /// <returns>The Markdown, with a legend, and with <c>\n</c> at the end of each line.</returns>
    public string ToMarkdownMatrix() => StatusMatrix.ToMarkdown(this);
}
