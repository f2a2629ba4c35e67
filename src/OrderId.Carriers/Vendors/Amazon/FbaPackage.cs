using OrderIds.Carriers.Reading.Building;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Holds what a payload says of a package of a fulfillment order.</summary>
internal sealed class FbaPackage
{
    public ShipmentBuilder Shipment;
    public string? Number;
}
