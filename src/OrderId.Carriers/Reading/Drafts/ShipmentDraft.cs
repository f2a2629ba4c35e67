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

    public Shipment ToShipment(TrackingVendor vendor)
    {
        string source = Carrier ?? ReadingMessages.Name(vendor);
        var events = new TrackingEvent[Events.Count];
        for (int i = 0; i < events.Length; i++)
        {
            events[i] = Events[i].ToEvent(source);
        }

        Shipment shipment = Shipment.Create(Number!, Carrier).Apply(events);
        return IsNews(shipment) || Estimate.IsKnown || Summary.Proof is not null ? shipment.Apply(Summarize(shipment, source)) : shipment;
    }

    /// <summary>Says whether the summary tells what the events do not.</summary>
    private bool IsNews(Shipment shipment)
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

    private TrackingEvent Summarize(Shipment shipment, string source)
    {
        bool isNews = IsNews(shipment);
        EventDraft draft = isNews ? Summary : new EventDraft { Proof = Summary.Proof };
        TrackingEvent? newest = shipment.Timeline.Count > 0 ? shipment.Timeline[shipment.Timeline.Count - 1] : null;
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
