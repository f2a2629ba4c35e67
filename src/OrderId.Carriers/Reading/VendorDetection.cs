namespace OrderIds.Carriers.Reading;

/// <summary>Finds out whose JSON a payload is, by the fields that only one vendor has, in whatever order they come.</summary>
/// <remarks>Those furthest outside decide; of two vendors at the same depth, neither.</remarks>
internal sealed class VendorDetection
{
    // Envelopes stand in envelopes: a notification in its payload in an event.
    private const int DeepestEnvelope = 4;

    private const TrackingVendor Several = (TrackingVendor)byte.MaxValue;

    private readonly TrackingVendor[] _found = new TrackingVendor[DeepestEnvelope + 1];

    /// <summary>Gets whose JSON it is by what has been read of it; <see cref="TrackingVendor.Unknown"/> if nothing or several vendors speak for it.</summary>
    public TrackingVendor Vendor => Array.Find(_found, vendor => vendor != TrackingVendor.Unknown) is var found and not Several ? found : TrackingVendor.Unknown;

    /// <summary>Reads the payload.</summary>
    public void Read(ref JsonWalker json) => Read(ref json, 0);

    private void Read(ref JsonWalker json, int depth)
    {
        json.StartObject();
        while (json.NextField())
        {
            TrackingVendor vendor = OfField(ref json, depth);
            if (vendor != TrackingVendor.Unknown)
            {
                _found[depth] = _found[depth] == TrackingVendor.Unknown || _found[depth] == vendor ? vendor : Several;
            }
            else if (depth < DeepestEnvelope && json.IsObject && IsEnvelope(ref json))
            {
                Read(ref json, depth + 1);
            }
        }
    }

    private static bool IsEnvelope(ref JsonWalker json) =>
        json.Is("data"u8) || json.Is("payload"u8) || json.Is("result"u8) || json.Is("msg"u8) || json.Is("tracking"u8) || json.Is("detail"u8);

    private static TrackingVendor OfField(ref JsonWalker json, int depth)
    {
        if (json.Is("slug"u8) || json.Is("checkpoints"u8) || json.Is("subtag"u8) || json.Is("meta"u8) || json.Is("is_tracking_first_tag"u8) || json.Is("trackings"u8))
        {
            return TrackingVendor.AfterShip;
        }

        // Much has a number; that of 17TRACK stands in an envelope.
        if (json.Is("track_info"u8) || json.Is("accepted"u8) || (depth > 0 && json.Is("number"u8)))
        {
            return TrackingVendor.SeventeenTrack;
        }

        if (json.Is("tracking_code"u8) || json.Is("tracking_details"u8) || json.Is("trackers"u8) || json.Is("previous_attributes"u8))
        {
            return TrackingVendor.EasyPost;
        }

        if (json.Is("tracking_status"u8) || json.Is("tracking_history"u8) || json.Is("address_from"u8) || json.Is("servicelevel"u8))
        {
            return TrackingVendor.Shippo;
        }

        if (json.Is("status_code"u8) || json.Is("carrier_status_code"u8) || json.Is("resource_type"u8) || json.Is("resource_url"u8))
        {
            return TrackingVendor.ShipEngine;
        }

        return OfAmazonField(ref json);
    }

    private static TrackingVendor OfAmazonField(ref JsonWalker json)
    {
        if (json.Is("eventHistory"u8) || json.Is("trackingId"u8))
        {
            return TrackingVendor.AmazonShipping;
        }

        if (json.Is("packageNumber"u8) || json.Is("trackingEvents"u8))
        {
            return TrackingVendor.FbaOutbound;
        }

        if (json.Is("order"u8) || json.Is("orders"u8) || json.Is("orderItems"u8))
        {
            return TrackingVendor.AmazonOrders;
        }

        return json.Is("trackingDetail"u8) || json.Is("shipmentTrackingMilestoneChangedNotification"u8) ? TrackingVendor.AmazonMilestones : TrackingVendor.Unknown;
    }
}
