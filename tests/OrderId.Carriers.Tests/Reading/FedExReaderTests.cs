using OrderIds.Tests.Payloads;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>What answers of FedEx say.</summary>
public class FedExReaderTests
{
    [Fact]
    public void Answer_NumberUsedTwice_IsTwoShipments()
    {
        TrackingReadResult reading = TrackingReader.Read(FedExPayloads.Answer);

        Assert.Equal(TrackingVendor.FedEx, reading.Vendor);
        Assert.Equal(["EXAMPLE-FX-1", "EXAMPLE-FX-1", "EXAMPLE-FX-2"], reading.Shipments.Select(shipment => shipment.TrackingNumber));
        Assert.Equal(
            [ShipmentStatus.Delivered, ShipmentStatus.OutForDelivery, ShipmentStatus.Unknown],
            reading.Shipments.Select(shipment => shipment.Status));
        Assert.Empty(reading.UnknownCodes);
        Assert.Equal("$.output.completeTrackResults[1].trackResults[0]", Assert.Single(reading.Warnings).Path);
    }

    [Fact]
    public void Answer_ScanEvents_AreReadWithWhatIsKnownOfTheException()
    {
        TrackedShipment shipment = TrackingReader.Read(FedExPayloads.Answer).Shipments[0];

        Assert.Equal(
            [
                "2026-02-28T15:30:57-06:00 | LabelCreated | IN | 98101, US | FedEx",
                "2026-03-01T00:00:00Z LocalTime | InTransit:Accepted | PU | SEATTLE, WA, 98101, US | FedEx",
                "2026-03-01T16:43:00-08:00 | Unknown | AO | US | FedEx",
                "2026-03-03T11:29:00-08:00 | Exception:Weather | DY | PORTLAND, OR, US | FedEx",
                "2026-03-04T11:26:00-08:00 | Exception:DeliveryAttemptFailed | DE/08 | SALEM, OR, US | FedEx",
                "2026-03-05T06:47:00-08:00 | OutForDelivery | OD | SALEM, OR, US | FedEx",
                "2026-03-05T12:41:57-08:00 | Unknown |  |  | FedEx signed A.EXAMPLE",
                "2026-03-05T12:41:57-08:00 | Delivered | DL | SALEM, OR, 97301, US | FedEx",
            ],
            Lines.Of(shipment).Where(line => !line.StartsWith("due ", StringComparison.Ordinal)));
        Assert.Equal("A.EXAMPLE", shipment.Proof?.ReceivedBy);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 20, 0, 0, TimeSpan.FromHours(-8)), shipment.EstimatedDelivery);
        Assert.Contains(
            "Delivery exception: Customer not available or business closed", shipment.Events().Select(item => item.Description));
    }

    [Fact]
    public void Answer_PackageWithoutReturnReasons_IsOnItsWay() => Assert.Equal(
        ShipmentLeg.Forward,
        Assert.Single(TrackingReader.Read(
            """
            {
              "output": {
                "completeTrackResults": [
                  {
                    "trackingNumber": "1",
                    "trackResults": [
                      {"latestStatusDetail": {"code": "IT"}, "returnDetail": {"authorizationName": "", "reasonDetail": []}}
                    ]
                  }
                ]
              }
            }
            """,
            Readers.Received).Shipments).Leg);

    [Fact]
    public void Answer_PackageWithReturnDetails_IsOnTheWayBack()
    {
        TrackedShipment shipment = TrackingReader.Read(FedExPayloads.Answer).Shipments[1];

        Assert.All(shipment.Events().Where(item => item.Code is not null), item => Assert.Equal(ShipmentLeg.Return, item.Leg));
        Assert.Equal(new DateTimeOffset(2026, 6, 2, 18, 0, 0, TimeSpan.FromHours(-7)), shipment.EstimatedDelivery);
    }

    [Fact]
    public void Answer_SummaryOnly_HasTheTimeOfTheDelivery()
    {
        TrackingReadResult reading = TrackingReader.Read(
            """
            {"output": {"completeTrackResults": [{"trackResults": [{"latestStatusDetail": {"code": "DL", "description": "Delivered"},
            "dateAndTimes": [{"type": "ACTUAL_DELIVERY", "dateTime": "2026-03-05T12:41:57-08:00"}]}], "trackingNumber": "EXAMPLE"}]}}
            """);

        TrackedShipment shipment = Assert.Single(reading.Shipments);
        Assert.Equal("EXAMPLE", shipment.TrackingNumber);
        Assert.Equal(["2026-03-05T12:41:57-08:00 | Delivered | DL |  | FedEx"], Lines.Of(shipment));
    }

    [Theory]
    [InlineData("""{"eventType": "DE", "exceptionCode": "A47"}""", "Exception:DeliveryAttemptFailed DE", null)]
    [InlineData("""{"eventType": "DE", "exceptionCode": "07"}""", "Exception:Refused DE/07", null)]
    [InlineData("""{"eventType": "PU", "exceptionCode": "08", "delayDetail": {"type": "WEATHER"}}""", "InTransit:Accepted PU", null)]
    [InlineData("""{"eventType": "PU", "exceptionCode": "DL"}""", "InTransit:Accepted PU", null)]
    [InlineData("""{"eventType": "QQ", "exceptionCode": "08", "derivedStatusCode": "IT"}""", "Unknown:None QQ", "QQ")]
    public void Event_CodesThatAreNotAllKnown_KeepWhatIsKnown(string item, string expected, string? unknown)
    {
        TrackingReadResult reading = TrackingReader.Read(
            """{"completeTrackResults": [{"trackingNumber": "EXAMPLE", "trackResults": [{"scanEvents": [""" + item + "]}]}]}");

        TrackingEvent scan = Assert.Single(Assert.Single(reading.Shipments).Events());
        Assert.Equal(expected, $"{scan.Status}:{scan.Detail} {scan.Code}");
        Assert.Equal(unknown, reading.UnknownCodes.SingleOrDefault()?.Code);
    }
}
