using System.Globalization;
using OrderIds.Tracking;

namespace OrderIds.Tool.Tracks;

/// <summary>Provides the texts and colours for the statuses and events of shipments and orders.</summary>
internal sealed class TrackPhrases(Ink ink)
{
    public string ColourOf(TrackedOrder order) => order.HasProblem ? ink.Bad : order.Status == OrderStatus.Delivered ? ink.Good : ink.Place;

    public string ColourOf(ShipmentStatus status) => ToneOf(status) switch
    {
        TrackTone.Bad => ink.Bad,
        TrackTone.Good => ink.Good,
        TrackTone.Moving => ink.Place,
        TrackTone.Odd => ink.Odd,
        _ => ink.Faint,
    };

    public static TrackTone ToneOf(ShipmentStatus status) => status switch
    {
        ShipmentStatus.Exception or ShipmentStatus.CustomsHold or ShipmentStatus.Lost or ShipmentStatus.Destroyed => TrackTone.Bad,
        ShipmentStatus.Delivered => TrackTone.Good,
        ShipmentStatus.InTransit or ShipmentStatus.OutForDelivery or ShipmentStatus.AvailableForPickup => TrackTone.Moving,
        ShipmentStatus.Returning or ShipmentStatus.Returned or ShipmentStatus.Cancelled => TrackTone.Odd,
        _ => TrackTone.None,
    };

    public static string StateOf(TrackedShipment shipment) =>
        shipment.Status == ShipmentStatus.Unknown ? shipment.Status.ToDisplayName() : StateOf(shipment.Status, shipment.Detail);

    /// <summary>
    /// Returns a value indicating whether an event belongs in the timeline. An event with only a proof of delivery does not: the proof is
    /// shown above the timeline.
    /// </summary>
    public static bool IsShown(TrackingEvent e) =>
        e is not { Status: ShipmentStatus.Unknown, Detail: ShipmentDetail.None, Code: null, Description: null, Location: null }
            || e.Proof is null;

    public static string StateOf(ShipmentStatus status, ShipmentDetail detail) => (status, detail) switch
    {
        (ShipmentStatus.Unknown, ShipmentDetail.Stale) => "No Updates",
        (ShipmentStatus.Unknown, _) => "Information",
        (_, ShipmentDetail.None or ShipmentDetail.Other or ShipmentDetail.Unknown) => status.ToDisplayName(),
        _ => $"{status.ToDisplayName()}, {detail.ToDisplayName()}",
    };

    /// <summary>Formats the time of an event with the precision in which it is known.</summary>
    public static string TimeOf(TrackingEvent e) => e.Precision switch
    {
        TimePrecision.Unknown => "no time",
        TimePrecision.Date => e.OccurredAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimePrecision.LocalTime => e.OccurredAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " local",
        _ => e.OccurredAt.ToString(
            e.OccurredAt.Offset == TimeSpan.Zero ? "yyyy-MM-dd HH:mm 'UTC'" : "yyyy-MM-dd HH:mm 'UTC'zzz", CultureInfo.InvariantCulture),
    };

    /// <summary>Describes a proof of delivery, without the name of the recipient.</summary>
    public static string? ProofOf(ProofOfDelivery? proof) => proof is null ? null : string.Join(", ", new[]
    {
        proof.ReceivedBy is null ? null : "a name",
        proof.SignatureUrl is null ? null : "a signature",
        proof.PhotoUrl is null ? null : "a photo",
    }.OfType<string>());

    public static string? NoteOf(TrackingOutcome outcome) => outcome switch
    {
        TrackingOutcome.Duplicate => "duplicate",
        TrackingOutcome.Superseded => "arrived too late",
        TrackingOutcome.Correction => "correction",
        TrackingOutcome.NotAllowed => "not allowed",
        _ => null,
    };
}
