namespace OrderIds.Tracking.Machines;

/// <summary>Writes the legend of a diagram, with one line for each kind of mark that the diagram contains.</summary>
internal static class StatusLegend
{
    public static IEnumerable<string> Of<TStatus>(StatusDiagram<TStatus> diagram)
        where TStatus : struct, Enum
    {
        if (diagram.MainPath.Count > 0)
        {
            yield return "Bold border = the ordinary way";
        }

        if (diagram.Statuses.Any(diagram.IsVisited))
        {
            yield return "Light fill = visited";
        }

        if (diagram.Statuses.Any(diagram.IsCurrent))
        {
            yield return "Dark fill = current status";
        }

        if (diagram.Moves.Any(move => move.Named is not null))
        {
            yield return "Arrow with a label = the reported status becomes the one at the tip";
        }
    }
}
