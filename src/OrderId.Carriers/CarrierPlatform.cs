using System.Text.Json.Serialization;

namespace OrderIds.Carriers;

/// <summary>Lists the platforms that have their own code for each carrier.</summary>
/// <remarks>In JSON, a value is written as the name of its member.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<CarrierPlatform>))]
public enum CarrierPlatform : byte
{
    /// <summary>AfterShip, which names a carrier by its <c>slug</c>.</summary>
    AfterShip,

    /// <summary>17TRACK, which names a carrier by its <c>key</c>, a number.</summary>
    SeventeenTrack,

    /// <summary>EasyPost, which names a carrier in the field <c>carrier</c> of a tracker.</summary>
    EasyPost,

    /// <summary>Shippo, which names a carrier by its token.</summary>
    Shippo,

    /// <summary>ShipEngine, which names a carrier by its carrier code.</summary>
    ShipEngine,

    /// <summary>Amazon SP-API, which names a carrier by the <c>CarrierCode</c> of a shipment confirmation.</summary>
    Amazon,

    /// <summary>Shopify, which names a carrier by the tracking company of a fulfillment. The name is case-sensitive.</summary>
    Shopify,

    /// <summary>eBay, which names a carrier by a <c>ShippingCarrierCodeType</c> of the Trading API.</summary>
    EBay,

    /// <summary>Walmart Marketplace, which names a carrier in the field <c>carrierName</c> of a shipment.</summary>
    Walmart,
}
