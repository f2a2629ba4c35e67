using OrderIds.Carriers.Reading.Building;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Collects the fields of a package of a fulfillment order while the payload is read.</summary>
internal sealed class FbaPackage
{
    public ShipmentBuilder Shipment;
    public string? Number;
}
