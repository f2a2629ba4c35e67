using OrderIds.Tracking;

namespace OrderIds.Carriers.Reading;

/// <summary>Holds what a payload says of an event, before all of the shipment is known.</summary>
internal struct EventDraft
{
    public TrackingMapping Mapping;
    public JsonTime Time;
    public ShipmentLeg Leg;
    public string? Source;
    public string? EventId;
    public string? Description;
    public string? Location;
    public ProofOfDelivery? Proof;

    /// <summary>Returns the proof that somebody signed; none if the vendor names nobody.</summary>
    public static ProofOfDelivery? SignedBy(string? name) => string.IsNullOrWhiteSpace(name) ? null : new ProofOfDelivery { ReceivedBy = name };

    public readonly TrackingEvent ToEvent(string source) => new()
    {
        Status = Mapping.Status,
        Detail = Mapping.Detail,
        Leg = Leg,
        OccurredAt = Time.Instant,
        Precision = Time.Precision,
        Source = Source ?? source,
        EventId = EventId,
        Code = Mapping.Code,
        Description = Description,
        Location = Location,
        Proof = Proof,
    };
}
