using OrderIds.Tracking;
using static OrderIds.Tracking.ShipmentStatus;

namespace OrderIds.Tests.Tracking;

/// <summary>Case 6: deliveries that were none, and parcels that go back.</summary>
public partial class CarrierStoryTests
{
    [Fact]
    public void Case06_DeliveredByMistakeThenRealScans_IsCorrected()
    {
        TrackingEvent mistake = Scans.At(1, Delivered) with { Proof = new ProofOfDelivery { ReceivedBy = "Sample" } };
        TrackedShipment moving = Scans.Of(mistake, Scans.At(8, InTransit));
        TrackedShipment delivered = moving.Apply([Scans.At(9, OutForDelivery), Scans.At(10, Delivered)]);

        Assert.Equal((InTransit, true, false), (moving.Status, moving.IsCorrected, moving.WasDelivered));
        Assert.Null(moving.Proof);
        Assert.Equal((Delivered, true, true), (delivered.Status, delivered.IsCorrected, delivered.WasDelivered));
    }

    [Fact]
    public void Case06_DeliveredThenSameNumberForTheReturnEndingInDelivered_IsReturned()
    {
        TrackedShipment shipment = Scans.Of(
            Scans.At(1, Delivered), Scans.At(48, Returning), Scans.At(60, InTransit), Scans.At(70, OutForDelivery),
            Scans.At(72, Delivered));

        Assert.Equal(Returned, shipment.Status);
        Assert.Equal(ShipmentLeg.Return, shipment.Leg);
        Assert.True(shipment.WasDelivered);
    }

    [Theory]
    [InlineData(Returning)]
    [InlineData(Returned)]
    public void Case06_DeliveredOnTheWayBack_IsReturned(ShipmentStatus before)
    {
        TrackedShipment shipment = Scans.Of(Scans.At(1, InTransit), Scans.At(2, before), Scans.At(3, Delivered));

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
        TrackedShipment back = Scans.Of(delivered, Scans.At(48, InTransit) with { Leg = ShipmentLeg.Return });
        TrackedShipment lost = Scans.Of(delivered, Scans.At(48, Lost) with { Leg = ShipmentLeg.Return });

        Assert.Equal((InTransit, ShipmentLeg.Return, true), (back.Status, back.Leg, back.WasDelivered));
        Assert.Equal("Sample", back.Proof?.ReceivedBy);
        Assert.True(lost.WasDelivered);
        Assert.Equal((Returned, true), (back.Apply(Scans.At(50, Delivered)).Status, back.Apply(Scans.At(50, Delivered)).WasDelivered));
    }

    [Fact]
    public void Case06_DeliveredThenALabelForTheReturn_StaysDeliveredGoods()
    {
        TrackedShipment labelled = Scans.Of(Scans.At(1, Delivered), Scans.At(40, LabelCreated) with { Leg = ShipmentLeg.Return });
        TrackedShipment back = labelled.Apply(Scans.At(48, InTransit));

        Assert.Equal((Delivered, ShipmentLeg.Return), (labelled.Status, labelled.Leg));
        Assert.Equal((InTransit, ShipmentLeg.Return, true), (back.Status, back.Leg, back.WasDelivered));
    }

    [Fact]
    public void Case06_DeliveredOnceMoreAfterALabelForTheReturn_StaysDelivered()
    {
        TrackedShipment labelled = Scans.Of(Scans.At(1, Delivered), Scans.At(40, LabelCreated) with { Leg = ShipmentLeg.Return });
        TrackedShipment signed = labelled.Apply(Scans.At(41, Delivered, ShipmentDetail.Signed));
        TrackedShipment twice = labelled.Apply(Scans.At(41, Delivered, source: "aggregator"));

        Assert.Equal(
            (Delivered, ShipmentDetail.Signed, ShipmentLeg.Return, true), (signed.Status, signed.Detail, signed.Leg, signed.WasDelivered));
        Assert.Equal([TrackingOutcome.Applied, TrackingOutcome.Superseded, TrackingOutcome.Duplicate], twice.Outcomes());

        // Only a scan that names the way back, or one that follows a move, is the arrival at the sender.
        Assert.Equal(Returned, labelled.Apply(Scans.At(60, Delivered) with { Leg = ShipmentLeg.Return }).Status);
        Assert.Equal(Returned, signed.Apply([Scans.At(50, InTransit), Scans.At(60, Delivered)]).Status);
    }

    [Theory]
    [InlineData(Returning)]
    [InlineData(Returned)]
    public void Case06_DeliveredThatNamesTheWayForth_TakesTheReturnBack(ShipmentStatus before)
    {
        TrackedShipment shipment = Scans.Of(
            Scans.At(1, InTransit), Scans.At(2, before), Scans.At(3, Delivered) with { Leg = ShipmentLeg.Forward });

        Assert.Equal(
            (Delivered, ShipmentLeg.Forward, true, true), (shipment.Status, shipment.Leg, shipment.WasDelivered, shipment.IsCorrected));
        Assert.Equal(TrackingOutcome.Correction, shipment.Outcomes()[2]);

        TrackedShipment doubtful = Scans.Of(
            Scans.At(2, before), Scans.At(3, Delivered) with { Leg = ShipmentLeg.Forward, Precision = TimePrecision.LocalTime });
        Assert.Equal((before, TrackingOutcome.Superseded), (doubtful.Status, doubtful.Outcomes()[1]));
    }

    [Fact]
    public void Case06_ReturnedByMistakeThenRealScans_EndsDelivered()
    {
        TrackedShipment shipment = Scans.Of(
            Scans.At(1, Returned), Scans.At(2, InTransit), Scans.At(3, OutForDelivery), Scans.At(4, Delivered));
        TrackedShipment stillBack = Scans.Of(
            Scans.At(1, Returned), Scans.At(2, InTransit) with { Leg = ShipmentLeg.Return }, Scans.At(4, Delivered));

        Assert.Equal((Delivered, ShipmentLeg.Forward, true), (shipment.Status, shipment.Leg, shipment.WasDelivered));
        Assert.Equal((Returned, false), (stillBack.Status, stillBack.WasDelivered));
    }

    [Theory]
    [InlineData(TimePrecision.Exact)]
    [InlineData(TimePrecision.LocalTime)]
    [InlineData(TimePrecision.Date)]
    public void Case06_OutForDeliveryOnTheWayBackThenDelivered_IsAnOrdinaryReturn(TimePrecision precision)
    {
        TrackedShipment shipment = Scans.Of(
            Scans.At(1, InTransit) with { Leg = ShipmentLeg.Return },
            Scans.At(2, OutForDelivery),
            Scans.At(3, Delivered) with { Precision = precision });

        Assert.Equal((Returned, false, false), (shipment.Status, shipment.IsCorrected, shipment.WasDelivered));
        Assert.Equal(TrackingOutcome.Applied, shipment.Outcomes()[2]);
    }
}
