using System.Text.Json.Serialization;

namespace OrderIds.Carriers;

/// <summary>Lists the vendors whose payloads can be read.</summary>
/// <remarks>The default is <see cref="Unknown"/>. The numbers are stable. In JSON, a value is written as the name of its member.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<TrackingVendor>))]
public enum TrackingVendor : byte
{
    /// <summary>The vendor is not known. A <see cref="TrackingReader"/> with this value detects the vendor from the payload.</summary>
    Unknown,

    /// <summary>AfterShip: the tracking of one shipment or several, or a webhook.</summary>
    AfterShip,

    /// <summary>17TRACK, API v2: a response of its API, or a webhook.</summary>
    SeventeenTrack,

    /// <summary>EasyPost: a tracker, a list of trackers, or a webhook event.</summary>
    EasyPost,

    /// <summary>Shippo: the tracking of a shipment, or a webhook.</summary>
    Shippo,

    /// <summary>ShipEngine: the tracking of a shipment, or a webhook.</summary>
    ShipEngine,

    /// <summary>Ship24: a response of its API, or a webhook.</summary>
    Ship24,

    /// <summary>TrackingMore, API v3 and v4: a response of its API, or a webhook.</summary>
    TrackingMore,

    /// <summary>Sendcloud: a parcel, a page of parcels, the tracking of a parcel, or a webhook.</summary>
    Sendcloud,

    /// <summary>Easyship: the tracking of one shipment or several, or a webhook.</summary>
    Easyship,

    /// <summary>Shopify, REST API: fulfillments, orders with their fulfillments, fulfillment events, or a webhook.</summary>
    Shopify,

    /// <summary>WooCommerce Shipment Tracking: the tracking items of an order, or an order that contains them.</summary>
    WooCommerce,

    /// <summary>eBay, Sell Fulfillment API: the shipping fulfillments of an order.</summary>
    Ebay,

    /// <summary>Amazon SP-API Shipping, v1 and v2: the tracking of a package.</summary>
    AmazonShipping,

    /// <summary>Amazon SP-API Fulfillment Outbound 2020-07-01: the tracking of a package.</summary>
    FbaOutbound,

    /// <summary>Amazon SP-API Orders 2026-01-01: an order with its packages, or a page of orders.</summary>
    AmazonOrders,

    /// <summary>Amazon SP-API Tracking 2026-01-30: the tracking of a shipment, or the notification that a milestone changed.</summary>
    AmazonMilestones,

    /// <summary>Amazon SP-API Orders v0: orders, the items of an order, or the notification that an order changed.</summary>
    AmazonOrdersV0,

    /// <summary>
    /// Amazon SP-API Fulfillment Outbound 2020-07-01: a fulfillment order, a list of orders, or the notification that the status of an
    /// order changed.
    /// </summary>
    FbaOutboundOrders,

    /// <summary>Amazon SP-API Easy Ship 2022-03-23: a scheduled package, or a list of packages.</summary>
    AmazonEasyShip,

    /// <summary>Amazon SP-API External Fulfillment 2024-09-11: a shipment of an order, or a page of shipments.</summary>
    AmazonExternalFulfillment,

    /// <summary>UPS: a response of the Tracking API, v1, or an event of Track Alert.</summary>
    Ups,

    /// <summary>FedEx: a response of the Track API, v1.</summary>
#pragma warning disable CA1711 // A company's name, not a suffix.
    FedEx,
#pragma warning restore CA1711

    /// <summary>USPS: a response of the Tracking API, v3.</summary>
    Usps,

    /// <summary>DHL Shipment Tracking Unified: a response, or a notification.</summary>
    Dhl,

    /// <summary>DHL Express: a tracking response of the MyDHL API.</summary>
    DhlExpress,

    /// <summary>Australia Post: a response of the API "Track Items".</summary>
    AustraliaPost,

    /// <summary>GLS: a response of the API "Track and Trace", v1.</summary>
    Gls,

    /// <summary>La Poste: a response of the API "Suivi", v2.</summary>
    LaPoste,

    /// <summary>Canada Post: the tracking details or the tracking summary of a shipment, in XML.</summary>
    CanadaPost,

    /// <summary>Royal Mail: a response of the Tracking API, v2: events, signature or summary.</summary>
    RoyalMail,
}
