using System.Text.Json;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Fuzzing.Targets;

/// <summary>Payloads of vendors: a reading or the exception that says what is wrong, and a reading survives JSON.</summary>
internal static class ReaderTarget
{
    public static void Run(byte[] input)
    {
        TrackingReadResult? detected = Read(input, TrackingVendor.Unknown);
        foreach (TrackingVendor vendor in Enum.GetValues<TrackingVendor>().Where(vendor => vendor != TrackingVendor.Unknown))
        {
            TrackingReadResult? named = Read(input, vendor);
            if (detected?.Vendor == vendor)
            {
                Law.Holds(
                    named is not null && named.Shipments.SequenceEqual(detected.Shipments) && named.Orders.SequenceEqual(detected.Orders),
                    "A vendor that is named reads as one that is found.");
            }
        }
    }

    private static TrackingReadResult? Read(byte[] input, TrackingVendor vendor)
    {
        try
        {
            TrackingReadResult reading = TrackingReader.Read(input, new TrackingReaderOptions { Vendor = vendor });
            foreach (TrackedShipment shipment in reading.Shipments)
            {
                byte[] json = JsonSerializer.SerializeToUtf8Bytes(shipment, TrackingJsonContext.Default.TrackedShipment);
                Law.Holds(
                    shipment.Equals(JsonSerializer.Deserialize(json, TrackingJsonContext.Default.TrackedShipment)),
                    "A shipment survives JSON.");
            }

            foreach (TrackedOrder order in reading.Orders)
            {
                byte[] json = JsonSerializer.SerializeToUtf8Bytes(order, TrackingJsonContext.Default.TrackedOrder);
                Law.Holds(
                    order.Equals(JsonSerializer.Deserialize(json, TrackingJsonContext.Default.TrackedOrder)), "An order survives JSON.");
            }

            return reading;
        }
        catch (TrackingFormatException)
        {
            return null;
        }
    }
}
