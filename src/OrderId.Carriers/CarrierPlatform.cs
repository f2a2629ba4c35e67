using System.Text.Json.Serialization;

namespace OrderIds.Carriers;

/// <summary>Names the platforms that have their own word for each carrier.</summary>
/// <remarks>In JSON, a value is a word: the name of the member.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<CarrierPlatform>))]
public enum CarrierPlatform : byte
{
    /// <summary>AfterShip: the slug.</summary>
    AfterShip,

    /// <summary>17TRACK: the key, a number.</summary>
    SeventeenTrack,

    /// <summary>EasyPost: the carrier of a tracker.</summary>
    EasyPost,

    /// <summary>Shippo: the token.</summary>
    Shippo,

    /// <summary>ShipEngine: the carrier code.</summary>
    ShipEngine,

    /// <summary>Amazon SP-API: the CarrierCode of a shipment confirmation.</summary>
    Amazon,

    /// <summary>Shopify: the tracking company of a fulfillment. Capitals matter.</summary>
    Shopify,

    /// <summary>eBay: the ShippingCarrierCodeType of the Trading API.</summary>
    EBay,

    /// <summary>Walmart Marketplace: the carrierName of a shipment.</summary>
    Walmart,
}
