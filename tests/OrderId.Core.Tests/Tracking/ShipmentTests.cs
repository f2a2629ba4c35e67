using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>What a shipment does beside the laws: conflicts, limits, the strict door, what it refuses.</summary>
public class ShipmentTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public void Create_WithoutANumber_Throws(string? number)
    {
        var exception = Assert.Throws<ArgumentException>(() => Shipment.Create(number!));

        Assert.StartsWith("Expected a name or number, but found nothing or only white space.", exception.Message, StringComparison.Ordinal);
        Assert.Equal("trackingNumber", exception.ParamName);
    }

    [Fact]
    public void Create_NumberTooLong_ThrowsAndDoesNotRepeatIt()
    {
        var exception = Assert.Throws<ArgumentException>(() => Shipment.Create(new string('7', 1025)));

        Assert.StartsWith("Expected a name or number of at most 1024 characters, but found 1025.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_KnowsNothing()
    {
        Shipment shipment = Shipment.Create("SAMPLE", "Sample Post");

        Assert.Equal(("SAMPLE", "Sample Post"), (shipment.TrackingNumber, shipment.Carrier));
        Assert.Equal((ShipmentStatus.Unknown, ShipmentDetail.None, ShipmentLeg.Forward), (shipment.Status, shipment.Detail, shipment.Leg));
        Assert.Empty(shipment.Timeline);
        Assert.Empty(shipment.Outcomes);
        Assert.Null(shipment.Current);
        Assert.Equal("Unknown (0 events)", shipment.ToString());
    }

    [Fact]
    public void Apply_SameScanWithAnotherLocationText_HasOneWinnerAndAFlag()
    {
        TrackingEvent scan = Scans.At(1, ShipmentStatus.InTransit, id: "17") with { Location = "Bremen" };
        TrackingEvent reformatted = scan with { Location = "BREMEN, DE" };

        Shipment shipment = Scans.Of(scan, reformatted);

        Assert.Equal(scan, Assert.Single(shipment.Timeline));
        Assert.Equal(reformatted, Assert.Single(shipment.Conflicts));
        Assert.True(shipment.HasConflicts);
        Assert.Equal(shipment, Scans.Of(reformatted, scan));
        Assert.Equal(TrackingOutcome.Superseded, shipment.Assess(reformatted));
    }

    [Fact]
    public void Apply_AnotherAccountOfAScanThatMovedTheStatus_TakesItsEffectBack()
    {
        TrackingEvent delivered = Scans.At(1, ShipmentStatus.Delivered, id: "17");
        Shipment shipment = Scans.Of(Scans.At(0, ShipmentStatus.OutForDelivery), delivered).Apply(delivered with { Status = ShipmentStatus.Exception, OccurredAt = Scans.Day.AddHours(2) });

        Assert.Equal((ShipmentStatus.Exception, false, true), (shipment.Status, shipment.IsCorrected, shipment.HasConflicts));
    }

    [Fact]
    public void Apply_SameNumberFromTwoSources_AreTwoScans()
    {
        Shipment shipment = Scans.Of(Scans.At(1, ShipmentStatus.InTransit, source: "a", id: "1"), Scans.At(2, ShipmentStatus.OutForDelivery, source: "b", id: "1"));

        Assert.Equal((2, false), (shipment.Timeline.Count, shipment.HasConflicts));
    }

    [Fact]
    public void Apply_WithoutCode_TheStatusStandsInForIt()
    {
        Assert.Equal(2, Scans.Of(Scans.At(1, ShipmentStatus.InTransit), Scans.At(1, ShipmentStatus.OutForDelivery)).Timeline.Count);
        Assert.Single(Scans.Of(Scans.At(1, ShipmentStatus.InTransit) with { Code = "A" }, Scans.At(1, ShipmentStatus.OutForDelivery) with { Code = "A" }).Timeline);
    }

    [Fact]
    public void Apply_MoreThanTheLimit_KeepsTheNewest()
    {
        Shipment shipment = Shipment.Create("SAMPLE").Apply(Enumerable.Range(0, Shipment.MaxEvents + 1000).Select(hour => Scans.At(hour / 3600d, ShipmentStatus.InTransit)).Reverse());

        Assert.Equal(Shipment.MaxEvents, shipment.Timeline.Count);
        Assert.Equal(Scans.Day.AddHours(1000 / 3600d), shipment.Timeline[0].OccurredAt);
        Assert.Equal(shipment, shipment.Apply(Scans.At(0, ShipmentStatus.Delivered)));
        Assert.Equal(ShipmentStatus.Delivered, shipment.Apply(Scans.At(1e5, ShipmentStatus.Delivered)).Status);
    }

    [Fact]
    public void Apply_Null_Throws()
    {
        Shipment shipment = Shipment.Create("SAMPLE");

        Assert.Throws<ArgumentNullException>(() => shipment.Apply((TrackingEvent)null!));
        Assert.Throws<ArgumentNullException>(() => shipment.Apply((IEnumerable<TrackingEvent>)null!));
        Assert.Throws<ArgumentNullException>(() => shipment.Merge(null!));
        Assert.Throws<ArgumentNullException>(() => shipment.Move(null!));
        Assert.Throws<ArgumentNullException>(() => shipment.Assess(null!));
        Assert.StartsWith("Expected events, but found null among them.", Assert.Throws<ArgumentException>(() => shipment.Apply([null!])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_AnotherTrackingNumber_Throws() => Assert.StartsWith(
        "Expected a shipment with the same tracking number, but found one with another.",
        Assert.Throws<ArgumentException>(() => Shipment.Create("SAMPLE-1").Merge(Shipment.Create("SAMPLE-2"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Move_Allowed_Moves()
    {
        Shipment shipment = Shipment.Create("SAMPLE").Move(Scans.At(1, ShipmentStatus.LabelCreated)).Move(Scans.At(2, ShipmentStatus.InTransit));

        Assert.Equal(ShipmentStatus.InTransit, shipment.Status);
        Assert.Same(shipment, shipment.Move(Scans.At(2, ShipmentStatus.InTransit)));
        Assert.True(shipment.Move(Scans.At(3, ShipmentStatus.Delivered)).Move(Scans.At(4, ShipmentStatus.InTransit)).IsCorrected);
    }

    [Fact]
    public void Move_NotAllowed_ThrowsWithFromToAndAllowed()
    {
        Shipment shipment = Scans.Of(Scans.At(1, ShipmentStatus.Destroyed));

        foreach (ShipmentStatus to in new[] { ShipmentStatus.Unknown, ShipmentStatus.LabelCreated, ShipmentStatus.Cancelled })
        {
            var exception = Assert.Throws<InvalidStatusMoveException<ShipmentStatus>>(() => shipment.Move(Scans.At(2, to)));
            Assert.Equal((ShipmentStatus.Destroyed, to), (exception.From, exception.To));
            Assert.Equal([ShipmentStatus.InTransit, ShipmentStatus.Exception, ShipmentStatus.Delivered, ShipmentStatus.Destroyed], exception.Allowed);
            Assert.Equal($"Expected a status that may follow Destroyed (InTransit, Exception, Delivered, Destroyed), but found {to}.", exception.Message);
            Assert.False(shipment.CanMove(to));
        }
    }

    [Fact]
    public void Move_NotTheNewest_Throws()
    {
        TrackingEvent scan = Scans.At(2, ShipmentStatus.InTransit, id: "1");
        Shipment shipment = Scans.Of(scan);
        const string Start = "Expected an event newer than all that is known of the shipment, which is InTransit, but found one of ";
        const string End = " that is older, or another account of a known one.";

        Assert.Equal(Start + "OutForDelivery" + End, Assert.Throws<InvalidOperationException>(() => shipment.Move(Scans.At(1, ShipmentStatus.OutForDelivery))).Message);
        Assert.Equal(Start + "InTransit" + End, Assert.Throws<InvalidOperationException>(() => shipment.Move(scan with { OccurredAt = Scans.Day.AddHours(3) })).Message);
    }

    [Fact]
    public void Move_CorrectionNotNewerBeyondDoubt_Throws() => Assert.Equal(
        "Expected an event that is newer beyond doubt than Delivered, which it takes back, but found one of InTransit that may not be.",
        Assert.Throws<InvalidOperationException>(() => Scans.Of(Scans.At(1, ShipmentStatus.Delivered)).Move(Scans.At(2, ShipmentStatus.InTransit) with { Precision = TimePrecision.Date })).Message);

    [Fact]
    public void CanMove_EveryStatus_AgreesWithMove()
    {
        foreach (ShipmentStatus from in StatusMachines.Shipment.Statuses)
        {
            Shipment shipment = from == ShipmentStatus.Unknown ? Shipment.Create("SAMPLE") : Scans.Of(Scans.At(1, from));
            foreach (ShipmentStatus to in StatusMachines.Shipment.Statuses)
            {
                bool moved = Record.Exception(() => shipment.Move(Scans.At(2, to))) is null;
                Assert.True(moved == shipment.CanMove(to), $"{from} to {to}");
            }
        }
    }

    [Fact]
    public void Detail_WordThatIsNotKnown_IsNewsAsWell()
    {
        Shipment shipment = Scans.Of(
            Scans.At(1, ShipmentStatus.Exception, ShipmentDetail.AddressProblem),
            Scans.At(2, ShipmentStatus.Exception, ShipmentDetail.Unknown) with { RawDetail = "Sideways" },
            Scans.At(3, ShipmentStatus.Exception));

        Assert.Equal((ShipmentDetail.Unknown, 3), (shipment.Detail, shipment.Current!.OccurredAt.Hour));
        Assert.Equal("Sideways", shipment.Timeline[1].RawDetail);
    }

    [Fact]
    public void EstimatedDelivery_IsTheNewest()
    {
        Shipment shipment = Scans.Of(
            Scans.At(1, ShipmentStatus.InTransit) with { EstimatedDelivery = Scans.Day.AddDays(5) },
            Scans.At(3, ShipmentStatus.Unknown) with { EstimatedDelivery = Scans.Day.AddDays(6) },
            Scans.At(2, ShipmentStatus.OutForDelivery) with { EstimatedDelivery = Scans.Day.AddDays(4) });

        Assert.Equal(Scans.Day.AddDays(6), shipment.EstimatedDelivery);
    }

    [Theory]
    [InlineData(ShipmentStatus.Delivered, ShipmentStatus.Cancelled, TrackingOutcome.NotAllowed)]
    [InlineData(ShipmentStatus.Delivered, ShipmentStatus.LabelCreated, TrackingOutcome.Superseded)]
    [InlineData(ShipmentStatus.Delivered, ShipmentStatus.InTransit, TrackingOutcome.Superseded)]
    [InlineData(ShipmentStatus.Delivered, ShipmentStatus.Unknown, TrackingOutcome.Ignored)]
    public void Apply_EventThatDoesNotMoveTheStatus_StillBringsLegEstimateAndProof(ShipmentStatus from, ShipmentStatus to, TrackingOutcome outcome)
    {
        TrackingEvent extra = Scans.At(2, to) with
        {
            Precision = TimePrecision.LocalTime,
            Leg = ShipmentLeg.Return,
            EstimatedDelivery = Scans.Day.AddDays(5),
            Proof = new ProofOfDelivery { PhotoUrl = "https://example.com/photo" },
        };
        Shipment shipment = Scans.Of(Scans.At(1, from), extra);

        Assert.Equal((from, outcome), (shipment.Status, shipment.Outcomes[1]));
        Assert.Equal((ShipmentLeg.Return, extra.EstimatedDelivery, extra.Proof), (shipment.Leg, shipment.EstimatedDelivery, shipment.Proof));
        Assert.Equal(1, shipment.Current!.OccurredAt.Hour);
    }

    [Theory]
    [InlineData(ShipmentLeg.Forward)]
    [InlineData(ShipmentLeg.Return)]
    public void Move_NotAllowedOnALeg_ListsWhatMayFollowOnIt(ShipmentLeg leg)
    {
        foreach (ShipmentStatus from in StatusMachines.Shipment.Statuses.Where(status => status is not (ShipmentStatus.Unknown or ShipmentStatus.Returning or ShipmentStatus.Returned)))
        {
            Shipment shipment = Scans.Of(Scans.At(1, from) with { Leg = leg });
            Assert.Equal((from == ShipmentStatus.Delivered && leg == ShipmentLeg.Return ? ShipmentStatus.Returned : from, leg), (shipment.Status, shipment.Leg));
            foreach (ShipmentStatus to in StatusMachines.Shipment.Statuses)
            {
                var exception = Record.Exception(() => shipment.Move(Scans.At(2, to))) as InvalidStatusMoveException<ShipmentStatus>;
                Assert.True((exception is null) == shipment.CanMove(to), $"{from} to {to}");
                Assert.True(exception is null || exception.Allowed.SequenceEqual(StatusMachines.Shipment.Statuses.Where(shipment.CanMove)), $"{from} to {to}");
                Assert.True(exception is null || (exception.From == shipment.Status && exception.To == to), $"{from} to {to}");
            }
        }
    }

    [Fact]
    public void Move_NotAllowedOnTheLegOfTheEvent_DoesNotListIt()
    {
        Shipment shipment = Scans.Of(Scans.At(1, ShipmentStatus.Destroyed));
        var exception = Assert.Throws<InvalidStatusMoveException<ShipmentStatus>>(() => shipment.Move(Scans.At(2, ShipmentStatus.Delivered) with { Leg = ShipmentLeg.Return }));

        Assert.Equal("Expected a status that may follow Destroyed (InTransit, Exception, Destroyed), but found Delivered.", exception.Message);
    }

    [Fact]
    public void Timeline_CannotBeChanged()
    {
        Shipment shipment = Scans.Of(Scans.At(1, ShipmentStatus.InTransit));

        Assert.Throws<NotSupportedException>(() => ((IList<TrackingEvent>)shipment.Timeline)[0] = Scans.At(2, ShipmentStatus.Delivered));
        Assert.Same(shipment.Timeline, shipment.Timeline);
    }

    [Fact]
    public async Task Apply_FromManyThreadsToOneShipment_GivesEachItsOwn()
    {
        Shipment trunk = Scans.Of(Enumerable.Range(0, 100).Select(hour => Scans.At(hour, ShipmentStatus.InTransit)).ToArray());

        Shipment[] branches = await Task.WhenAll(Enumerable.Range(0, 64).Select(branch => Task.Run(() =>
            Enumerable.Range(0, 200).Aggregate(trunk, (before, step) => before.Apply(Scans.At(200 + step, ShipmentStatus.InTransit, id: $"{branch}-{step}"))))));

        Assert.All(branches, branch => Assert.Equal(300, branch.Timeline.Count));
        Assert.Equal(branches.Length, branches.Distinct().Count());
        Assert.Equal(100, trunk.Timeline.Count);
    }

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

        Assert.Equal((ShipmentStatus.Unknown, ShipmentDetail.Unknown, ShipmentLeg.Unknown, TimePrecision.Unknown), (e.Status, e.Detail, e.Leg, e.Precision));
    }

    [Fact]
    public void TrackingEvent_ToString_ShowsStatusDetailAndTimeOnly()
    {
        TrackingEvent e = Scans.At(1, ShipmentStatus.Delivered, ShipmentDetail.Signed, "carrier", "17") with { Location = "Bremen", Description = "said", Code = "A" };

        Assert.Equal("TrackingEvent { Status = Delivered, Detail = Signed, OccurredAt = 2026-03-02T01:00:00.0000000+00:00 }", e.ToString());
    }

    [Fact]
    public void ProofOfDelivery_ToString_LeavesTheNameOut() =>
        Assert.DoesNotContain("Sample", new ProofOfDelivery { ReceivedBy = "Sample" }.ToString(), StringComparison.Ordinal);

    [Fact]
    public void ToString_LeavesTheTrackingNumberOut() => Assert.Equal("In Transit (1 event)", Scans.Of(Scans.At(1, ShipmentStatus.InTransit)).ToString());
}
