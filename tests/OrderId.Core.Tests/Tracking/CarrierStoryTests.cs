using OrderIds.Tracking;
using static OrderIds.Tracking.ShipmentStatus;

namespace OrderIds.Tests.Tracking;

/// <summary>What carriers really send: the thirteen cases, each under its name.</summary>
public class CarrierStoryTests
{
    [Fact]
    public void Case01_TwoFailedAttemptsThenFacilityThenPickedUpAgain_EndsDelivered()
    {
        Shipment shipment = Scans.Of(
            Scans.At(8, OutForDelivery),
            Scans.At(12, ShipmentStatus.Exception, ShipmentDetail.DeliveryAttemptFailed),
            Scans.At(32, ShipmentStatus.Exception, ShipmentDetail.DeliveryAttemptFailed),
            Scans.At(36, InTransit),
            Scans.At(40, InTransit, ShipmentDetail.Accepted),
            Scans.At(56, OutForDelivery),
            Scans.At(60, Delivered));

        Assert.Equal(Delivered, shipment.Status);
        Assert.False(shipment.IsCorrected);
        Assert.All(shipment.Outcomes, outcome => Assert.Equal(TrackingOutcome.Applied, outcome));
    }

    [Fact]
    public void Case02_ReadyForPickupThenBackAtTheFacility_IsInTransit()
    {
        Shipment shipment = Scans.Of(Scans.At(1, AvailableForPickup), Scans.At(2, InTransit));

        Assert.Equal(InTransit, shipment.Status);
        Assert.False(shipment.IsCorrected);
    }

    [Fact]
    public void Case03_IdenticalScansAndTheSameScanFromTwoSources_CountOnce()
    {
        TrackingEvent scan = Scans.At(1, InTransit) with { Code = "DEP", Location = "Bremen" };
        Shipment once = Scans.Of(scan);

        Assert.Equal(once, Scans.Of(scan, scan with { }, scan with { }));
        Assert.Same(once, once.Apply(scan with { }));
        Assert.Equal(TrackingOutcome.Duplicate, once.Assess(scan with { }));

        Shipment twice = once.Apply(scan with { Source = "aggregator", Location = "BREMEN, DE" });
        Assert.Equal(2, twice.Timeline.Count);
        Assert.Equal([TrackingOutcome.Applied, TrackingOutcome.Duplicate], twice.Outcomes);
        Assert.Equal(InTransit, twice.Status);
        Assert.False(twice.HasConflicts);
    }

    [Fact]
    public void Case04_SignatureThenAddressProblemAndNoDelivered_IsOutForDelivery()
    {
        Shipment shipment = Scans.Of(
            new TrackingEvent { OccurredAt = Scans.Day.AddHours(1), Code = "SIGN", Proof = new ProofOfDelivery { SignatureUrl = "https://example.com/signature" } },
            Scans.At(2, ShipmentStatus.Exception, ShipmentDetail.AddressProblem),
            Scans.At(3, InTransit),
            Scans.At(4, OutForDelivery));

        Assert.Equal(OutForDelivery, shipment.Status);
        Assert.False(shipment.WasDelivered);
        Assert.Equal("https://example.com/signature", shipment.Proof!.SignatureUrl);
        Assert.Equal(TrackingOutcome.Ignored, shipment.Outcomes[0]);
    }

    [Fact]
    public void Case05_LocalTimeBeforeTheLabel_IsKeptInItsWrittenPlaceAndMarked()
    {
        // 08:00 somewhere to the west of Greenwich, after a label made at 12:30 UTC.
        TrackingEvent local = Scans.At(8, InTransit) with { Precision = TimePrecision.LocalTime };
        Shipment shipment = Scans.Of(Scans.At(12.5, LabelCreated), local);

        Assert.Equal(InTransit, shipment.Status);
        Assert.Equal([InTransit, LabelCreated], shipment.Timeline.Select(e => e.Status));
        Assert.Equal([TimePrecision.LocalTime, TimePrecision.Exact], shipment.Timeline.Select(e => e.Precision));
        Assert.Equal([TrackingOutcome.Applied, TrackingOutcome.Superseded], shipment.Outcomes);
    }

    [Fact]
    public void Case05_DateWithoutTime_StandsAtMidnightAndTakesNothingBackOfItsDay()
    {
        TrackingEvent dated = Scans.At(0, Delivered) with { Precision = TimePrecision.Date };
        Shipment sameDay = Scans.Of(Scans.At(8, OutForDelivery), dated);
        Shipment daysLater = sameDay.Apply(Scans.At(72, OutForDelivery));

        Assert.Equal(Delivered, sameDay.Status);
        Assert.Equal([Delivered, OutForDelivery], sameDay.Timeline.Select(e => e.Status));
        Assert.Equal(TrackingOutcome.Superseded, sameDay.Outcomes[1]);
        Assert.Equal(OutForDelivery, daysLater.Status);
        Assert.True(daysLater.IsCorrected);
    }

    [Theory]
    [InlineData(TimePrecision.Exact, 0, false)]
    [InlineData(TimePrecision.Exact, 1, true)]
    [InlineData(TimePrecision.LocalTime, 12 * 60, false)]
    [InlineData(TimePrecision.LocalTime, (12 * 60) + 1, true)]
    [InlineData(TimePrecision.Date, 36 * 60, false)]
    [InlineData(TimePrecision.Date, (36 * 60) + 1, true)]
    [InlineData(TimePrecision.Unknown, 36 * 60, false)]
    [InlineData(TimePrecision.Unknown, (36 * 60) + 1, true)]
    public void Case05_Correction_CountsOnlyBeyondTheDoubtOfWhatItTakesBack(TimePrecision precision, int minutesLater, bool isCorrected)
    {
        Shipment shipment = Scans.Of(Scans.At(0, Delivered) with { Precision = precision }, Scans.At(minutesLater / 60d, InTransit));

        Assert.Equal(isCorrected, shipment.IsCorrected);
    }

    [Theory]
    [InlineData(TimePrecision.LocalTime)]
    [InlineData(TimePrecision.Date)]
    public void Case05_ImpreciseCorrection_CountsOnlyBeyondItsOwnDoubt(TimePrecision precision)
    {
        Assert.False(Scans.Of(Scans.At(0, Delivered), Scans.At(14, InTransit) with { Precision = precision }).IsCorrected);
        Assert.True(Scans.Of(Scans.At(0, Delivered), Scans.At(14.1, InTransit) with { Precision = precision }).IsCorrected);
    }

    [Fact]
    public void Case06_DeliveredByMistakeThenRealScans_IsCorrected()
    {
        TrackingEvent mistake = Scans.At(1, Delivered) with { Proof = new ProofOfDelivery { ReceivedBy = "Sample" } };
        Shipment moving = Scans.Of(mistake, Scans.At(2, InTransit));
        Shipment delivered = moving.Apply([Scans.At(3, OutForDelivery), Scans.At(4, Delivered)]);

        Assert.Equal((InTransit, true, false), (moving.Status, moving.IsCorrected, moving.WasDelivered));
        Assert.Null(moving.Proof);
        Assert.Equal((Delivered, true, true), (delivered.Status, delivered.IsCorrected, delivered.WasDelivered));
    }

    [Fact]
    public void Case06_DeliveredThenSameNumberForTheReturnEndingInDelivered_IsReturned()
    {
        Shipment shipment = Scans.Of(Scans.At(1, Delivered), Scans.At(48, Returning), Scans.At(60, InTransit), Scans.At(70, OutForDelivery), Scans.At(72, Delivered));

        Assert.Equal(Returned, shipment.Status);
        Assert.Equal(ShipmentLeg.Return, shipment.Leg);
        Assert.True(shipment.WasDelivered);
    }

    [Theory]
    [InlineData(Returning)]
    [InlineData(Returned)]
    public void Case06_DeliveredOnTheWayBack_IsReturned(ShipmentStatus before)
    {
        Shipment shipment = Scans.Of(Scans.At(1, InTransit), Scans.At(2, before), Scans.At(3, Delivered));

        Assert.Equal(Returned, shipment.Status);
        Assert.False(shipment.WasDelivered);
        Assert.False(shipment.IsCorrected);
    }

    [Fact]
    public void Case06_EventThatNamesTheLeg_SetsAndEndsTheWayBack()
    {
        TrackingEvent back = Scans.At(2, InTransit) with { Leg = ShipmentLeg.Return };
        TrackingEvent forth = Scans.At(3, InTransit) with { Leg = ShipmentLeg.Forward };

        Assert.Equal(Returned, Scans.Of(back, Scans.At(4, Delivered)).Status);
        Assert.Equal(Delivered, Scans.Of(back, forth, Scans.At(4, Delivered)).Status);
    }

    [Fact]
    public void Case06_DeliveredThenAScanThatNamesTheReturn_StaysDeliveredGoods()
    {
        TrackingEvent delivered = Scans.At(1, Delivered) with { Proof = new ProofOfDelivery { ReceivedBy = "Sample" } };
        Shipment back = Scans.Of(delivered, Scans.At(48, InTransit) with { Leg = ShipmentLeg.Return });
        Shipment lost = Scans.Of(delivered, Scans.At(48, Lost) with { Leg = ShipmentLeg.Return });

        Assert.Equal((InTransit, ShipmentLeg.Return, true), (back.Status, back.Leg, back.WasDelivered));
        Assert.Equal("Sample", back.Proof?.ReceivedBy);
        Assert.True(lost.WasDelivered);
        Assert.Equal((Returned, true), (back.Apply(Scans.At(50, Delivered)).Status, back.Apply(Scans.At(50, Delivered)).WasDelivered));
    }

    [Fact]
    public void Case06_DeliveredThenALabelForTheReturn_StaysDeliveredGoods()
    {
        Shipment labelled = Scans.Of(Scans.At(1, Delivered), Scans.At(40, LabelCreated) with { Leg = ShipmentLeg.Return });
        Shipment back = labelled.Apply(Scans.At(48, InTransit));

        Assert.Equal((Delivered, ShipmentLeg.Return), (labelled.Status, labelled.Leg));
        Assert.Equal((InTransit, ShipmentLeg.Return, true), (back.Status, back.Leg, back.WasDelivered));
    }

    [Fact]
    public void Case06_DeliveredOnceMoreAfterALabelForTheReturn_StaysDelivered()
    {
        Shipment labelled = Scans.Of(Scans.At(1, Delivered), Scans.At(40, LabelCreated) with { Leg = ShipmentLeg.Return });
        Shipment signed = labelled.Apply(Scans.At(41, Delivered, ShipmentDetail.Signed));
        Shipment twice = labelled.Apply(Scans.At(41, Delivered, source: "aggregator"));

        Assert.Equal((Delivered, ShipmentDetail.Signed, ShipmentLeg.Return, true), (signed.Status, signed.Detail, signed.Leg, signed.WasDelivered));
        Assert.Equal([TrackingOutcome.Applied, TrackingOutcome.Superseded, TrackingOutcome.Duplicate], twice.Outcomes);

        // Only a scan that names the way back, or one that follows a move, is the arrival at the sender.
        Assert.Equal(Returned, labelled.Apply(Scans.At(60, Delivered) with { Leg = ShipmentLeg.Return }).Status);
        Assert.Equal(Returned, signed.Apply([Scans.At(50, InTransit), Scans.At(60, Delivered)]).Status);
    }

    [Theory]
    [InlineData(Returning)]
    [InlineData(Returned)]
    public void Case06_DeliveredThatNamesTheWayForth_TakesTheReturnBack(ShipmentStatus before)
    {
        Shipment shipment = Scans.Of(Scans.At(1, InTransit), Scans.At(2, before), Scans.At(3, Delivered) with { Leg = ShipmentLeg.Forward });

        Assert.Equal((Delivered, ShipmentLeg.Forward, true, true), (shipment.Status, shipment.Leg, shipment.WasDelivered, shipment.IsCorrected));
        Assert.Equal(TrackingOutcome.Correction, shipment.Outcomes[2]);

        Shipment doubtful = Scans.Of(Scans.At(2, before), Scans.At(3, Delivered) with { Leg = ShipmentLeg.Forward, Precision = TimePrecision.LocalTime });
        Assert.Equal((before, TrackingOutcome.Superseded), (doubtful.Status, doubtful.Outcomes[1]));
    }

    [Fact]
    public void Case06_ReturnedByMistakeThenRealScans_EndsDelivered()
    {
        Shipment shipment = Scans.Of(Scans.At(1, Returned), Scans.At(2, InTransit), Scans.At(3, OutForDelivery), Scans.At(4, Delivered));
        Shipment stillBack = Scans.Of(Scans.At(1, Returned), Scans.At(2, InTransit) with { Leg = ShipmentLeg.Return }, Scans.At(4, Delivered));

        Assert.Equal((Delivered, ShipmentLeg.Forward, true), (shipment.Status, shipment.Leg, shipment.WasDelivered));
        Assert.Equal((Returned, false), (stillBack.Status, stillBack.WasDelivered));
    }

    [Theory]
    [InlineData(TimePrecision.Exact)]
    [InlineData(TimePrecision.LocalTime)]
    [InlineData(TimePrecision.Date)]
    public void Case06_OutForDeliveryOnTheWayBackThenDelivered_IsAnOrdinaryReturn(TimePrecision precision)
    {
        Shipment shipment = Scans.Of(
            Scans.At(1, InTransit) with { Leg = ShipmentLeg.Return },
            Scans.At(2, OutForDelivery),
            Scans.At(3, Delivered) with { Precision = precision });

        Assert.Equal((Returned, false, false), (shipment.Status, shipment.IsCorrected, shipment.WasDelivered));
        Assert.Equal(TrackingOutcome.Applied, shipment.Outcomes[2]);
    }

    [Fact]
    public void Case07_WebhookThreeDaysLate_DoesNotTakeDeliveredBack()
    {
        Shipment delivered = Scans.Of(Scans.At(1, LabelCreated), Scans.At(10, OutForDelivery), Scans.At(14, Delivered));
        TrackingEvent late = Scans.At(8, InTransit);

        Shipment after = delivered.Apply(late);

        Assert.Equal(TrackingOutcome.Superseded, delivered.Assess(late));
        Assert.Equal(Delivered, after.Status);
        Assert.False(after.IsCorrected);
        Assert.Equal([LabelCreated, InTransit, OutForDelivery, Delivered], after.Timeline.Select(e => e.Status));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Case08_ProofBeforeOrAfterTheDeliveredScan_IsTheShipments(int hour)
    {
        TrackingEvent proof = new() { OccurredAt = Scans.Day.AddHours(hour), Proof = new ProofOfDelivery { PhotoUrl = "https://example.com/photo" } };
        Shipment shipment = Scans.Of(Scans.At(1, Delivered) with { Proof = new ProofOfDelivery { ReceivedBy = "Sample" } }, proof);

        Assert.Equal(Delivered, shipment.Status);
        Assert.Equal(new ProofOfDelivery { ReceivedBy = "Sample", PhotoUrl = "https://example.com/photo" }, shipment.Proof);
    }

    [Fact]
    public void Case08_ProofWithoutADeliveredScan_DeliversNothing()
    {
        TrackingEvent proof = new() { OccurredAt = Scans.Day.AddHours(3), Proof = new ProofOfDelivery { PhotoUrl = "https://example.com/photo" } };
        Shipment shipment = Scans.Of(Scans.At(1, OutForDelivery), proof);

        Assert.Equal(OutForDelivery, shipment.Status);
        Assert.NotNull(shipment.Proof);
    }

    [Fact]
    public void Case08_SignatureAfterDelivered_IsMoreDetail()
    {
        Shipment shipment = Scans.Of(Scans.At(1, Delivered), Scans.At(2, Delivered, ShipmentDetail.Signed), Scans.At(3, Delivered));

        Assert.Equal((Delivered, ShipmentDetail.Signed), (shipment.Status, shipment.Detail));
        Assert.Equal([TrackingOutcome.Applied, TrackingOutcome.Applied, TrackingOutcome.Duplicate], shipment.Outcomes);
    }

    [Fact]
    public void Case09_LostThenFound_GoesOn()
    {
        Shipment lost = Scans.Of(Scans.At(1, InTransit), Scans.At(2, Lost));
        Shipment found = lost.Apply(Scans.At(3, InTransit, ShipmentDetail.Recovered));

        Assert.True(lost.HasProblem);
        Assert.Equal((InTransit, ShipmentDetail.Recovered, false, false), (found.Status, found.Detail, found.HasProblem, found.IsCorrected));
        Assert.Equal(Delivered, lost.Apply(Scans.At(3, Delivered)).Status);
    }

    [Fact]
    public void Case10_CustomsHoldThatNobodyEverCloses_IsAProblemUntilItIsNot()
    {
        Shipment held = Scans.Of(Scans.At(1, InTransit), Scans.At(2, CustomsHold));

        Assert.Equal((CustomsHold, true, false), (held.Status, held.HasProblem, held.Status.IsTerminal()));

        Shipment stale = held.Apply(Scans.At(24 * 30, Unknown, ShipmentDetail.Stale));
        Assert.Equal((CustomsHold, true), (stale.Status, stale.IsStale));

        Shipment delivered = stale.Apply(Scans.At(24 * 31, Delivered));
        Assert.Equal((Delivered, false, false, false), (delivered.Status, delivered.HasProblem, delivered.IsStale, delivered.IsCorrected));
    }

    [Fact]
    public void Case11_TwoCarriersListsNewestFirst_MergeWhateverTheirOrder()
    {
        TrackingEvent[] first = [Scans.At(30, InTransit, source: "export"), Scans.At(20, CustomsHold, source: "export"), Scans.At(10, LabelCreated, source: "export")];
        TrackingEvent[] second = [Scans.At(60, Delivered, source: "import"), Scans.At(50, OutForDelivery, source: "import"), Scans.At(25, InTransit, source: "import")];

        Shipment merged = Shipment.Create("SAMPLE", "export").Apply(first).Merge(Shipment.Create("SAMPLE", "import").Apply(second));

        Assert.Equal(Delivered, merged.Status);
        Assert.Equal([10d, 20d, 25d, 30d, 50d, 60d], merged.Timeline.Select(e => (e.OccurredAt - Scans.Day).TotalHours));
        Assert.Equal(merged, Shipment.Create("SAMPLE", "import").Apply(second).Merge(Shipment.Create("SAMPLE", "export").Apply(first)));
        Assert.Equal(merged, Shipment.Create("SAMPLE", "export").Apply(second.Concat(first)));
    }

    [Fact]
    public void Case12_OneNumberForTwoShipments_StayApartOrFollowTheNewest()
    {
        TrackingEvent[] spring = [Scans.At(1, LabelCreated), Scans.At(2, InTransit), Scans.At(3, Delivered)];
        TrackingEvent[] autumn = [Scans.At(5000, LabelCreated), Scans.At(5001, InTransit)];
        Shipment apart = Scans.Of(autumn);
        Shipment together = Scans.Of(spring).Apply(autumn);

        // Kept under keys of their own, they know nothing of each other.
        Assert.Equal((InTransit, false), (apart.Status, apart.IsCorrected));
        Assert.NotEqual(Scans.Of(spring), apart);

        // Fed into one, the label changes nothing, and the first scan takes the old delivery back.
        Assert.Equal((InTransit, true), (together.Status, together.IsCorrected));
        Assert.Equal(TrackingOutcome.Superseded, together.Outcomes[3]);
        Assert.Equal(5, together.Timeline.Count);
    }

    [Fact]
    public void Case13_SummarySaysDeliveredAndTheLastEventOutForDelivery_TheNewestKnowledgeWins()
    {
        TrackingEvent last = Scans.At(10, OutForDelivery, source: "carrier");
        TrackingEvent summary = Scans.At(10, Delivered, source: "summary");

        // A summary is one more event, at the time it was last changed.
        Assert.Equal(Delivered, Scans.Of(last, summary).Status);
        Assert.Equal(Delivered, Scans.Of(last, summary with { OccurredAt = Scans.Day.AddHours(12) }).Status);

        // One older than the scan is history: the scan takes it back, and that shows.
        Shipment older = Scans.Of(last, summary with { OccurredAt = Scans.Day.AddHours(9) });
        Assert.Equal((OutForDelivery, true), (older.Status, older.IsCorrected));
    }
}
