using System.Globalization;
using System.Text;
using OrderIds.Carriers;
using OrderIds.Tool.Tracks;
using OrderIds.Tracking;

namespace OrderIds.Tool.Tests;

/// <summary>What files tell of one tracking number.</summary>
public class ShipmentAcrossFilesTests
{
    [Fact]
    public void Add_TwiceAsManyShipments_TakesTwiceTheMemory()
    {
        long some = AllocatedBy(Reading(2_000));
        long twice = AllocatedBy(Reading(4_000));

        Assert.InRange(twice, some, some * 5 / 2);
    }

    [Fact]
    public void Shipment_OfSeveralReadings_IsTheirMerge()
    {
        TrackingReadResult reading = Reading(50);
        var tracked = new ShipmentAcrossFiles("EXAMPLE");
        TrackedShipment merged = TrackedShipment.Create("EXAMPLE");
        foreach (TrackedShipment shipment in reading.Shipments)
        {
            tracked.Add("example.json", reading, shipment);
            merged = merged.Merge(shipment);

            Assert.Equal(merged, tracked.Shipment);
        }

        Assert.Equal(("carrier-10", 50), (tracked.Shipment.Carrier, tracked.Shipment.Events().Count));
    }

    private static long AllocatedBy(TrackingReadResult reading)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var tracked = new ShipmentAcrossFiles("EXAMPLE");
        foreach (TrackedShipment shipment in reading.Shipments)
        {
            tracked.Add("example.json", reading, shipment);
        }

        Assert.Equal(reading.Shipments.Count, tracked.Shipment.Events().Count);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Returns shipments of one number, the newest first, with an event and a carrier each.</summary>
    private static TrackingReadResult Reading(int count)
    {
        var start = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);
        IEnumerable<string> shipments = Enumerable.Range(0, count).Select(number => string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {
              "slug": "carrier-{{count - number + 9}}", "tracking_number": "EXAMPLE",
              "checkpoints": [{"tag": "InTransit", "checkpoint_time": "{{start.AddMinutes(-number):O}}"}]
            }
            """));
        return TrackingReader.Read(Encoding.UTF8.GetBytes("{\"trackings\": [" + string.Join(',', shipments) + "]}"));
    }
}
