using System.Text.Json;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Fuzzing.Targets;

/// <summary>Payloads of vendors: a reading or the exception that says what is wrong, and a reading survives JSON.</summary>
internal static class ReaderTarget
{
    public static void Run(byte[] input)
    {
        TrackingReading? detected = Read(input, TrackingVendor.Unknown);
        foreach (TrackingVendor vendor in Enum.GetValues<TrackingVendor>().Where(vendor => vendor != TrackingVendor.Unknown))
        {
            TrackingReading? named = Read(input, vendor);
            if (detected?.Vendor == vendor)
            {
                Law.Holds(named is not null && named.Shipments.SequenceEqual(detected.Shipments) && named.Orders.SequenceEqual(detected.Orders), "A vendor that is named reads as one that is found.");
            }
        }
    }

    private static TrackingReading? Read(byte[] input, TrackingVendor vendor)
    {
        try
        {
            TrackingReading reading = TrackingReader.Read(input, new TrackingReaderOptions { Vendor = vendor });
            foreach (Shipment shipment in reading.Shipments)
            {
                byte[] json = JsonSerializer.SerializeToUtf8Bytes(shipment, TrackingJsonContext.Default.Shipment);
                Law.Holds(shipment.Equals(JsonSerializer.Deserialize(json, TrackingJsonContext.Default.Shipment)), "A shipment survives JSON.");
            }

            foreach (Order order in reading.Orders)
            {
                byte[] json = JsonSerializer.SerializeToUtf8Bytes(order, TrackingJsonContext.Default.Order);
                Law.Holds(order.Equals(JsonSerializer.Deserialize(json, TrackingJsonContext.Default.Order)), "An order survives JSON.");
            }

            return reading;
        }
        catch (TrackingFormatException)
        {
            return null;
        }
    }
}
