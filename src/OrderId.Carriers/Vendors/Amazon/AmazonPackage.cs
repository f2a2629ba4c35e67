using OrderIds.Carriers.Reading.Building;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Collects the fields of a package of an order while the payload is read.</summary>
internal sealed class AmazonPackage : ISpare
{
    public ShipmentBuilder Shipment;

    /// <summary>Gets or sets Amazon's reference of the package.</summary>
    public string? Reference { get; set; }

    /// <summary>Gets the quantity of each order line in the package.</summary>
    public List<(string Line, int Quantity)> Contents { get; } = [];

    public void Clear()
    {
        Shipment = default;
        Reference = null;
        Spares.Clear(Contents);
    }
}
