using OrderIds.Tracking;

namespace OrderIds.Carriers.Reading;

/// <summary>Holds what a payload says of a shipment, in whatever order it says so.</summary>
/// <remarks>
/// What stands beside the list of events is one more event: the status that a vendor sums up with, if the events do not come to it, and an estimate or a proof. It has the time that the vendor gives to the
/// status; without one, that of the newest event, where the later stage wins.
/// </remarks>
internal sealed class ShipmentDraft
{
    /// <summary>What the vendor sums up with; its time is that of the status.</summary>
    public EventDraft Summary;

    public string? Number;
    public string? Carrier;
    public JsonTime Estimate;

    public List<EventDraft> Events { get; } = [];

    public TrackedShipment ToShipment(TrackingVendor vendor)
    {
        string source = Carrier ?? ReadingMessages.Name(vendor);
        TrackedShipment shipment = TrackedShipment.Create(Number!, Carrier);
        var events = new List<TrackingEvent>(Events.Count + 1);
        TrackingEvent? newest = null;
        foreach (EventDraft draft in Events)
        {
            TrackingEvent tracked = draft.ToEvent(source);
            newest = newest is null || IsAfter(tracked, newest) ? tracked : newest;
            events.Add(tracked);
        }

        bool hasMore = Estimate.IsKnown || Summary.Proof is not null;
        if (hasMore && newest is not null && newest.Status == Summary.Mapping.Status)
        {
            // Mostly so, and then all goes into the timeline at once.
            events.Add(Summarize(newest, isNews: false, source));
            TrackedShipment whole = shipment.Apply(events);
            if (!IsNews(whole))
            {
                return whole;
            }

            events.RemoveAt(Events.Count);
        }

        shipment = shipment.Apply(events);
        bool isNews = IsNews(shipment);
        return isNews || hasMore ? shipment.Apply(Summarize(newest, isNews, source)) : shipment;
    }

    // Of the same instant the later stage, more or less: which one it is must only not depend on the order of the payload.
    private static bool IsAfter(TrackingEvent left, TrackingEvent right) =>
        (left.OccurredAt, left.Status, left.Precision, left.OccurredAt.Offset).CompareTo((right.OccurredAt, right.Status, right.Precision, right.OccurredAt.Offset)) > 0;

    /// <summary>Says whether the summary tells what the events do not.</summary>
    private bool IsNews(TrackedShipment shipment)
    {
        if (Summary.Mapping.IsStale)
        {
            return !shipment.IsStale;
        }

        (ShipmentStatus status, ShipmentDetail detail) = (Summary.Mapping.Status, Summary.Mapping.Detail);
        return status switch
        {
            ShipmentStatus.Unknown => false,
            ShipmentStatus.LabelCreated => shipment.Status == ShipmentStatus.Unknown,

            // On the way back, the arrival at the sender.
            ShipmentStatus.Delivered when shipment.Status == ShipmentStatus.Returned => false,
            _ => status != shipment.Status || (detail is not (ShipmentDetail.None or ShipmentDetail.Other) && detail != shipment.Detail),
        };
    }

    private TrackingEvent Summarize(TrackingEvent? newest, bool isNews, string source)
    {
        EventDraft draft = isNews ? Summary : new EventDraft { Proof = Summary.Proof };
        if (newest is not null && !draft.Time.IsKnown)
        {
            // That nothing was heard since is known only afterwards.
            bool isLater = isNews && draft.Mapping.IsStale && newest.OccurredAt < DateTimeOffset.MaxValue;
            draft.Time = newest.Precision == TimePrecision.Unknown ? default : JsonTime.At(newest.OccurredAt.AddTicks(isLater ? 1 : 0), newest.Precision);
        }
        else if (newest is null)
        {
            draft.Time = Summary.Time;
        }

        return draft.ToEvent(source) with { EstimatedDelivery = Estimate.OrNull };
    }
}
