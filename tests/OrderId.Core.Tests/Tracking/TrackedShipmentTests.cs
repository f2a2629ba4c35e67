using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>What a shipment is made of, and what it shows.</summary>
public partial class TrackedShipmentTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public void Create_WithoutANumber_Throws(string? number)
    {
        var exception = Assert.Throws<ArgumentException>(() => TrackedShipment.Create(number!));

        Assert.StartsWith("Expected a name or number, but found nothing or only white space.", exception.Message, StringComparison.Ordinal);
        Assert.Equal("trackingNumber", exception.ParamName);
    }

    [Fact]
    public void Create_NumberTooLong_ThrowsAndDoesNotRepeatIt()
    {
        var exception = Assert.Throws<ArgumentException>(() => TrackedShipment.Create(new string('7', 1025)));

        Assert.StartsWith(
            "Expected a name or number of at most 1024 characters, but found 1025.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_KnowsNothing()
    {
        TrackedShipment shipment = TrackedShipment.Create("SAMPLE", "Sample Post");

        Assert.Equal(("SAMPLE", "Sample Post"), (shipment.TrackingNumber, shipment.Carrier));
        Assert.Equal((ShipmentStatus.Unknown, ShipmentDetail.None, ShipmentLeg.Forward), (shipment.Status, shipment.Detail, shipment.Leg));
        Assert.Empty(shipment.Events());
        Assert.Empty(shipment.Outcomes());
        Assert.Null(shipment.Current);
        Assert.Equal("Unknown (0 events)", shipment.ToString());
    }

    [Fact]
    public void Create_NullAmongEventsOrEstimates_Throws()
    {
        Assert.StartsWith(
            "Expected events, but found null among them.",
            Assert.Throws<ArgumentException>("events", () => TrackedShipment.Create("SAMPLE", null, [null!])).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Expected estimates, but found null among them.",
            Assert.Throws<ArgumentException>("estimates", () => TrackedShipment.Create("SAMPLE", null, [], [null!])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_AnotherTrackingNumber_Throws() => Assert.StartsWith(
        "The shipments have different tracking numbers, so they are not the same shipment.",
        Assert.Throws<ArgumentException>(() => TrackedShipment.Create("SAMPLE-1").Merge(TrackedShipment.Create("SAMPLE-2"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Detail_WordThatIsNotKnown_IsNewsAsWell()
    {
        TrackedShipment shipment = Scans.Of(
            Scans.At(1, ShipmentStatus.Exception, ShipmentDetail.AddressProblem),
            Scans.At(2, ShipmentStatus.Exception, ShipmentDetail.Unknown) with { RawDetail = "Sideways" },
            Scans.At(2, ShipmentStatus.Exception, source: "other"));

        Assert.Equal((ShipmentDetail.Unknown, 2), (shipment.Detail, shipment.Current!.OccurredAt.Hour));
        Assert.Equal("Sideways", shipment.Events()[1].RawDetail);
    }

    [Fact]
    public void LocalTimesThatSortLater_BecomeCurrent()
    {
        TrackingEvent Local(double hours, ShipmentStatus status) => Scans.At(hours, status) with { Precision = TimePrecision.LocalTime };
        TrackedShipment shipment = Scans.Of(
            Local(1, ShipmentStatus.InTransit), Local(3, ShipmentStatus.InTransit),
            Local(3, ShipmentStatus.InTransit) with { Source = "other" });

        Assert.Equal(Scans.Day.AddHours(3), shipment.Current!.OccurredAt);
        Assert.Equal([TrackingOutcome.Applied, TrackingOutcome.Applied, TrackingOutcome.Duplicate], shipment.Outcomes());
    }

    [Fact]
    public void LocalTimeThatTakesADeliveryBack_MustBeNewerBeyondDoubt()
    {
        TrackingEvent Local(double hours, ShipmentStatus status) => Scans.At(hours, status) with { Precision = TimePrecision.LocalTime };

        Assert.Equal(ShipmentStatus.Delivered, Scans.Of(Local(1, ShipmentStatus.Delivered), Local(27, ShipmentStatus.Exception)).Status);
        Assert.Equal(ShipmentStatus.Exception, Scans.Of(Local(1, ShipmentStatus.Delivered), Local(28, ShipmentStatus.Exception)).Status);
    }

    [Fact]
    public void Detail_BelongsToItsEvent()
    {
        TrackedShipment accepted = Scans.Of(Scans.At(1, ShipmentStatus.InTransit, ShipmentDetail.Accepted));
        TrackedShipment signed = Scans.Of(Scans.At(1, ShipmentStatus.Delivered, ShipmentDetail.Signed));

        Assert.Equal(ShipmentDetail.None, accepted.Apply(Scans.At(2, ShipmentStatus.InTransit)).Detail);
        Assert.Equal(
            ShipmentDetail.Accepted,
            accepted.Apply(Scans.At(1, ShipmentStatus.InTransit, source: "other") with { Leg = ShipmentLeg.Return }).Detail);
        Assert.Equal(
            ShipmentDetail.Signed,
            signed.Apply(Scans.At(2, ShipmentStatus.Delivered) with { Proof = new ProofOfDelivery { ReceivedBy = "Sample" } }).Detail);
    }

    [Fact]
    public void Timeline_CannotBeChanged()
    {
        TrackedShipment shipment = Scans.Of(Scans.At(1, ShipmentStatus.InTransit));

        Assert.Throws<NotSupportedException>(() => ((IList<TimelineEntry>)shipment.Timeline)[0] = shipment.Timeline[0]);
        Assert.Same(shipment.Timeline, shipment.Timeline);
    }

    [Fact]
    public void ToString_LeavesTheTrackingNumberOut() =>
        Assert.Equal("In Transit (1 event)", Scans.Of(Scans.At(1, ShipmentStatus.InTransit)).ToString());
}
