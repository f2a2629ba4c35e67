using System.Globalization;
using System.Text;
using OrderIds.Tracking;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tool.Tracks.Html;

/// <summary>
/// Draws the usual statuses of a shipment as SVG. The statuses that the shipment had are marked, and its current status is emphasised.
/// </summary>
internal static class MachineSvg
{
    private const int BoxWidth = 150;
    private const int BoxHeight = 30;
    private const int RowHeight = 56;
    private const int LeftColumn = 5;
    private const int RightColumn = 205;
    private const int Width = 360;

    public static string Draw(TrackedShipment shipment)
    {
        var diagram = new StatusDiagram<ShipmentStatus>(StatusMachines.Shipment, new StatusDiagramOptions<ShipmentStatus>
        {
            Current = shipment.Status,
            Visited = [.. shipment.Timeline.Where(Counts).Select(entry => entry.Event.Status)],
        });
        Dictionary<ShipmentStatus, (int X, int Y)> places = Place(diagram);
        int height = places.Values.Max(place => place.Y) + BoxHeight + 5;
        var svg = new StringBuilder();
        string status = shipment.Status.ToDisplayName(CultureInfo.InvariantCulture);
        string title = $"The ordinary way of a shipment. The current status is {status}.";
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{title}\">");
        svg.Append(
            "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\">"
            + "<path d=\"M0 0L8 4L0 8z\"/></marker></defs>\n");
        foreach (StatusDiagramMove<ShipmentStatus> move in diagram.Moves)
        {
            svg.Append(
                CultureInfo.InvariantCulture, $"<path d=\"{Arrow(places[move.From], places[move.To])}\" marker-end=\"url(#tip)\"/>\n");
        }

        foreach ((ShipmentStatus step, (int x, int y)) in places)
        {
            string kind = diagram.IsCurrent(step) ? " class=\"current\"" : diagram.IsVisited(step) ? " class=\"visited\"" : string.Empty;
            string on = diagram.IsCurrent(step) ? " class=\"on-current\"" : string.Empty;
            svg.Append(
                CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"6\"{kind}/>");
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{x + (BoxWidth / 2)}\" y=\"{y + (BoxHeight / 2)}\"{on}>"
                + $"{step.ToDisplayName(CultureInfo.InvariantCulture)}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static bool Counts(TimelineEntry entry) => entry.Outcome is TrackingOutcome.Applied or TrackingOutcome.Correction;

    // The main path is on the left, from top to bottom. Each other status is on the right, as near to the status before it as possible.
    private static Dictionary<ShipmentStatus, (int X, int Y)> Place(StatusDiagram<ShipmentStatus> diagram)
    {
        var places = new Dictionary<ShipmentStatus, (int X, int Y)>();
        for (int row = 0; row < diagram.MainPath.Count; row++)
        {
            places.Add(diagram.MainPath[row], (LeftColumn, 5 + (row * RowHeight)));
        }

        int free = 5;
        foreach (ShipmentStatus status in diagram.Statuses.Where(status => !places.ContainsKey(status)).OrderBy(NearestY).ToArray())
        {
            int y = Math.Max(free, NearestY(status));
            places.Add(status, (RightColumn, y));
            free = y + RowHeight;
        }

        return places;

        int NearestY(ShipmentStatus status) => diagram.Moves
            .Where(move => move.To == status && places.ContainsKey(move.From)).Select(move => places[move.From].Y).DefaultIfEmpty(0).Min();
    }

    private static string Arrow((int X, int Y) from, (int X, int Y) to)
    {
        int middle = BoxHeight / 2;
        return from.X != to.X
            ? from.X < to.X
                ? string.Create(CultureInfo.InvariantCulture, $"M{from.X + BoxWidth} {from.Y + middle - 5}L{to.X} {to.Y + middle - 5}")
                : string.Create(CultureInfo.InvariantCulture, $"M{from.X} {from.Y + middle + 5}L{to.X + BoxWidth} {to.Y + middle + 5}")
            : from.Y < to.Y && to.Y - from.Y <= RowHeight
                ? string.Create(CultureInfo.InvariantCulture, $"M{from.X + (BoxWidth / 2)} {from.Y + BoxHeight}V{to.Y}")
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"M{from.X + BoxWidth} {from.Y + middle}C{from.X + BoxWidth + 28} {from.Y + middle} "
                    + $"{to.X + BoxWidth + 28} {to.Y + middle} {to.X + BoxWidth} {to.Y + middle}");
    }
}
