using OrderIds.Tests.Payloads;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>What answers of Royal Mail say.</summary>
public class RoyalMailReaderTests
{
    [Fact]
    public void Events_AreReadWithSignatureAndEstimate()
    {
        TrackingReadResult reading = TrackingReader.Read(RoyalMailPayloads.Events);

        TrackedShipment shipment = Assert.Single(reading.Shipments);
        Assert.Equal(("EXAMPLE-RM-1", ShipmentStatus.Delivered), (shipment.TrackingNumber, shipment.Status));
        Assert.Equal(
            [
                "2026-03-04T15:02:00Z | InTransit:Accepted | EVDAV | Example Post Office | Royal Mail",
                "2026-03-04T22:31:00Z | InTransit | EVNMI | Stafford DO | Royal Mail",
                "2026-03-05T05:00:00Z | Unknown | EVXXX | Stafford DO | Royal Mail",
                "2026-03-05T07:10:00Z | OutForDelivery | EVGPD | Stafford DO | Royal Mail",
                "2026-03-05T10:04:00Z | Unknown |  |  | Royal Mail signed A EXAMPLE",
                "2026-03-05T10:04:00Z | Delivered:Signed | EVKSP | Stafford DO | Royal Mail",
                "due 2026-03-05T11:00:00Z as of 2026-03-05T10:04:00Z | Royal Mail",
            ],
            Lines.Of(shipment));
        Assert.Equal("A EXAMPLE", shipment.Proof?.ReceivedBy);
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 11, 0, 0, TimeSpan.Zero), shipment.EstimatedDelivery);
        Assert.Equal("EVXXX", Assert.Single(reading.UnknownCodes).Code);
        Assert.Empty(reading.Warnings);
    }

    [Fact]
    public void Summary_LastEventDecides_ElseTheCategory()
    {
        TrackingReadResult reading = TrackingReader.Read(RoyalMailPayloads.Summary);

        Assert.Equal(
            ["EXAMPLE-RM-2 InTransit", "EXAMPLE-RM-3 Delivered", "EXAMPLE-RM-4 Unknown"],
            reading.Shipments.Select(shipment => $"{shipment.TrackingNumber} {shipment.Status}"));
        Assert.Equal(["2026-03-04T10:04:00Z | InTransit:Redirected | EVNRD | Stafford DO | Royal Mail"], Lines.Of(reading.Shipments[0]));
        Assert.Equal(["2026-03-04T10:04:00Z | Delivered | EVYYY |  | Royal Mail"], Lines.Of(reading.Shipments[1]));
        Assert.Equal("EVYYY", Assert.Single(reading.UnknownCodes).Code);
        Assert.Equal("$.mailPieces[2]", Assert.Single(reading.Warnings).Path);
    }

    [Fact]
    public void Signature_ByItself_IsAProof()
    {
        TrackingReadResult reading = TrackingReader.Read("""
            {
              "mailPieces": {
                "mailPieceId": "EXAMPLE-2D-1", "carrierShortName": "RM",
                "signature": {
                  "oneDBarcode": "EXAMPLE-RM-1", "recipientName": "A EXAMPLE",
                  "signatureDateTime": "2026-03-05T10:04:00+0000", "imageFormat": "image/svg+xml"
                }
              }
            }
            """);

        TrackedShipment shipment = Assert.Single(reading.Shipments);
        Assert.Equal(("EXAMPLE-RM-1", "A EXAMPLE"), (shipment.TrackingNumber, shipment.Proof?.ReceivedBy));
    }

    [Theory]
    [InlineData("\"2026-03-05\"", "2026-03-05T00:00:00")]
    [InlineData("\"soon\"", null)]
    public void Estimate_WithoutAWindow_IsTheDay(string date, string? estimate)
    {
        TrackingReadResult reading = TrackingReader.Read(
            """{"mailPieces": {"mailPieceId": "1", "events": [{"eventCode": "EVGPD"}], "estimatedDelivery": {"date": """ + date + "}}}");

        Assert.Equal(estimate, Assert.Single(reading.Shipments).EstimatedDelivery?.ToString("s"));
        Assert.Equal(
            estimate is null, reading.Warnings.Any(warning => warning.Path.Contains("estimatedDelivery", StringComparison.Ordinal)));
    }
}
