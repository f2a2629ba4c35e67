using OrderIds.Tests.Payloads;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>What answers of DHL say: of Shipment Tracking Unified, and of the MyDHL API.</summary>
public class DhlReaderTests
{
    [Fact]
    public void Unified_ServiceWithItsOwnWords_SaysMoreThanTheStatusCode()
    {
        TrackingReadResult reading = TrackingReader.Read(DhlPayloads.Unified);

        Assert.Equal(TrackingVendor.Dhl, reading.Vendor);
        Assert.Equal(
            [
                ("EXAMPLE-DHL-1", ShipmentStatus.Delivered),
                ("7777777770", ShipmentStatus.AvailableForPickup),
                ("EXAMPLE-DHL-3", ShipmentStatus.Exception),
            ],
            reading.Shipments.Select(shipment => (shipment.TrackingNumber, shipment.Status)));
        Assert.Equal(
            [
                "2026-03-03T18:02:00+01:00 | LabelCreated | VA |  | DHL",
                "2026-03-04T23:40:00Z LocalTime | InTransit | EE | Leipzig | DHL",
                "2026-03-05T08:01:00Z LocalTime | OutForDelivery | PO | Leipzig | DHL",
                "2026-03-05T14:12:00Z LocalTime | Delivered | ZU |  | DHL",
            ],
            Lines.Of(reading.Shipments[0]).Where(line => !line.Contains(" signed ", StringComparison.Ordinal)));
        Assert.Equal(
            new ProofOfDelivery { ReceivedBy = "A. Example", SignatureUrl = "https://example.com/signature" }, reading.Shipments[0].Proof);
        Assert.Equal((0, 0), (reading.UnknownCodes.Count, reading.Warnings.Count));
    }

    [Fact]
    public void Unified_EndOfTheWindow_IsTheEstimate() => Assert.Equal(
        new DateTimeOffset(2026, 3, 6, 14, 0, 0, TimeSpan.FromHours(1)),
        TrackingReader.Read(DhlPayloads.Unified).Shipments[1].EstimatedDelivery);

    [Theory]
    [InlineData("express", "OK", "delivered", "Delivered OK", null)]
    [InlineData("express", "PY", "delivered", "Delivered delivered", null)]
    [InlineData("express", "PY", "transit", "Unknown PY", null)]
    [InlineData("express", "On its way", "transit", "InTransit transit", null)]
    [InlineData("parcel-de", "DD", "transit", "Unknown DD", null)]
    [InlineData("parcel-nl", "OK", "transit", "InTransit transit", null)]
    [InlineData("express", "", "new-word", "Unknown new-word", "new-word")]
    public void Unified_StatusBesideTheCode_DecidesWhereItIsKnown(
        string service, string status, string code, string expected, string? unknown)
    {
        TrackingReadResult reading = TrackingReader.Read(
            $$"""
            {
              "id": "EXAMPLE",
              "events": [{"timestamp": "2026-03-05", "statusCode": "{{code}}", "status": "{{status}}"}],
              "status": {"statusCode": "unknown"},
              "service": "{{service}}"
            }
            """);

        TrackingEvent item = Assert.Single(Assert.Single(reading.Shipments).Events());
        Assert.Equal(expected, $"{item.Status} {item.Code}");
        Assert.Equal(unknown, reading.UnknownCodes.SingleOrDefault()?.Code);
    }

    [Fact]
    public void Express_SeveralPieces_AreShipmentsBesideTheWhole()
    {
        TrackingReadResult reading = TrackingReader.Read(DhlPayloads.Express);

        Assert.Equal(TrackingVendor.DhlExpress, reading.Vendor);
        Assert.Equal(
            ["EXAMPLE-DX-1 Delivered Partial", "EXAMPLE-JD-1 Delivered None", "EXAMPLE-JD-2 Exception CarrierProcessing"],
            reading.Shipments.Select(shipment => $"{shipment.TrackingNumber} {shipment.Status} {shipment.Detail}")
                .Order(StringComparer.Ordinal));
        TrackedShipment whole = reading.Shipments.Single(shipment => shipment.TrackingNumber == "EXAMPLE-DX-1");
        Assert.Equal(
            [
                "2026-03-02T13:56:21+01:00 | InTransit:Accepted | PU | LEIPZIG-DE | DHL Express",
                "2026-03-03T04:18:00Z LocalTime | CustomsHold | CD | OSLO-NO | DHL Express",
                "2026-03-04T10:50:14+01:00 | Delivered:Partial | PD | OSLO-NO | DHL Express signed A EXAMPLE",
            ],
            Lines.Of(whole).Where(line => !line.StartsWith("due ", StringComparison.Ordinal)));
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 23, 59, 0, TimeSpan.Zero), whole.EstimatedDelivery);
    }

    [Fact]
    public void Express_OnePiece_IsTheShipment() => Assert.Single(TrackingReader.Read(
        """
        {
          "shipments": [
            {
              "shipmentTrackingNumber": "EXAMPLE",
              "events": [{"date": "2026-03-04", "typeCode": "OK"}],
              "pieces": [{"trackingNumber": "OTHER", "events": [{"typeCode": "OK"}]}]
            }
          ]
        }
        """).Shipments);
}
