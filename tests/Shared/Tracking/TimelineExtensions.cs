using OrderIds.Tracking;

namespace OrderIds;

/// <summary>Gets the events and the outcomes of a timeline as lists of their own, to compare them at once.</summary>
internal static class TimelineExtensions
{
    public static IReadOnlyList<TrackingEvent> Events(this TrackedShipment shipment) =>
        shipment.Timeline.Select(entry => entry.Event).ToArray();

    public static IReadOnlyList<TrackingOutcome> Outcomes(this TrackedShipment shipment) =>
        shipment.Timeline.Select(entry => entry.Outcome).ToArray();
}
