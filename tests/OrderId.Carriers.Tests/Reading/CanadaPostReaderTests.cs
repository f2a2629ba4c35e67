using OrderIds.Tests.Payloads;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>What Canada Post says, in XML as it sends it and in JSON.</summary>
public class CanadaPostReaderTests
{
    private const string Detail = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- An example. -->
        <tracking-detail xmlns="http://www.canadapost.ca/ws/track-v2">
          <pin>EXAMPLE-CP-1</pin>
          <active-exists>1</active-exists>
          <archive-exists/>
          <changed-expected-date>2026-03-05</changed-expected-date>
          <expected-delivery-date>2026-03-04</expected-delivery-date>
          <original-pin></original-pin>
          <service-name>Colis acc&#233;l&#233;r&#233;s &amp; "autres"</service-name>
          <significant-events>
            <occurrence>
              <event-identifier>20</event-identifier>
              <event-date>2026-03-05</event-date><event-time>11:59:59</event-time><event-time-zone>EST</event-time-zone>
              <event-description>Signature image recorded for Online viewing</event-description><signatory-name>A EXAMPLE</signatory-name>
              <event-site>SAINTE-FOY</event-site><event-province>QC</event-province><event-retail-name></event-retail-name>
            </occurrence>
            <occurrence>
              <event-identifier>1496</event-identifier>
              <event-date>2026-03-05</event-date><event-time>11:59:59</event-time><event-time-zone>EST</event-time-zone>
              <event-description>Item successfully delivered</event-description><signatory-name/>
              <event-site>SAINTE-FOY</event-site><event-province>QC</event-province>
            </occurrence>
            <occurrence>
              <event-identifier>0174</event-identifier>
              <event-date>2026-03-05</event-date><event-time>08:27:43</event-time><event-time-zone>EST</event-time-zone>
              <event-description><![CDATA[Item out for delivery]]></event-description>
              <event-site>SAINTE-FOY</event-site><event-province>QC</event-province>
            </occurrence>
            <occurrence>
              <event-identifier>0173</event-identifier>
              <event-date>2026-03-04</event-date><event-time>06:19:57</event-time><event-time-zone>NST</event-time-zone>
              <event-description>Customer addressing error found</event-description>
              <event-site>GANDER</event-site><event-province>NL</event-province>
            </occurrence>
            <occurrence>
              <event-identifier>0100</event-identifier>
              <event-date>2026-03-03</event-date><event-time>14:45:48</event-time><event-time-zone/>
              <event-description>Item processed at postal facility</event-description>
              <event-site>QUEBEC</event-site><event-province>QC</event-province>
            </occurrence>
          </significant-events>
        </tracking-detail>
        """;

    [Fact]
    public void Detail_InXml_IsReadEventByEvent()
    {
        TrackingReadResult reading = TrackingReader.Read(Detail);

        TrackedShipment shipment = Assert.Single(reading.Shipments);
        Assert.Equal(
            (TrackingVendor.CanadaPost, "EXAMPLE-CP-1", ShipmentStatus.Delivered),
            (reading.Vendor, shipment.TrackingNumber, shipment.Status));
        Assert.Equal(
            [
                "2026-03-03T14:45:48Z LocalTime | InTransit | 100 | QUEBEC, QC | Canada Post",
                "2026-03-04T06:19:57-03:30 | Exception:AddressProblem | 173 | GANDER, NL | Canada Post",
                "2026-03-05T08:27:43-05:00 | OutForDelivery | 174 | SAINTE-FOY, QC | Canada Post",
                "2026-03-05T11:59:59-05:00 | Unknown | 20 | SAINTE-FOY, QC | Canada Post signed A EXAMPLE",
                "2026-03-05T11:59:59-05:00 | Delivered | 1496 | SAINTE-FOY, QC | Canada Post",
                "due 2026-03-05T00:00:00Z as of 2026-03-05T16:59:59Z | Canada Post",
            ],
            Lines.Of(shipment));
        Assert.Equal("A EXAMPLE", shipment.Proof?.ReceivedBy);
        Assert.Equal((0, 0), (reading.UnknownCodes.Count, reading.Warnings.Count));
    }

    [Fact]
    public void Detail_InJson_IsTheSame() =>
        Assert.Equal(TrackingReader.Read(Detail).Shipments, TrackingReader.Read(CanadaPostPayloads.Detail).Shipments);

    [Fact]
    public void Detail_NumberOfAnotherBeforeIt_IsOnTheWayBack()
    {
        TrackingReadResult reading = TrackingReader.Read(
            Detail.Replace("<original-pin></original-pin>", "<original-pin>EXAMPLE</original-pin>", StringComparison.Ordinal));

        Assert.Equal(ShipmentStatus.Returned, Assert.Single(reading.Shipments).Status);
    }

    [Fact]
    public void Summary_OneEventAndTheDateOfDelivery_AreRead()
    {
        TrackingReadResult reading = TrackingReader.Read(CanadaPostPayloads.Summary);

        Assert.Equal(
            ["EXAMPLE-CP-2 OutForDelivery", "EXAMPLE-CP-3 Delivered"],
            reading.Shipments.Select(shipment => $"{shipment.TrackingNumber} {shipment.Status}"));
        Assert.Contains(
            "2026-03-04T13:34:57Z LocalTime | OutForDelivery | OUT | TORONTO, ON | Canada Post", Lines.Of(reading.Shipments[0]));
    }

    [Fact]
    public void Summary_InXml_IsOneOrMore()
    {
        TrackingReadResult reading = TrackingReader.Read(
            """
            <tracking-summary>
              <pin-summary>
                <pin>1</pin><event-date-time>20260304:133457</event-date-time><event-type>DELIVERED</event-type>
              </pin-summary>
              <pin-summary>
                <pin>2</pin><event-date-time>20260304:996100</event-date-time><event-type>NEW</event-type>
              </pin-summary>
            </tracking-summary>
            """);

        Assert.Equal(["1 Delivered", "2 Unknown"], reading.Shipments.Select(shipment => $"{shipment.TrackingNumber} {shipment.Status}"));
        Assert.Equal("NEW", Assert.Single(reading.UnknownCodes).Code);
        Assert.Equal(2, reading.Warnings.Count);
    }
}
