using OrderIds.Tracking;
using static OrderIds.Tracking.ShipmentStatus;

namespace OrderIds.Tests.Tracking;

/// <summary>What takes time, by examples.</summary>
public class ClockTests
{
    private static readonly TimeSpan TwoDays = TimeSpan.FromDays(2);

    private static readonly TrackedShipment Held = Scans.Of(
        Scans.At(0, LabelCreated),
        Scans.At(2, InTransit),
        Scans.At(10, CustomsHold),
        Scans.At(30, ShipmentStatus.Exception, ShipmentDetail.Weather),
        Scans.At(33, Lost),
        Scans.At(40, InTransit),
        Scans.At(50, Delivered));

    [Fact]
    public void GetProblemEpisodes_CustomsAndProblems_AreToldApart()
    {
        IReadOnlyList<ProblemEpisode> episodes = Held.GetProblemEpisodes();

        Assert.Equal(["CustomsHold, None, closed", "Lost, None, closed"], episodes.Select(episode => episode.ToString()));
        Assert.Equal([true, false], episodes.Select(episode => episode.IsCustomsHold));
        Assert.Equal([Hour(10), Hour(30)], episodes.Select(episode => episode.Opened));
        Assert.Equal([Hour(30), Hour(40)], episodes.Select(episode => episode.Closed));
    }

    [Fact]
    public void GetProblemEpisodes_OfAnOpenProblem_HasItsLastDetailAndNoEnd()
    {
        TrackedShipment shipment = Scans.Of(
            Scans.At(2, ShipmentStatus.Exception),
            Scans.At(5, ShipmentStatus.Exception, ShipmentDetail.Weather));
        ProblemEpisode episode = Assert.Single(shipment.GetProblemEpisodes());

        Assert.Equal((ShipmentStatus.Exception, ShipmentDetail.Weather, null), (episode.Status, episode.Detail, episode.Closed));
        Assert.Equal(Scans.At(2, ShipmentStatus.Exception), episode.OpenedBy);
        Assert.Null(episode.ClosedBy);
        Assert.Empty(Scans.Of().GetProblemEpisodes());
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(7, 5)]
    [InlineData(10, 8)]
    [InlineData(25, 8)]
    [InlineData(41, 9)]
    [InlineData(50, 18)]
    [InlineData(5000, 18)]
    public void GetTransitTime_PausesDuringProblemsAndStopsAtTheDelivery(int now, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), Held.GetTransitTime(Hour(now)));

    [Fact]
    public void GetTransitTime_OfALabel_IsNull()
    {
        Assert.Null(Scans.Of().GetTransitTime(Hour(9)));
        Assert.Null(Scans.Of(Scans.At(0, LabelCreated), Scans.At(1, Cancelled)).GetTransitTime(Hour(9)));
    }

    [Fact]
    public void GetTransitTime_AMistakenDelivery_RunsOn()
    {
        TrackedShipment shipment = Scans.Of(Scans.At(0, InTransit), Scans.At(18, Delivered), Scans.At(32, OutForDelivery));

        Assert.Equal(TimeSpan.FromHours(40), shipment.GetTransitTime(Hour(40)));
        Assert.Equal(TimeSpan.FromHours(36), shipment.Apply(Scans.At(36, Delivered)).GetTransitTime(Hour(40)));
    }

    [Fact]
    public void GetTransitTime_OfAReturn_StopsAtTheDeliveryOrAtTheSender()
    {
        TrackedShipment returned = Scans.Of(Scans.At(0, InTransit), Scans.At(40, Returning), Scans.At(60, Returned));

        Assert.Equal(TimeSpan.FromHours(60), returned.GetTransitTime(Hour(99)));
        Assert.Equal(TimeSpan.FromHours(9), returned.Apply(Scans.At(9, Delivered)).GetTransitTime(Hour(99)));
        Assert.Equal(TimeSpan.FromHours(3), Scans.Of(Scans.At(0, InTransit), Scans.At(3, Cancelled)).GetTransitTime(Hour(99)));
    }

    [Fact]
    public void GetEstimateHistory_CountsMovesAndLeavesOutRepetitions()
    {
        TrackedShipment steady = Estimated(1, Hour(72)).Apply(new DeliveryEstimate(Hour(72), Hour(2))).Apply(Scans.At(3, InTransit));
        EstimateHistory history = steady.Apply(new DeliveryEstimate(Hour(72), Hour(5))).Apply(new DeliveryEstimate(Hour(96), Hour(4)))
            .GetEstimateHistory();

        Assert.Equal((Hour(72), Hour(72), 2), (history.First, history.Latest, history.Moves));
        Assert.Equal([Hour(1), Hour(4), Hour(5)], history.Estimates.Select(estimate => estimate.MadeAt));
    }

    [Fact]
    public void GetEstimateHistory_WithoutEstimates_IsEmpty()
    {
        EstimateHistory history = Held.GetEstimateHistory();

        Assert.Equal((null, null, 0), (history.First, history.Latest, history.Moves));
        Assert.Empty(history.Estimates);
    }

    [Fact]
    public void IsOverdue_OfATime_FromThatInstantOn()
    {
        TrackedShipment shipment = Estimated(1, Hour(38));

        Assert.False(shipment.IsOverdue(Hour(38).AddTicks(-1)));
        Assert.True(shipment.IsOverdue(Hour(38)));
        Assert.Equal(Hour(38), shipment.NextCheck(Hour(2)));
        Assert.Null(shipment.NextCheck(Hour(38)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(-5)]
    public void IsOverdue_OfADate_AfterTheEndOfThatDay(int offset)
    {
        var midnight = new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.FromHours(offset));
        TrackedShipment shipment = Estimated(1, midnight);

        Assert.False(shipment.IsOverdue(midnight.AddDays(1).AddTicks(-1)));
        Assert.True(shipment.IsOverdue(midnight.AddDays(1)));
        Assert.Equal(midnight.AddDays(1), shipment.NextCheck(midnight));
    }

    [Theory]
    [InlineData(InTransit, true)]
    [InlineData(ShipmentStatus.Exception, true)]
    [InlineData(Lost, true)]
    [InlineData(AvailableForPickup, false)]
    [InlineData(Delivered, false)]
    [InlineData(Returning, false)]
    [InlineData(Destroyed, false)]
    [InlineData(Cancelled, false)]
    public void IsOverdue_OnlyWhileTheCarrierHasToDeliver(ShipmentStatus status, bool expected)
    {
        TrackedShipment shipment = Estimated(1, Hour(38)).Apply(Scans.At(50, status));

        Assert.Equal(expected, shipment.IsOverdue(Hour(60)));
        Assert.Equal(expected, shipment.NextCheck(Hour(2)) is not null);
    }

    [Fact]
    public void IsStalled_AfterTheTimeGiven_UntilThereIsNews()
    {
        TrackedShipment shipment = Scans.Of(Scans.At(1, InTransit));

        Assert.False(shipment.IsStalled(Hour(49).AddTicks(-1), TwoDays));
        Assert.True(shipment.IsStalled(Hour(49), TwoDays));
        Assert.Equal(Hour(49), shipment.NextCheck(Hour(2), TwoDays));
        Assert.False(shipment.Apply(Scans.At(40, Unknown)).IsStalled(Hour(49), TwoDays));
    }

    [Fact]
    public void IsStalled_WhereTheTrackingProviderHasGivenUp_IsTrue()
    {
        TrackedShipment shipment = Scans.Of(Scans.At(1, InTransit), Scans.At(30, Unknown, ShipmentDetail.Stale));

        Assert.True(shipment.IsStalled(Hour(31), TwoDays));
        Assert.Null(shipment.NextCheck(Hour(31), TwoDays));
    }

    [Theory]
    [InlineData(Delivered)]
    [InlineData(Returned)]
    [InlineData(Lost)]
    [InlineData(Destroyed)]
    [InlineData(Cancelled)]
    public void IsStalled_WhereNoNewsIsExpected_IsFalse(ShipmentStatus status)
    {
        TrackedShipment shipment = Scans.Of(Scans.At(1, status));

        Assert.Equal((false, null), (shipment.IsStalled(Hour(999), TwoDays), shipment.NextCheck(Hour(2), TwoDays)));
    }

    [Fact]
    public void NextCheck_IsTheEarlierOfBoth()
    {
        TrackedShipment shipment = Estimated(1, Hour(38));

        Assert.Equal(Hour(5), shipment.NextCheck(Hour(2), TimeSpan.FromHours(4)));
        Assert.Equal(Hour(38), shipment.NextCheck(Hour(5), TimeSpan.FromHours(4)));
        Assert.Null(shipment.NextCheck(Hour(38), TimeSpan.FromHours(4)));
        Assert.Null(Scans.Of().NextCheck(Hour(1), TwoDays));
    }

    [Fact]
    public void Clocks_AtTheEndOfTheCalendar_DoNotOverflow()
    {
        var lastDay = new DateTimeOffset(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);
        TrackedShipment shipment = Estimated(1, lastDay).Apply(Scans.At(2, InTransit) with { OccurredAt = DateTimeOffset.MaxValue });

        Assert.False(shipment.IsOverdue(DateTimeOffset.MaxValue));
        Assert.False(shipment.IsStalled(DateTimeOffset.MinValue, TimeSpan.MaxValue));
        Assert.Null(shipment.NextCheck(DateTimeOffset.MinValue, TimeSpan.MaxValue));
        Assert.Null(shipment.NextCheck(DateTimeOffset.MinValue, TimeSpan.FromTicks(1)));
        Assert.NotNull(shipment.GetTransitTime(DateTimeOffset.MaxValue));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void IsStalled_OfNoTime_Throws(long ticks)
    {
        Assert.Throws<ArgumentOutOfRangeException>("after", () => Held.IsStalled(Hour(1), TimeSpan.FromTicks(ticks)));
        Assert.Throws<ArgumentOutOfRangeException>("stalledAfter", () => Held.NextCheck(Hour(1), TimeSpan.FromTicks(ticks)));
    }

    private static DateTimeOffset Hour(double hours) => Scans.Day.AddHours(hours);

    private static TrackedShipment Estimated(double hours, DateTimeOffset estimate) =>
        Scans.Of(Scans.At(hours, InTransit)).Apply(new DeliveryEstimate(estimate, Hour(hours)));
}
