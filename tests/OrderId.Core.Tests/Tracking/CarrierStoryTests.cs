using OrderIds.Tracking;
using static OrderIds.Tracking.ShipmentStatus;

namespace OrderIds.Tests.Tracking;

/// <summary>What carriers really send: the thirteen cases, each under its name.</summary>
public partial class CarrierStoryTests
{
    [Fact]
    public void Case01_TwoFailedAttemptsThenFacilityThenPickedUpAgain_EndsDelivered()
    {
        TrackedShipment shipment = Scans.Of(
            Scans.At(8, OutForDelivery),
            Scans.At(12, ShipmentStatus.Exception, ShipmentDetail.DeliveryAttemptFailed),
            Scans.At(32, ShipmentStatus.Exception, ShipmentDetail.DeliveryAttemptFailed),
            Scans.At(36, InTransit),
            Scans.At(40, InTransit, ShipmentDetail.Accepted),
            Scans.At(56, OutForDelivery),
            Scans.At(60, Delivered));

        Assert.Equal(Delivered, shipment.Status);
        Assert.False(shipment.IsCorrected);
        Assert.All(shipment.Outcomes(), outcome => Assert.Equal(TrackingOutcome.Applied, outcome));
    }

    [Fact]
    public void Case02_ReadyForPickupThenBackAtTheFacility_IsInTransit()
    {
        TrackedShipment shipment = Scans.Of(Scans.At(1, AvailableForPickup), Scans.At(2, InTransit));

        Assert.Equal(InTransit, shipment.Status);
        Assert.False(shipment.IsCorrected);
    }

    [Fact]
    public void Case03_IdenticalScansAndTheSameScanFromTwoSources_CountOnce()
    {
        TrackingEvent scan = Scans.At(1, InTransit) with { Code = "DEP", Location = "Bremen" };
        TrackedShipment once = Scans.Of(scan);

        Assert.Equal(once, Scans.Of(scan, scan with { }, scan with { }));
        Assert.Same(once, once.Apply(scan with { }));
        Assert.Equal(TrackingOutcome.Duplicate, once.Assess(scan with { }));

        TrackedShipment twice = once.Apply(scan with { Source = "aggregator", Location = "BREMEN, DE" });
        Assert.Equal(2, twice.Events().Count);
        Assert.Equal([TrackingOutcome.Applied, TrackingOutcome.Duplicate], twice.Outcomes());
        Assert.Equal(InTransit, twice.Status);
        Assert.False(twice.HasConflicts);
    }

    [Fact]
    public void Case04_SignatureThenAddressProblemAndNoDelivered_IsOutForDelivery()
    {
        var signature = new ProofOfDelivery { SignatureUrl = "https://example.com/signature" };
        TrackedShipment shipment = Scans.Of(
            new TrackingEvent { OccurredAt = Scans.Day.AddHours(1), Code = "SIGN", Proof = signature },
            Scans.At(2, ShipmentStatus.Exception, ShipmentDetail.AddressProblem),
            Scans.At(3, InTransit),
            Scans.At(4, OutForDelivery));

        Assert.Equal(OutForDelivery, shipment.Status);
        Assert.False(shipment.WasDelivered);
        Assert.Equal("https://example.com/signature", shipment.Proof!.SignatureUrl);
        Assert.Equal(TrackingOutcome.Ignored, shipment.Outcomes()[0]);
    }

    [Fact]
    public void Case07_WebhookThreeDaysLate_DoesNotTakeDeliveredBack()
    {
        TrackedShipment delivered = Scans.Of(Scans.At(1, LabelCreated), Scans.At(10, OutForDelivery), Scans.At(14, Delivered));
        TrackingEvent late = Scans.At(8, InTransit);

        TrackedShipment after = delivered.Apply(late);

        Assert.Equal(TrackingOutcome.Superseded, delivered.Assess(late));
        Assert.Equal(Delivered, after.Status);
        Assert.False(after.IsCorrected);
        Assert.Equal([LabelCreated, InTransit, OutForDelivery, Delivered], after.Events().Select(e => e.Status));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Case08_ProofBeforeOrAfterTheDeliveredScan_IsTheShipments(int hour)
    {
        var photo = new ProofOfDelivery { PhotoUrl = "https://example.com/photo" };
        TrackingEvent proof = new() { OccurredAt = Scans.Day.AddHours(hour), Proof = photo };
        TrackedShipment shipment = Scans.Of(Scans.At(1, Delivered) with { Proof = new ProofOfDelivery { ReceivedBy = "Sample" } }, proof);

        Assert.Equal(Delivered, shipment.Status);
        Assert.Equal(new ProofOfDelivery { ReceivedBy = "Sample", PhotoUrl = "https://example.com/photo" }, shipment.Proof);
    }

    [Fact]
    public void Case08_ProofWithoutADeliveredScan_DeliversNothing()
    {
        var photo = new ProofOfDelivery { PhotoUrl = "https://example.com/photo" };
        TrackingEvent proof = new() { OccurredAt = Scans.Day.AddHours(3), Proof = photo };
        TrackedShipment shipment = Scans.Of(Scans.At(1, OutForDelivery), proof);

        Assert.Equal(OutForDelivery, shipment.Status);
        Assert.NotNull(shipment.Proof);
    }

    [Fact]
    public void Case08_SignatureAfterDelivered_IsMoreDetail()
    {
        TrackedShipment shipment = Scans.Of(Scans.At(1, Delivered), Scans.At(2, Delivered, ShipmentDetail.Signed), Scans.At(3, Delivered));

        Assert.Equal((Delivered, ShipmentDetail.Signed), (shipment.Status, shipment.Detail));
        Assert.Equal([TrackingOutcome.Applied, TrackingOutcome.Applied, TrackingOutcome.Duplicate], shipment.Outcomes());
    }

    [Fact]
    public void Case09_LostThenFound_GoesOn()
    {
        TrackedShipment lost = Scans.Of(Scans.At(1, InTransit), Scans.At(2, Lost));
        TrackedShipment found = lost.Apply(Scans.At(3, InTransit, ShipmentDetail.Recovered));

        Assert.True(lost.HasProblem);
        Assert.Equal(
            (InTransit, ShipmentDetail.Recovered, false, false), (found.Status, found.Detail, found.HasProblem, found.IsCorrected));
        Assert.Equal(Delivered, lost.Apply(Scans.At(3, Delivered)).Status);
    }

    [Fact]
    public void Case10_CustomsHoldThatNobodyEverCloses_IsAProblemUntilItIsNot()
    {
        TrackedShipment held = Scans.Of(Scans.At(1, InTransit), Scans.At(2, CustomsHold));

        Assert.Equal((CustomsHold, true, false), (held.Status, held.HasProblem, held.Status.IsTerminal()));

        TrackedShipment stale = held.Apply(Scans.At(24 * 30, Unknown, ShipmentDetail.Stale));
        Assert.Equal((CustomsHold, true), (stale.Status, stale.IsStale));

        TrackedShipment delivered = stale.Apply(Scans.At(24 * 31, Delivered));
        Assert.Equal((Delivered, false, false, false), (delivered.Status, delivered.HasProblem, delivered.IsStale, delivered.IsCorrected));
    }

    [Fact]
    public void Case11_TwoCarriersListsNewestFirst_MergeWhateverTheirOrder()
    {
        TrackingEvent[] first =
        [
            Scans.At(30, InTransit, source: "export"),
            Scans.At(20, CustomsHold, source: "export"),
            Scans.At(10, LabelCreated, source: "export"),
        ];
        TrackingEvent[] second =
        [
            Scans.At(60, Delivered, source: "import"),
            Scans.At(50, OutForDelivery, source: "import"),
            Scans.At(25, InTransit, source: "import"),
        ];

        TrackedShipment merged = TrackedShipment.Create("SAMPLE", "export").Apply(first)
            .Merge(TrackedShipment.Create("SAMPLE", "import").Apply(second));

        Assert.Equal(Delivered, merged.Status);
        Assert.Equal([10d, 20d, 25d, 30d, 50d, 60d], merged.Events().Select(e => (e.OccurredAt - Scans.Day).TotalHours));
        Assert.Equal(
            merged, TrackedShipment.Create("SAMPLE", "import").Apply(second)
                .Merge(TrackedShipment.Create("SAMPLE", "export").Apply(first)));
        Assert.Equal(merged, TrackedShipment.Create("SAMPLE", "export").Apply(second.Concat(first)));
    }

    [Fact]
    public void Case12_OneNumberForTwoShipments_StayApartOrFollowTheNewest()
    {
        TrackingEvent[] spring = [Scans.At(1, LabelCreated), Scans.At(2, InTransit), Scans.At(3, Delivered)];
        TrackingEvent[] autumn = [Scans.At(5000, LabelCreated), Scans.At(5001, InTransit)];
        TrackedShipment apart = Scans.Of(autumn);
        TrackedShipment together = Scans.Of(spring).Apply(autumn);

        // Kept under keys of their own, they know nothing of each other.
        Assert.Equal((InTransit, false), (apart.Status, apart.IsCorrected));
        Assert.NotEqual(Scans.Of(spring), apart);

        // Fed into one, the label changes nothing, and the first scan takes the old delivery back.
        Assert.Equal((InTransit, true), (together.Status, together.IsCorrected));
        Assert.Equal(TrackingOutcome.Superseded, together.Outcomes()[3]);
        Assert.Equal(5, together.Events().Count);
    }

    [Fact]
    public void Case13_SummarySaysDeliveredAndTheLastEventOutForDelivery_TheNewestKnowledgeWins()
    {
        TrackingEvent last = Scans.At(10, OutForDelivery, source: "carrier");
        TrackingEvent summary = Scans.At(10, Delivered, source: "summary");

        // A summary is one more event, at the time it was last changed.
        Assert.Equal(Delivered, Scans.Of(last, summary).Status);
        Assert.Equal(Delivered, Scans.Of(last, summary with { OccurredAt = Scans.Day.AddHours(12) }).Status);

        // One much older than the scan is history: the scan takes it back, and that shows.
        TrackedShipment older = Scans.Of(last, summary with { OccurredAt = Scans.Day.AddHours(3) });
        Assert.Equal((OutForDelivery, true), (older.Status, older.IsCorrected));
    }
}
