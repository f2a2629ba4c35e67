using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The door for feeds: which scan is which, conflicts, limits.</summary>
public partial class TrackedShipmentTests
{
    [Fact]
    public void Apply_SameScanWithAnotherLocationText_HasOneWinnerAndAFlag()
    {
        TrackingEvent scan = Scans.At(1, ShipmentStatus.InTransit, id: "17") with { Location = "Bremen" };
        TrackingEvent reformatted = scan with { Location = "BREMEN, DE" };

        TrackedShipment shipment = Scans.Of(scan, reformatted);

        Assert.Equal(scan, Assert.Single(shipment.Events()));
        Assert.Equal(reformatted, Assert.Single(shipment.Conflicts));
        Assert.True(shipment.HasConflicts);
        Assert.Equal(shipment, Scans.Of(reformatted, scan));
        Assert.Equal(TrackingOutcome.Superseded, shipment.Assess(reformatted));
    }

    [Fact]
    public void Apply_AnotherAccountOfAScanThatMovedTheStatus_TakesItsEffectBack()
    {
        TrackingEvent delivered = Scans.At(1, ShipmentStatus.Delivered, id: "17");
        TrackedShipment shipment = Scans.Of(Scans.At(0, ShipmentStatus.OutForDelivery), delivered)
            .Apply(delivered with { Status = ShipmentStatus.Exception, OccurredAt = Scans.Day.AddHours(2) });

        Assert.Equal((ShipmentStatus.Exception, false, true), (shipment.Status, shipment.IsCorrected, shipment.HasConflicts));
    }

    [Fact]
    public void Apply_SameNumberFromTwoSources_AreTwoScans()
    {
        TrackedShipment shipment = Scans.Of(
            Scans.At(1, ShipmentStatus.InTransit, source: "a", id: "1"), Scans.At(2, ShipmentStatus.OutForDelivery, source: "b", id: "1"));

        Assert.Equal((2, false), (shipment.Events().Count, shipment.HasConflicts));
    }

    [Fact]
    public void Apply_WithoutCode_TheStatusStandsInForIt()
    {
        Assert.Equal(2, Scans.Of(Scans.At(1, ShipmentStatus.InTransit), Scans.At(1, ShipmentStatus.OutForDelivery)).Events().Count);
        Assert.Single(
            Scans.Of(
                Scans.At(1, ShipmentStatus.InTransit) with { Code = "A" },
                Scans.At(1, ShipmentStatus.OutForDelivery) with { Code = "A" }).Events());
    }

    [Fact]
    public void Apply_MoreThanTheLimit_KeepsTheNewest()
    {
        TrackedShipment shipment = TrackedShipment.Create("SAMPLE")
            .Apply(
                Enumerable.Range(0, TrackedShipment.MaxEvents + 1000).Select(hour => Scans.At(hour / 3600d, ShipmentStatus.InTransit))
                    .Reverse());

        Assert.Equal(TrackedShipment.MaxEvents, shipment.Events().Count);
        Assert.Equal(Scans.Day.AddHours(1000 / 3600d), shipment.Events()[0].OccurredAt);
        Assert.Equal(shipment, shipment.Apply(Scans.At(0, ShipmentStatus.Delivered)));
        Assert.Equal(ShipmentStatus.Delivered, shipment.Apply(Scans.At(1e5, ShipmentStatus.Delivered)).Status);
    }

    [Fact]
    public void Apply_Null_Throws()
    {
        TrackedShipment shipment = TrackedShipment.Create("SAMPLE");

        Assert.Throws<ArgumentNullException>(() => shipment.Apply((TrackingEvent)null!));
        Assert.Throws<ArgumentNullException>(() => shipment.Apply((IEnumerable<TrackingEvent>)null!));
        Assert.Throws<ArgumentNullException>("estimate", () => shipment.Apply((DeliveryEstimate)null!));
        Assert.Throws<ArgumentNullException>(() => shipment.Merge(null!));
        Assert.Throws<ArgumentNullException>(() => shipment.Perform(null!));
        Assert.Throws<ArgumentNullException>(() => shipment.Assess(null!));
        Assert.StartsWith(
            "Expected events, but found null among them.", Assert.Throws<ArgumentException>(() => shipment.Apply([null!])).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ShipmentStatus.Delivered, ShipmentStatus.Cancelled, TrackingOutcome.NotAllowed)]
    [InlineData(ShipmentStatus.Delivered, ShipmentStatus.LabelCreated, TrackingOutcome.Superseded)]
    [InlineData(ShipmentStatus.Delivered, ShipmentStatus.InTransit, TrackingOutcome.Superseded)]
    [InlineData(ShipmentStatus.Delivered, ShipmentStatus.Unknown, TrackingOutcome.Ignored)]
    public void Apply_EventThatDoesNotMoveTheStatus_StillBringsLegAndProof(ShipmentStatus from, ShipmentStatus to, TrackingOutcome outcome)
    {
        TrackingEvent extra = Scans.At(2, to) with
        {
            Precision = TimePrecision.LocalTime,
            Leg = ShipmentLeg.Return,
            Proof = new ProofOfDelivery { PhotoUrl = "https://example.com/photo" },
        };
        TrackedShipment shipment = Scans.Of(Scans.At(1, from), extra);

        Assert.Equal((from, outcome), (shipment.Status, shipment.Outcomes()[1]));
        Assert.Equal((ShipmentLeg.Return, extra.Proof), (shipment.Leg, shipment.Proof));
        Assert.Equal(1, shipment.Current!.OccurredAt.Hour);
    }

    [Fact]
    public void Apply_OneByOneInTheirOrder_KnowsEveryScanAgain()
    {
        TrackingEvent[] events = Enumerable.Range(0, 200).Select(hour => Scans.At(hour, ShipmentStatus.InTransit, id: $"{hour}")).ToArray();
        TrackedShipment shipment = TrackedShipment.Create("SAMPLE");
        for (int count = 1; count <= events.Length; count++)
        {
            shipment = shipment.Apply(events[count - 1]);

            Assert.All(events.Take(count), scan => Assert.Same(shipment, shipment.Apply(scan with { })));
            Assert.Equal(TrackingOutcome.Superseded, shipment.Assess(events[count / 2] with { OccurredAt = Scans.Day.AddHours(-1) }));
        }

        Assert.Equal(Scans.Of(events), shipment);
    }

    [Fact]
    public async Task Apply_FromManyThreadsToOneShipment_GivesEachItsOwn()
    {
        // After as many as this, one by one, the next event leads to a new index, which all threads make at the same time.
        TrackedShipment trunk = Enumerable.Range(0, 112)
            .Aggregate(TrackedShipment.Create("SAMPLE"), (before, hour) => before.Apply(Scans.At(hour, ShipmentStatus.InTransit)));

        TrackedShipment[] branches = await Task.WhenAll(Enumerable.Range(0, 64).Select(branch => Task.Run(() =>
            Enumerable.Range(0, 200)
                .Aggregate(
                    trunk, (before, step) => before.Apply(Scans.At(200 + step, ShipmentStatus.InTransit, id: $"{branch}-{step}"))))));

        Assert.All(branches, branch => Assert.Equal(312, branch.Events().Count));
        Assert.Equal(branches.Length, branches.Distinct().Count());
        Assert.All(branches, branch => Assert.All(branch.Events(), scan => Assert.Same(branch, branch.Apply(scan))));
        Assert.Equal(112, trunk.Events().Count);
    }
}
