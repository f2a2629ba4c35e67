using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

public class TrackingEventTests
{
    [Fact]
    public void TrackingEvent_Texts_AreMadeFit()
    {
        var e = new TrackingEvent { Source = " ", Code = "", Description = new string('x', 2000), Location = "a\uD800b", EventId = new string('y', 1023) + "\uD83D\uDE00" };

        Assert.Null(e.Source);
        Assert.Null(e.Code);
        Assert.Equal(TrackingEvent.MaxTextLength, e.Description!.Length);
        Assert.Equal("a\uFFFDb", e.Location);
        Assert.Equal(new string('y', 1023), e.EventId);
    }

    [Fact]
    public void TrackingEvent_UndefinedValues_BecomeUnknown()
    {
        var e = new TrackingEvent { Status = (ShipmentStatus)99, Detail = (ShipmentDetail)99, Leg = (ShipmentLeg)99, Precision = (TimePrecision)99 };

        Assert.Equal(
            (ShipmentStatus.Unknown, ShipmentDetail.Unknown, ShipmentLeg.Unknown, TimePrecision.Unknown),
            (e.Status, e.Detail, e.Leg, e.Precision));
    }

    [Fact]
    public void TrackingEvent_ToString_ShowsStatusDetailAndTimeOnly()
    {
        TrackingEvent e = Scans.At(1, ShipmentStatus.Delivered, ShipmentDetail.Signed, "carrier", "17") with { Location = "Bremen", Description = "said", Code = "A" };

        Assert.Equal("TrackingEvent { Status = Delivered, Detail = Signed, OccurredAt = 2026-03-02T01:00:00.0000000+00:00 }", e.ToString());
    }
}
