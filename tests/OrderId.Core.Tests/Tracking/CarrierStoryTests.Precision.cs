using OrderIds.Tracking;
using static OrderIds.Tracking.ShipmentStatus;

namespace OrderIds.Tests.Tracking;

/// <summary>Case 5: times without an offset, and dates without a time.</summary>
public partial class CarrierStoryTests
{
    [Fact]
    public void Case05_LocalTimeBeforeTheLabel_IsKeptInItsWrittenPlaceAndMarked()
    {
        // 08:00 somewhere to the west of Greenwich, after a label made at 12:30 UTC.
        TrackingEvent local = Scans.At(8, InTransit) with { Precision = TimePrecision.LocalTime };
        TrackedShipment shipment = Scans.Of(Scans.At(12.5, LabelCreated), local);

        Assert.Equal(InTransit, shipment.Status);
        Assert.Equal([InTransit, LabelCreated], shipment.Events().Select(e => e.Status));
        Assert.Equal([TimePrecision.LocalTime, TimePrecision.Exact], shipment.Events().Select(e => e.Precision));
        Assert.Equal([TrackingOutcome.Applied, TrackingOutcome.Superseded], shipment.Outcomes());
    }

    [Fact]
    public void Case05_DateWithoutTime_StandsAtMidnightAndTakesNothingBackOfItsDay()
    {
        TrackingEvent dated = Scans.At(0, Delivered) with { Precision = TimePrecision.Date };
        TrackedShipment sameDay = Scans.Of(Scans.At(8, OutForDelivery), dated);
        TrackedShipment daysLater = sameDay.Apply(Scans.At(72, OutForDelivery));

        Assert.Equal(Delivered, sameDay.Status);
        Assert.Equal([Delivered, OutForDelivery], sameDay.Events().Select(e => e.Status));
        Assert.Equal(TrackingOutcome.Superseded, sameDay.Outcomes()[1]);
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
        TrackedShipment shipment = Scans.Of(
            Scans.At(0, Delivered) with { Precision = precision }, Scans.At(minutesLater / 60d, ShipmentStatus.Exception));

        Assert.Equal(isCorrected, shipment.IsCorrected);
    }

    [Theory]
    [InlineData(TimePrecision.LocalTime)]
    [InlineData(TimePrecision.Date)]
    public void Case05_ImpreciseCorrection_CountsOnlyBeyondItsOwnDoubt(TimePrecision precision)
    {
        Assert.False(Scans.Of(Scans.At(0, Delivered), Scans.At(14, ShipmentStatus.Exception) with { Precision = precision }).IsCorrected);
        Assert.True(Scans.Of(Scans.At(0, Delivered), Scans.At(14.1, ShipmentStatus.Exception) with { Precision = precision }).IsCorrected);
    }
}
