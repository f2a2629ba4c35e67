using OrderIds.Tracking;

namespace OrderIds.Tests.Shops;

/// <summary>A parcel, with the shipment's status as a property of its own.</summary>
public sealed class Parcel
{
    public required string Id { get; init; }

    public TrackedShipment? Shipment { get; set; }

    public ShipmentStatus? ShipmentStatus { get; private set; }
}
