using OrderIds.Carriers.Reading.Building;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Holds what a payload says of a package of an order.</summary>
internal sealed class AmazonPackage
{
    public ShipmentBuilder Shipment;

    /// <summary>Gets or sets the name that Amazon gives to the package.</summary>
    public string? Reference { get; set; }

    /// <summary>Gets the quantity of each line that is in the package.</summary>
    public List<(string Line, int Quantity)> Contents { get; } = [];
}
