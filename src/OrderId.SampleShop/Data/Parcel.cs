namespace OrderIds.SampleShop;

/// <summary>Maps a tracking number to a shipment of an order.</summary>
public sealed class Parcel
{
    public required string TrackingNumber { get; init; }

    public required OrderId OrderId { get; init; }

    public required string ShipmentId { get; init; }
}
