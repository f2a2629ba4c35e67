using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

public class TrackingEventTests
{
    [Fact]
    public void TrackingEvent_Texts_AreMadeFit()
    {
        var e = new TrackingEvent
        {
            Source = " ",
            Code = "",
            Description = new string('x', 2000),
            Location = "a\uD800b\0\uDC00",
            EventId = new string('y', 1023) + "\uD83D\uDE00",
        };

        Assert.Null(e.Source);
        Assert.Null(e.Code);
        Assert.Equal(TrackingEvent.MaxTextLength, e.Description!.Length);
        Assert.Equal("a\uFFFDb\uFFFD\uFFFD", e.Location);
        Assert.Equal(new string('y', 1023), e.EventId);
    }

    [Theory]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("\0", "\uFFFD")]
    [InlineData("é\0\uD83D\uDE00\0", "é\uFFFD\uD83D\uDE00\uFFFD")]
    [InlineData("two\r\n\tlines\u001B\u007F\u0085", "two\r\n\tlines\u001B\u007F\u0085")]
    public void Texts_OfEveryType_AreKeptWithoutU0000(string text, string kept)
    {
        var e = new TrackingEvent
        {
            Source = text,
            EventId = text,
            Code = text,
            Description = text,
            Location = text,
            RawStatus = text,
            RawDetail = text,
            Detail = ShipmentDetail.Unknown,
        };
        var proof = new ProofOfDelivery { ReceivedBy = text, SignatureUrl = text, PhotoUrl = text };
        OrderActivity activity = OrderActivity.Hold("h", Scans.Day, text).WithBy(text);

        Assert.All([e.Source, e.EventId, e.Code, e.Description, e.Location, e.RawStatus, e.RawDetail], found => Assert.Equal(kept, found));
        Assert.All([proof.ReceivedBy, proof.SignatureUrl, proof.PhotoUrl], found => Assert.Equal(kept, found));
        Assert.Equal((kept, kept), (activity.Reason, activity.By));
        Assert.Equal(kept, new TrackedOrderLine("A", 1, text).Sku);
        Assert.Equal(kept, TrackedShipment.Create("SAMPLE", text).Carrier);
        Assert.Equal(kept, new DeliveryEstimate(Scans.Day, Scans.Day, text).Source);
    }

    [Fact]
    public void TrackingEvent_UndefinedValues_BecomeUnknown()
    {
        var e = new TrackingEvent
        {
            Status = (ShipmentStatus)99,
            Detail = (ShipmentDetail)99,
            Leg = (ShipmentLeg)99,
            Precision = (TimePrecision)99,
        };

        Assert.Equal(
            (ShipmentStatus.Unknown, ShipmentDetail.Unknown, ShipmentLeg.Unknown, TimePrecision.Unknown),
            (e.Status, e.Detail, e.Leg, e.Precision));
    }

    [Fact]
    public void TrackingEvent_ToString_ShowsStatusDetailAndTimeOnly()
    {
        TrackingEvent e = Scans.At(1, ShipmentStatus.Delivered, ShipmentDetail.Signed, "carrier", "17") with
        {
            Location = "Bremen",
            Description = "said",
            Code = "A",
        };

        Assert.Equal("TrackingEvent { Status = Delivered, Detail = Signed, OccurredAt = 2026-03-02T01:00:00.0000000+00:00 }", e.ToString());
    }
}
