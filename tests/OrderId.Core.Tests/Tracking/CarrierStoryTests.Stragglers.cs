using OrderIds.Tracking;
using static OrderIds.Tracking.ShipmentStatus;

namespace OrderIds.Tests.Tracking;

/// <summary>Forward scans that are uploaded minutes after the delivery they preceded, and deliveries scanned by mistake.</summary>
public partial class CarrierStoryTests
{
    [Fact]
    public void Straggler_MinutesAfterDelivered_LeavesItDelivered()
    {
        TrackedShipment shipment = Scans.Of(Scans.At(8, InTransit), Scans.At(18, Delivered), Scans.At(18 + (5 / 60d), OutForDelivery));

        Assert.Equal((Delivered, false, true), (shipment.Status, shipment.IsCorrected, shipment.WasDelivered));
        Assert.Equal([TrackingOutcome.Applied, TrackingOutcome.Applied, TrackingOutcome.Superseded], shipment.Outcomes());
    }

    [Fact]
    public void MistakenDelivery_ThenOutForDeliveryNextDay_IsCorrected()
    {
        TrackedShipment shipment = Scans.Of(Scans.At(18, Delivered), Scans.At(32, OutForDelivery));

        Assert.Equal((OutForDelivery, true, false), (shipment.Status, shipment.IsCorrected, shipment.WasDelivered));
    }

    [Theory]
    [InlineData(InTransit, ShipmentDetail.None, true)]
    [InlineData(InTransit, ShipmentDetail.Accepted, false)]
    [InlineData(OutForDelivery, ShipmentDetail.None, true)]
    [InlineData(AvailableForPickup, ShipmentDetail.None, true)]
    [InlineData(ShipmentStatus.Exception, ShipmentDetail.None, false)]
    [InlineData(Returning, ShipmentDetail.None, false)]
    [InlineData(Lost, ShipmentDetail.None, false)]
    public void AfterDelivered_WithinSixHours_OnlyForwardScansAreStragglers(ShipmentStatus status, ShipmentDetail detail, bool isStraggler)
    {
        Assert.Equal(isStraggler ? Delivered : status, Scans.Of(Scans.At(18, Delivered), Scans.At(24, status, detail)).Status);
        Assert.Equal(status, Scans.Of(Scans.At(18, Delivered), Scans.At(24.01, status, detail)).Status);
    }

    [Theory]
    [InlineData(TimePrecision.LocalTime, 6 + 14)]
    [InlineData(TimePrecision.Date, 6 + 14)]
    [InlineData(TimePrecision.Unknown, 6 + 14)]
    public void Straggler_OfAnInexactTime_IsNewerOnlyBeyondItsDoubtAndSixHours(TimePrecision precision, int hours)
    {
        Assert.Equal(Delivered, Scans.Of(Scans.At(0, Delivered), Scans.At(hours, InTransit) with { Precision = precision }).Status);
        Assert.Equal(InTransit, Scans.Of(Scans.At(0, Delivered), Scans.At(hours + 0.1, InTransit) with { Precision = precision }).Status);
    }

    [Theory]
    [InlineData(6, TimePrecision.Exact, TrackingOutcome.Superseded)]
    [InlineData(6.01, TimePrecision.Exact, TrackingOutcome.NotAllowed)]
    [InlineData(6.01, TimePrecision.LocalTime, TrackingOutcome.Superseded)]
    public void CustomsHoldAfterDelivered_WithinSixHours_IsSuperseded(double hours, TimePrecision precision, TrackingOutcome outcome)
    {
        TrackingEvent held = Scans.At(hours, CustomsHold) with { Precision = precision };
        TrackedShipment delivered = Scans.Of(Scans.At(0, Delivered));

        Assert.Equal([TrackingOutcome.Applied, outcome], delivered.Apply(held).Outcomes());
        Assert.Equal(Delivered, delivered.Apply(held).Status);
        Assert.Throws<InvalidStatusMoveException<ShipmentStatus>>(() => delivered.Perform(held));
    }

    [Fact]
    public void ScanOfTheReturnLeg_MinutesAfterDelivered_CountsAtOnce()
    {
        TrackedShipment shipment = Scans.Of(Scans.At(18, Delivered), Scans.At(18.1, InTransit) with { Leg = ShipmentLeg.Return });

        Assert.Equal((InTransit, ShipmentLeg.Return, true), (shipment.Status, shipment.Leg, shipment.WasDelivered));
    }
}
