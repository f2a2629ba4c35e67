using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Reading.Building;

/// <summary>Holds what a payload says of an event, before all of the shipment is known.</summary>
internal struct EventBuilder
{
    public TrackingMapping Mapping;
    public TimeText Time;
    public ShipmentLeg Leg;
    public string? Source;
    public string? EventId;
    public string? Description;
    public string? Location;
    public ProofOfDelivery? Proof;

    /// <summary>Returns the proof that the recipient signed; <see langword="null"/> if the vendor gives no name.</summary>
    public static ProofOfDelivery? SignedBy(string? name) =>
        string.IsNullOrWhiteSpace(name) ? null : new ProofOfDelivery { ReceivedBy = name };

    /// <summary>Returns the event for a time that the vendor gives in a field of its own, such as created or shipped.</summary>
    public static EventBuilder At(TimeText time, ShipmentStatus status, ShipmentDetail detail = ShipmentDetail.None) =>
        new() { Time = time, Mapping = new TrackingMapping { Status = status, Detail = detail, IsKnown = true } };

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
