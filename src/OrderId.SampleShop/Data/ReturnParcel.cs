using OrderIds.Tracking;

namespace OrderIds.SampleShop;

/// <summary>Represents a parcel from a customer back to the shop. It is not one of the order's shipments.</summary>
public sealed class ReturnParcel
{
    public required string TrackingNumber { get; init; }

    public required OrderId OrderId { get; init; }

    /// <summary>Gets the ID of the order activity that requests the return.</summary>
    public required string RequestId { get; init; }

    /// <summary>Gets a value indicating whether the customer wants the items again, instead of a refund.</summary>
    public bool WantsReplacement { get; init; }

    /// <summary>Gets the <see cref="PlacedOrder.Attempt"/> of the order that replaces the items, so that there is at most one.</summary>
    public required Guid ReplacementAttempt { get; init; }

    public required TrackedShipment Shipment { get; set; }

    public ShipmentStatus? ShipmentStatus { get; private set; }

    public long ShipmentVersion { get; private set; }
}
