using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Reading.Building;

/// <summary>Collects the fields of an event while the payload is read.</summary>
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

    /// <summary>
    /// Gets a value indicating whether the event has no code, text, time or proof of delivery, and at most a place or an ID.
    /// </summary>
    public readonly bool IsEmpty =>
        Mapping.Code is null && !Mapping.IsKnown && !Time.IsKnown && string.IsNullOrWhiteSpace(Description) && Proof is null;

    /// <summary>Returns a proof of delivery with the name of the person who signed, or <see langword="null"/> without a name.</summary>
    public static ProofOfDelivery? SignedBy(string? name) =>
        string.IsNullOrWhiteSpace(name) ? null : new ProofOfDelivery { ReceivedBy = name };

    /// <summary>Returns an event for a time that the vendor gives in a field of its own, such as "created" or "shipped".</summary>
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
