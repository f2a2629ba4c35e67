using System.Text;
using OrderIds.Tests.Payloads;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>What the payloads of all carriers have in common.</summary>
public class CarrierTests
{
    public static TheoryData<TrackingVendor, string, string> Payloads => new()
    {
        { TrackingVendor.Ups, UpsPayloads.Answer, "UPS" },
        { TrackingVendor.Ups, UpsPayloads.Alert, "UPS" },
        { TrackingVendor.FedEx, FedExPayloads.Answer, "FedEx" },
        { TrackingVendor.Usps, UspsPayloads.Detail, "USPS" },
        { TrackingVendor.Dhl, DhlPayloads.Unified, "DHL" },
        { TrackingVendor.DhlExpress, DhlPayloads.Express, "DHL Express" },
        { TrackingVendor.AustraliaPost, PostPayloads.AustraliaPost, "Australia Post" },
        { TrackingVendor.Gls, PostPayloads.Gls, "GLS" },
        { TrackingVendor.LaPoste, PostPayloads.LaPoste, "La Poste" },
        { TrackingVendor.CanadaPost, CanadaPostPayloads.Detail, "Canada Post" },
        { TrackingVendor.RoyalMail, RoyalMailPayloads.Events, "Royal Mail" },
        { TrackingVendor.RoyalMail, RoyalMailPayloads.Summary, "Royal Mail" },
    };

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Read_PayloadOfACarrier_NamesItAsCarrierAndSource(TrackingVendor vendor, string payload, string carrier)
    {
        TrackingReadResult reading = TrackingReader.Read(payload);

        Assert.Equal(vendor, reading.Vendor);
        Assert.NotEmpty(reading.Shipments);
        Assert.All(reading.Shipments, shipment => Assert.Equal(carrier, shipment.Carrier));
        Assert.All(reading.Shipments.SelectMany(shipment => shipment.Events()), item => Assert.Equal(carrier, item.Source));
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Read_PayloadOfACarrierAsThatOfAnother_IsRefusedOrTheSame(TrackingVendor vendor, string payload, string carrier)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(payload);
        foreach (TrackingVendor other in Readers.Vendors.Where(other => other != vendor))
        {
            IReadOnlyList<TrackedShipment> shipments = Shipments(other, utf8);

            // What has the number in a field of the same name may find it; it may not find another state.
            Assert.All(
                shipments,
                shipment => Assert.True(shipment.Status == ShipmentStatus.Unknown, $"{carrier} read as {other}: {shipment.Status}"));
        }
    }

    private static IReadOnlyList<TrackedShipment> Shipments(TrackingVendor vendor, byte[] utf8)
    {
        try
        {
            return Readers.Read(vendor, utf8).Shipments;
        }
        catch (TrackingFormatException)
        {
            return [];
        }
    }
}
