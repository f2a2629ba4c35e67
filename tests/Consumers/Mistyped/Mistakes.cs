using OrderIds;
using OrderIds.Tracking;

public static class Mistakes
{
    public static OrderId Typo() => OrderId.Parse("0VR-KB3Z000-4T0008Q");

    public static TrackedShipment Dropped(TrackedShipment shipment, TrackingEvent scan)
    {
        shipment.Apply(scan);
        return shipment;
    }
}
