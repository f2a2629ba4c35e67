using OrderIds.Tests.Payloads;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>What answers of USPS say.</summary>
public class UspsReaderTests
{
    [Fact]
    public void Detail_Events_HaveTheTimeInGmtAndTheOffsetOfThePlace()
    {
        TrackingReadResult reading = TrackingReader.Read(UspsPayloads.Detail);

        TrackedShipment shipment = Assert.Single(reading.Shipments);
        Assert.Equal(
            (TrackingVendor.Usps, "EXAMPLE-USPS-1", ShipmentStatus.Delivered), (reading.Vendor, shipment.TrackingNumber, shipment.Status));
        Assert.Equal(
            [
                "2026-03-01T11:32:33-08:00 | LabelCreated | GX | SEATTLE, WA, 98101 | USPS",
                "2026-03-02T11:10:00Z LocalTime | InTransit:Accepted | 03 | SEATTLE, WA, 98101 | USPS",
                "2026-03-03T01:13:31-08:00 | InTransit | A1 | PORTLAND OR DISTRIBUTION CENTER | USPS",
                "2026-03-04T14:05:00-08:00 | Exception:DeliveryAttemptFailed | 53 | SALEM, OR, 97301 | USPS",
                "2026-03-05T09:10:45-08:00 | OutForDelivery | OF | SALEM, OR, 97301 | USPS",
                "2026-03-05T13:58:40-08:00 | Delivered | 01 | SALEM, OR, 97301 | USPS signed A EXAMPLE",
            ],
            Lines.Of(shipment).Where(line => !line.StartsWith("due ", StringComparison.Ordinal)));
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 21, 0, 0, TimeSpan.Zero), shipment.EstimatedDelivery);
        Assert.Equal((0, 0), (reading.UnknownCodes.Count, reading.Warnings.Count));
    }

    [Fact]
    public void Several_ArrayOfTrackings_IsAShipmentEach()
    {
        TrackingReadResult reading = TrackingReader.Read(UspsPayloads.Several);

        Assert.Equal(
            [("EXAMPLE-USPS-2", ShipmentStatus.Returning), ("EXAMPLE-USPS-3", ShipmentStatus.InTransit)],
            reading.Shipments.Select(shipment => (shipment.TrackingNumber, shipment.Status)));
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 0, 0, 0, TimeSpan.Zero), reading.Shipments[1].EstimatedDelivery);
    }

    [Fact]
    public void Summary_Sentences_AreInformationWithoutATime()
    {
        TrackedShipment shipment = Assert.Single(TrackingReader.Read(UspsPayloads.Summary).Shipments);

        Assert.Equal(ShipmentStatus.Unknown, shipment.Status);
        Assert.Equal(2, shipment.Events().Count(item => item.Description is not null && item.Precision == TimePrecision.Unknown));
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero), shipment.EstimatedDelivery);
    }

    [Theory]
    [InlineData("""{"eventCode": "Z9", "eventType": "Out for Delivery"}""", ShipmentStatus.OutForDelivery, "Z9", true)]
    [InlineData("""{"eventType": "Out for Delivery"}""", ShipmentStatus.OutForDelivery, "Out for Delivery", false)]
    [InlineData("""{"eventCode": "Z9", "eventType": "Something new"}""", ShipmentStatus.Unknown, "Z9", true)]
    public void Event_UnknownCode_KeepsTheCodeAndTheWordThatIsKnown(string item, ShipmentStatus status, string code, bool isUnknown)
    {
        TrackingReadResult reading = TrackingReader.Read(
            """{"trackingNumber": "EXAMPLE", "statusCategory": "", "statusSummary": "", "trackingEvents": [""" + item + "]}");

        TrackingEvent scan = Assert.Single(Assert.Single(reading.Shipments).Events());
        Assert.Equal((status, code), (scan.Status, scan.Code));
        Assert.Equal(isUnknown, reading.UnknownCodes.Count == 1);
    }

    [Theory]
    [InlineData("\"eventTimestamp\": \"secret\"", "$.trackingEvents[0]")]
    [InlineData("\"eventTimestamp\": \"2026-03-02T99:10:00\"", "$.trackingEvents[0]")]
    [InlineData("\"eventTimestamp\": \"2026-03-02T11:10:00\", \"GMTTimestamp\": \"secret\"", "$.trackingEvents[0].GMTTimestamp")]
    public void Event_TimeThatIsNone_IsAWarning(string time, string path)
    {
        TrackingReadResult reading = TrackingReader.Read(
            $$"""
            {
              "trackingNumber": "EXAMPLE", "statusCategory": "", "statusSummary": "",
              "trackingEvents": [
                { "eventCode": "03", {{time}} }
              ]
            }
            """,
            Readers.Received);

        Assert.Equal(path, Assert.Single(reading.Warnings).Path);
        Assert.Single(Assert.Single(reading.Shipments).Events());
    }
}
