using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Lists what an event did to a shipment.</summary>
/// <remarks>
/// Each entry of <see cref="TrackedShipment.Timeline"/> has the outcome of its event at its place in time; it is a function of the set of
/// events alone. <see cref="TrackedShipment.Assess"/> returns the outcome of an event that arrives now.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum TrackingOutcome : byte
{
    /// <summary>The event moved the status, or added to it.</summary>
    Applied,

    /// <summary>
    /// The event repeats what was known: the same status without a new detail, proof or estimate, or the same scan from a second source.
    /// </summary>
    Duplicate,

    /// <summary>
    /// The event comes too late to matter. In the timeline: it would take the status back, but is not newer beyond doubt than what it would
    /// take back, or it goes back to the label. On arrival: it is older than the event that gave the status, or another event with the same
    /// identity replaces it.
    /// </summary>
    Superseded,

    /// <summary>The event took a status back, as carriers do: the move is a <see cref="MoveKind.Correction"/>.</summary>
    Correction,

    /// <summary>The event is information only: its status is <see cref="ShipmentStatus.Unknown"/>.</summary>
    Ignored,

    /// <summary>
    /// The event's status cannot follow the status it met. It stays in the timeline and moves nothing; its leg, estimate and proof count.
    /// </summary>
    NotAllowed,
}
