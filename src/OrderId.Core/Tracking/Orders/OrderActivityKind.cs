using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Lists the kinds of activities: what can be done to an order.</summary>
/// <remarks>The default is <see cref="Unknown"/>. Activities of one instant are sorted in this order.</remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum OrderActivityKind : byte
{
    /// <summary>
    /// The kind is not known to this version; <see cref="OrderActivity.RawKind"/> has its word. The activity is kept and counts nothing.
    /// </summary>
    Unknown,

    /// <summary>The customer placed the order.</summary>
    Placement,

    /// <summary>The customer paid an amount.</summary>
    Payment,

    /// <summary>The order could not be carried out, such as when a payment was refused. A later payment ends that.</summary>
    Failure,

    /// <summary>The order was put on hold.</summary>
    Hold,

    /// <summary>The order was released from hold.</summary>
    Release,

    /// <summary>
    /// Lines were cancelled, or all that had not left. Items that came back undelivered have left: they are refunded or sent again, not
    /// cancelled.
    /// </summary>
    Cancellation,

    /// <summary>The customer asked to return delivered items.</summary>
    ReturnRequest,

    /// <summary>Delivered items have come back, other than in the shipment that delivered them.</summary>
    ReturnReceipt,

    /// <summary>An amount was refunded.</summary>
    Refund,
}
