using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Says what somebody did to an order.</summary>
/// <remarks>The default is <see cref="Unknown"/>. Activities of one instant are taken in this order.</remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum OrderActivityKind : byte
{
    /// <summary>A word that this version does not know; <see cref="OrderActivity.RawKind"/> has it. The activity changes nothing.</summary>
    Unknown,

    /// <summary>The customer placed the order.</summary>
    Placement,

    /// <summary>The customer paid an amount.</summary>
    Payment,

    /// <summary>The order cannot be carried out, such as when a payment was refused. A later payment makes up for it.</summary>
    Failure,

    /// <summary>Somebody holds the order back.</summary>
    Hold,

    /// <summary>The order is no longer held back.</summary>
    Release,

    /// <summary>Lines were called off, or all that has not shipped. What came back undelivered has shipped: it is refunded or sent again, never called off.</summary>
    Cancellation,

    /// <summary>The customer wants to send delivered goods back.</summary>
    ReturnRequest,

    /// <summary>Delivered goods have come back by another way than the shipment they went out with.</summary>
    ReturnReceipt,

    /// <summary>The customer got an amount back.</summary>
    Refund,
}
