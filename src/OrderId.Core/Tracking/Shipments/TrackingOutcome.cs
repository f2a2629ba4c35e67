using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Specifies the effect of an event on a shipment.</summary>
/// <remarks>
/// In <see cref="TrackedShipment.Timeline"/>, each event has the outcome that it has at its place in time; this depends only on the set of
/// events. <see cref="TrackedShipment.Assess"/> returns the outcome of an event that arrives now.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum TrackingOutcome : byte
{
    /// <summary>The event changed the status or added information to it.</summary>
    Applied,

    /// <summary>
    /// The event repeats known information: the same status without a new detail, leg or proof, or the same event from a second source.
    /// </summary>
    Duplicate,

    /// <summary>
    /// The event is too late to have an effect. In the timeline: it would take the status back, but is not certainly newer; or it would go
    /// back to LabelCreated. On arrival: it is older than the event that set the status, or another event with the same identity replaces
    /// it.
    /// </summary>
    Superseded,

    /// <summary>The event took a status back. The move is a <see cref="MoveKind.Correction"/>.</summary>
    Correction,

    /// <summary>The event is information only: its status is <see cref="ShipmentStatus.Unknown"/>.</summary>
    Ignored,

    /// <summary>
    /// The status of the event cannot follow the status before it. The event stays in the timeline and does not change the status; its leg
    /// and proof count.
    /// </summary>
    NotAllowed,
}
