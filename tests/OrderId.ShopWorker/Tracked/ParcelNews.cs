using OrderIds.Tracking;

namespace OrderIds.Tests.Shops;

/// <summary>What one webhook says of a parcel: an event, or when it is expected.</summary>
public sealed record ParcelNews(TrackingEvent? Event = null, DeliveryEstimate? Estimate = null)
{
    public TrackedShipment ApplyTo(TrackedShipment shipment) => Event is null ? shipment.Apply(Estimate!) : shipment.Apply(Event);
}
