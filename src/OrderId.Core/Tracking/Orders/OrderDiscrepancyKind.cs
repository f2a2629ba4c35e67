using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Lists what does not add up in an order: see <see cref="TrackedOrder.Discrepancies"/>.</summary>
/// <remarks>
/// The default is <see cref="Unknown"/>. The numbers are stable, but store the name (<see cref="OrderDiscrepancyKindExtensions.ToName"/>).
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum OrderDiscrepancyKind : byte
{
    /// <summary>The kind is not known to this version.</summary>
    Unknown,

    /// <summary>More items of a line were shipped than were ordered. The quantity is the excess.</summary>
    OverShipped,

    /// <summary>Items of a line were shipped although they were cancelled. The quantity is the number of those items.</summary>
    ShippedAfterCancellation,

    /// <summary>More items of a line were cancelled than were ordered. The quantity is the excess.</summary>
    OverCancelled,

    /// <summary>A return was requested of more items of a line than were delivered. The quantity is the excess.</summary>
    OverRequested,

    /// <summary>More items of a line came back than were delivered. The quantity is the excess.</summary>
    OverReturned,

    /// <summary>More was paid, and not refunded, than the order costs. The amount is the excess.</summary>
    Overpaid,

    /// <summary>More was refunded than was paid. The amount is the excess.</summary>
    OverRefunded,

    /// <summary>
    /// A payment or refund is in another currency than the order. It is not part of <see cref="TrackedOrder.Paid"/> and
    /// <see cref="TrackedOrder.Refunded"/>. The amount is that of the activity.
    /// </summary>
    OtherCurrency,

    /// <summary>An activity or a shipment names a line that the order does not have. The quantity is the sum of what they name.</summary>
    UnknownLine,

    /// <summary>Several shipments of the order have the same tracking number. Spaces, hyphens and case do not matter.</summary>
    SharedTrackingNumber,
}
