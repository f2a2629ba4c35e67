using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Specifies the kind of an activity: what was done to an order.</summary>
/// <remarks>The default is <see cref="Unknown"/>. Activities of the same instant are sorted in the order of these members.</remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum OrderActivityKind : byte
{
    /// <summary>
    /// The kind is not known to this version of the library; <see cref="OrderActivity.RawKind"/> contains its word. The activity is kept,
    /// but has no effect.
    /// </summary>
    Unknown,

    /// <summary>The customer placed the order.</summary>
    Placement,

    /// <summary>The customer paid an amount.</summary>
    Payment,

    /// <summary>The order could not be carried out, for example because a payment was refused. A later payment ends this state.</summary>
    Failure,

    /// <summary>The order was put on hold.</summary>
    Hold,

    /// <summary>The order was released from hold.</summary>
    Release,

    /// <summary>
    /// Some items were cancelled, or all items that had not left. Items that came back undelivered have left before: they can be refunded
    /// or sent again, but not cancelled.
    /// </summary>
    Cancellation,

    /// <summary>The customer asked to return delivered items.</summary>
    ReturnRequest,

    /// <summary>Delivered items have come back, other than in the shipment that delivered them.</summary>
    ReturnReceipt,

    /// <summary>An amount was refunded.</summary>
    Refund,
}
