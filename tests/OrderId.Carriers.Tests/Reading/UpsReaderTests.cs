using OrderIds.Tests.Payloads;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>What answers and events of UPS say.</summary>
public class UpsReaderTests
{
    [Fact]
    public void Answer_TwoPackages_AreTwoShipments()
    {
        TrackingReadResult reading = TrackingReader.Read(UpsPayloads.Answer);

        Assert.Equal(TrackingVendor.Ups, reading.Vendor);
        Assert.Equal(["EXAMPLE-UPS-1", "EXAMPLE-UPS-2"], reading.Shipments.Select(shipment => shipment.TrackingNumber));
        Assert.Equal([ShipmentStatus.Delivered, ShipmentStatus.InTransit], reading.Shipments.Select(shipment => shipment.Status));
        Assert.Equal((0, 0), (reading.UnknownCodes.Count, reading.Warnings.Count));
    }

    [Fact]
    public void Answer_Activities_HaveTheTimeOfThePlaceAndTheWordThatSaysMost()
    {
        TrackedShipment shipment = TrackingReader.Read(UpsPayloads.Answer).Shipments[0];

        Assert.Equal(
            [
                "2026-03-01T09:00:00-08:00 | LabelCreated | 003 |  | UPS",
                "2026-03-03T22:10:00Z LocalTime | Exception:Weather | 052 | Boise, ID, US | UPS",
                "2026-03-05T04:00:00-08:00 | InTransit | DS | Salem, OR, US | UPS",
                "2026-03-05T08:15:00-08:00 | OutForDelivery | OT | Salem, OR, US | UPS",
                "2026-03-05T11:30:00-08:00 | Delivered | 011 | Salem, OR, 97301, US | UPS",
            ],
            Lines.Of(shipment)
                .Where(line => !line.Contains("Unknown", StringComparison.Ordinal) && !line.StartsWith("due ", StringComparison.Ordinal)));
        Assert.Equal("A. EXAMPLE", shipment.Proof?.ReceivedBy);
    }

    [Fact]
    public void Answer_RescheduledDelivery_IsTheEstimateToTheEndOfTheWindow() => Assert.Equal(
        new DateTimeOffset(2026, 3, 6, 16, 45, 0, TimeSpan.Zero),
        TrackingReader.Read(UpsPayloads.Answer).Shipments[1].EstimatedDelivery);

    [Fact]
    public void Answer_SummaryOnly_HasTheTimeOfTheDelivery()
    {
        TrackingReadResult reading = TrackingReader.Read(
            """
            {
              "trackResponse": {
                "shipment": [
                  {
                    "package": [
                      {
                        "currentStatus": {"type": "D", "statusCode": "011"},
                        "deliveryDate": [{"type": "DEL", "date": "20260305"}],
                        "deliveryTime": {"type": "DEL", "endTime": "1130"}
                      }
                    ],
                    "inquiryNumber": "EXAMPLE"
                  }
                ]
              }
            }
            """);

        Assert.Equal(["2026-03-05T11:30:00Z LocalTime | Delivered | 011 |  | UPS"], Lines.Of(Assert.Single(reading.Shipments)));
        Assert.Equal("EXAMPLE", reading.Shipments[0].TrackingNumber);
    }

    [Fact]
    public void Answer_NothingFound_IsNoShipmentAndAWarning()
    {
        TrackingReadResult reading = TrackingReader.Read(
            """{"trackResponse": {"shipment": [{"warnings": [{"code": "TW0001", "message": "Tracking Information Not Found"}]}]}}""");

        Assert.Empty(reading.Shipments);
        Assert.Equal("$.trackResponse.shipment[0]", reading.Warnings[0].Path);
    }

    [Fact]
    public void Alert_TimeInUtcBesideTheLocalOne_HasTheOffsetBetweenThem()
    {
        TrackedShipment shipment = Assert.Single(TrackingReader.Read(UpsPayloads.Alert).Shipments);

        Assert.Contains("2026-03-04T15:42:07-08:00 | InTransit:Accepted | OR | Portland, OR, US | UPS", Lines.Of(shipment));
        Assert.Equal(new DateTimeOffset(2026, 3, 6, 0, 0, 0, TimeSpan.Zero), shipment.EstimatedDelivery);
    }

    [Fact]
    public void Alert_Delivery_IsAnEventOfTheSameShipment()
    {
        TrackedShipment delivery = Assert.Single(TrackingReader.Read(UpsPayloads.DeliveryAlert).Shipments);

        TrackedShipment shipment = Assert.Single(TrackingReader.Read(UpsPayloads.Alert).Shipments).Merge(delivery);

        Assert.Equal((ShipmentStatus.Delivered, "A. Example"), (shipment.Status, shipment.Proof?.ReceivedBy));
        Assert.Equal(new DateTimeOffset(2026, 3, 6, 9, 50, 4, TimeSpan.FromHours(-8)), shipment.Current?.OccurredAt);
        Assert.Equal(TimeSpan.FromHours(-8), shipment.Current?.OccurredAt.Offset);
    }

    [Theory]
    [InlineData("""{"type": "I", "code": "ZZ", "statusCode": "005"}""", ShipmentStatus.InTransit, "005", null)]
    [InlineData("""{"type": "I", "code": "ZZ"}""", ShipmentStatus.InTransit, "ZZ", null)]
    [InlineData("""{"type": "X", "code": "A1"}""", ShipmentStatus.Exception, "A1", null)]
    [InlineData("""{"type": "MV", "code": "VP"}""", ShipmentStatus.Cancelled, "VP", null)]
    [InlineData("""{"type": "X", "statusCode": "999"}""", ShipmentStatus.Exception, "999", "999")]
    [InlineData("""{"type": "QQ"}""", ShipmentStatus.Unknown, "QQ", "QQ")]
    public void Alert_WordsThatAreNotAllKnown_KeepTheWordAndWhatIsKnown(string words, ShipmentStatus status, string code, string? unknown)
    {
        TrackingReadResult reading = TrackingReader.Read(
            """{"trackingNumber": "EXAMPLE", "localActivityDate": "20260301", "activityStatus": """ + words + "}");

        TrackingEvent activity = Assert.Single(Assert.Single(reading.Shipments).Events());
        Assert.Equal((status, code, TimePrecision.Date), (activity.Status, activity.Code, activity.Precision));
        Assert.Equal(unknown, reading.UnknownCodes.SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData("\"localActivityDate\": \"secret\", \"localActivityTime\": \"101500\"")]
    [InlineData("\"localActivityDate\": \"20260301\", \"localActivityTime\": \"996100\"")]
    [InlineData("\"gmtActivityDate\": \"20261301\", \"localActivityDate\": \"20260301\"")]
    public void Alert_TimeThatIsNone_IsAWarning(string time)
    {
        TrackingReadResult reading = TrackingReader.Read(
            "{\"trackingNumber\": \"EXAMPLE\", \"activityStatus\": {\"type\": \"I\"}, " + time + "}",
            Readers.Received);

        Assert.Single(reading.Warnings);
        Assert.Single(Assert.Single(reading.Shipments).Events());
    }
}
