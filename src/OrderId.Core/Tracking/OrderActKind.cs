using System.Text.Json.Serialization;
using OrderIds.Tracking.Json;

namespace OrderIds.Tracking;

/// <summary>Says what somebody did to an order.</summary>
/// <remarks>The default is <see cref="Unknown"/>. Acts of one instant are taken in this order.</remarks>
[JsonConverter(typeof(OrderActKindJsonConverter))]
public enum OrderActKind : byte
{
    /// <summary>A word that this version does not know; <see cref="OrderAct.RawKind"/> has it. The act changes nothing.</summary>
    Unknown,

    /// <summary>The customer placed the order.</summary>
    Placed,

    /// <summary>The customer paid an amount.</summary>
    Paid,

    /// <summary>The order cannot be carried out, such as when a payment was refused. A later payment makes up for it.</summary>
    Failed,

    /// <summary>Somebody holds the order back.</summary>
    Held,

    /// <summary>The order is no longer held back.</summary>
    Released,

    /// <summary>Lines were called off, or all that has not shipped. What came back undelivered has shipped: it is refunded or sent again, never called off.</summary>
    Cancelled,

    /// <summary>The customer wants to send delivered goods back.</summary>
    ReturnRequested,

    /// <summary>Delivered goods have come back by another way than the shipment they went out with.</summary>
    ReturnReceived,

    /// <summary>The customer got an amount back.</summary>
    Refunded,
}
