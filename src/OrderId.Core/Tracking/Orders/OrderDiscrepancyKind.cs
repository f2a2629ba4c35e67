using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>
/// Specifies the kind of a discrepancy: which facts of an order contradict one another. See <see cref="TrackedOrder.Discrepancies"/>.
/// </summary>
/// <remarks>
/// The default is <see cref="Unknown"/>. The numbers are stable, but prefer to store the name
/// (<see cref="OrderDiscrepancyKindExtensions.ToName"/>).
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum OrderDiscrepancyKind : byte
{
    /// <summary>The kind is not known to this version of the library.</summary>
    Unknown,

    /// <summary>More items of a line were shipped than were ordered. The quantity is the excess.</summary>
    OverShipped,

    /// <summary>Items of a line were shipped although they were cancelled. The quantity is the number of those items.</summary>
    ShippedAfterCancellation,

    /// <summary>More items of a line were cancelled than were ordered. The quantity is the excess.</summary>
    OverCancelled,

    /// <summary>A return was requested for more items of a line than were delivered. The quantity is the excess.</summary>
    OverRequested,

    /// <summary>More items of a line came back than were delivered. The quantity is the excess.</summary>
    OverReturned,

    /// <summary>The payments less the refunds are greater than the total of the order. The amount is the excess.</summary>
    Overpaid,

    /// <summary>More was refunded than was paid. The amount is the excess.</summary>
    OverRefunded,

    /// <summary>
    /// A payment or refund is not in the currency of the order's total, so <see cref="TrackedOrder.Paid"/> and
    /// <see cref="TrackedOrder.Refunded"/> do not include it. The amount is that of the payment or refund.
    /// </summary>
    OtherCurrency,

    /// <summary>
    /// An activity or a shipment names a line that the order does not have. The quantity is the sum of all quantities named for that line.
    /// </summary>
    UnknownLine,

    /// <summary>
    /// Several shipments of the order have the same tracking number. Tracking numbers are compared without spaces, hyphens and case.
    /// </summary>
    SharedTrackingNumber,
}
