using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Specifies the effect of an event on a shipment.</summary>
/// <remarks>
/// <see cref="TrackedShipment.Timeline"/> contains the effect of each event at its place among all events, sorted by time. This effect
/// depends only on the set of events, not on when they arrived. <see cref="TrackedShipment.Assess"/> returns the effect of an event that
/// arrives now.
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
    /// The event is too late to change the status. In the timeline: it would take the status back, but is not certainly newer than the
    /// event of that status; or it would go back to LabelCreated, or to CustomsHold within six hours of a delivery. Its leg (direction of
    /// travel) and its proof of delivery still count. On arrival: it is older than the event that set the status, or another event with
    /// the same identity replaces it.
    /// </summary>
    Superseded,

    /// <summary>The event took an earlier status back. The change of status is a <see cref="MoveKind.Correction"/>.</summary>
    Correction,

    /// <summary>The event only informs: its status is <see cref="ShipmentStatus.Unknown"/>.</summary>
    Ignored,

    /// <summary>
    /// The status of the event cannot follow the status before it. The event stays in the timeline and does not change the status, but its
    /// leg (direction of travel) and its proof of delivery count.
    /// </summary>
    NotAllowed,
}
