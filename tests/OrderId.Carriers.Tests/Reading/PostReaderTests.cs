using OrderIds.Tests.Payloads;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>What answers of Australia Post, GLS and La Poste say.</summary>
public class PostReaderTests
{
    [Fact]
    public void AustraliaPost_ArticlesOfAConsignment_AreAShipmentEach()
    {
        TrackingReadResult reading = TrackingReader.Read(PostPayloads.AustraliaPost, Readers.Received);

        Assert.Equal(TrackingVendor.AustraliaPost, reading.Vendor);
        Assert.Equal(
            ["EXAMPLE-AP-1-01 Delivered", "EXAMPLE-AP-1-02 Exception", "EXAMPLE-AP-2 InTransit", "EXAMPLE-AP-3 Unknown"],
            reading.Shipments.Select(shipment => $"{shipment.TrackingNumber} {shipment.Status}"));
        Assert.Equal(
            [
                "2026-03-02T00:22:43+11:00 | LabelCreated | Shipping information received by Australia Post |  | Australia Post",
                "2026-03-04T11:55:37+11:00 | InTransit | In transit to next facility |  | Australia Post",
                "2026-03-05T08:34:14+11:00 | OutForDelivery | Onboard for delivery | OAKLEIGH VIC | Australia Post",
                "2026-03-05T11:04:27+11:00 | Delivered:SafePlace | Delivered - Left in a safe place | KEW VIC | Australia Post",
            ],
            Lines.Of(reading.Shipments[0]));
        Assert.Equal("Handled in a new way", Assert.Single(reading.UnknownCodes).Code);
        Assert.Equal("$.tracking_results[2]", Assert.Single(reading.Warnings).Path);
    }

    [Fact]
    public void Gls_ReasonThatIsNotKnown_HasTheStatusOfItsKind()
    {
        TrackingReadResult reading = TrackingReader.Read(PostPayloads.Gls);

        Assert.Equal(TrackingVendor.Gls, reading.Vendor);
        Assert.Equal(
            ["EXAMPLE-GLS-1 AvailableForPickup", "EXAMPLE-GLS-2 OutForDelivery", "EXAMPLE-GLS-3 Unknown"],
            reading.Shipments.Select(shipment => $"{shipment.TrackingNumber} {shipment.Status}"));
        Assert.Equal(
            [
                "2026-03-03T09:30:00+01:00 | LabelCreated | INTIAL.PREADVICE | DE | GLS",
                "2026-03-04T10:46:14+01:00 | InTransit:Accepted | INTIAL.NORMAL | Berlin, 10437, DE | GLS",
                "2026-03-05T15:13:46+01:00 | AvailableForPickup | DELIVD.PARCELSHOP |  | GLS",
            ],
            Lines.Of(reading.Shipments[0]));
        Assert.Contains(
            "2026-03-05T07:59:00+01:00 | OutForDelivery | OUTDEL.NEW_REASON | Berlin, 10437, DE | GLS", Lines.Of(reading.Shipments[1]));
        Assert.Equal("OUTDEL.NEW_REASON", Assert.Single(reading.UnknownCodes).Code);
        Assert.Single(reading.Warnings);
    }

    [Theory]
    [InlineData("QQ")]
    [InlineData("QQ.NORMAL")]
    [InlineData(".")]
    public void Gls_KindThatIsNotKnown_IsKept(string code)
    {
        TrackingReadResult reading = TrackingReader.Read(
            """{"parcels": [{"requested": "1", "unitno": "1", "events": [{"code": """ + $"\"{code}\"" + "}]}]}");

        TrackingEvent item = Assert.Single(Assert.Single(reading.Shipments).Events());
        Assert.Equal((ShipmentStatus.Unknown, code), (item.Status, item.Code));
    }

    [Fact]
    public void LaPoste_ShipmentThatCameBack_IsReturned()
    {
        TrackingReadResult reading = TrackingReader.Read(PostPayloads.LaPoste);

        Assert.Equal(TrackingVendor.LaPoste, reading.Vendor);
        Assert.Equal(
            ["EXAMPLE-LP-1 Returned", "EXAMPLE-LP-2 Unknown"],
            reading.Shipments.Select(shipment => $"{shipment.TrackingNumber} {shipment.Status}"));
        Assert.Equal(
            [
                "2026-03-02T14:41:00+01:00 | LabelCreated | DR1 |  | La Poste",
                "2026-03-02T14:43:00+01:00 | InTransit:Accepted | PC1 |  | La Poste",
                "2026-03-04T16:25:00+01:00 | CustomsHold | DO3 | BR | La Poste",
                "2026-03-05T09:01:00+01:00 | OutForDelivery | MD2 |  | La Poste",
                "2026-03-05T12:00:00+01:00 | Exception:Undeliverable | ND1 |  | La Poste",
                "2026-03-09T09:38:00+01:00 | Returning | RE1 |  | La Poste",
                "2026-03-12T09:38:00+01:00 | Returned | DI2 |  | La Poste",
                "due 2026-03-05T09:38:00+01:00 as of 2026-03-12T08:38:00Z | La Poste",
            ],
            Lines.Of(reading.Shipments[0]));
        Assert.Equal("$[1]", Assert.Single(reading.Warnings).Path);
    }

    [Fact]
    public void LaPoste_AnswerByItself_IsRead() => Assert.Equal(
        "EXAMPLE-LP-2",
        Assert.Single(TrackingReader.Read(
            """{"returnCode": 404, "returnMessage": "Aucune information.", "idShip": "EXAMPLE-LP-2"}""").Shipments).TrackingNumber);
}
