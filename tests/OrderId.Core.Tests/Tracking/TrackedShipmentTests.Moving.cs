using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The strict door: what may follow, and what is said of the rest.</summary>
public partial class TrackedShipmentTests
{
    [Fact]
    public void Perform_Allowed_Moves()
    {
        TrackedShipment shipment = TrackedShipment.Create("SAMPLE").Perform(Scans.At(1, ShipmentStatus.LabelCreated))
            .Perform(Scans.At(2, ShipmentStatus.InTransit));

        Assert.Equal(ShipmentStatus.InTransit, shipment.Status);
        Assert.Same(shipment, shipment.Perform(Scans.At(2, ShipmentStatus.InTransit)));
        Assert.True(shipment.Perform(Scans.At(3, ShipmentStatus.Delivered)).Perform(Scans.At(10, ShipmentStatus.InTransit)).IsCorrected);
    }

    [Fact]
    public void Perform_NotAllowed_ThrowsWithFromToAndAllowed()
    {
        TrackedShipment shipment = Scans.Of(Scans.At(1, ShipmentStatus.Destroyed));

        foreach (ShipmentStatus to in new[] { ShipmentStatus.Unknown, ShipmentStatus.LabelCreated, ShipmentStatus.Cancelled })
        {
            var exception = Assert.Throws<InvalidStatusMoveException<ShipmentStatus>>(() => shipment.Perform(Scans.At(9, to)));
            Assert.Equal((ShipmentStatus.Destroyed, to), (exception.From, exception.To));
            Assert.Equal(
                [ShipmentStatus.InTransit, ShipmentStatus.Exception, ShipmentStatus.Delivered, ShipmentStatus.Destroyed],
                exception.Allowed);
            Assert.Equal(
                $"Expected a status that may follow Destroyed (InTransit, Exception, Delivered, Destroyed), but found {to}.",
                exception.Message);
            Assert.False(shipment.CanMove(to));
        }
    }

    [Fact]
    public void Perform_NotTheNewest_Throws()
    {
        TrackingEvent scan = Scans.At(2, ShipmentStatus.InTransit, id: "1");
        TrackedShipment shipment = Scans.Of(scan);
        TrackingEvent early = Scans.At(1, ShipmentStatus.OutForDelivery);
        var tooOld = Assert.Throws<TrackingEventTooOldException>(() => shipment.Perform(early));

        Assert.Equal(
            "The event (OutForDelivery) is older than another event of the shipment (InTransit), or contradicts it. "
            + "Perform takes only the newest event; Apply takes any.",
            tooOld.Message);
        Assert.Equal((early, scan), (tooOld.Event, tooOld.Newer));
        Assert.Equal(
            scan,
            Assert.Throws<TrackingEventTooOldException>(
                () => shipment.Perform(scan with { OccurredAt = Scans.Day.AddHours(3) })).Newer);
    }

    [Fact]
    public void Perform_CorrectionNotNewerBeyondDoubt_Throws()
    {
        TrackedShipment delivered = Scans.Of(Scans.At(1, ShipmentStatus.Delivered));
        TrackingEvent dayOnly = Scans.At(2, ShipmentStatus.InTransit) with { Precision = TimePrecision.Date };

        Assert.Equal(
            "The event (InTransit) would take Delivered back, but is not certainly newer: "
            + "its time is not exact, or it is within six hours of the delivery.",
            Assert.Throws<TrackingEventTooOldException>(() => delivered.Perform(dayOnly)).Message);
    }

    [Fact]
    public void CanMove_EveryStatus_AgreesWithPerform()
    {
        foreach (ShipmentStatus from in StatusMachines.Shipment.Statuses)
        {
            TrackedShipment shipment = from == ShipmentStatus.Unknown ? TrackedShipment.Create("SAMPLE") : Scans.Of(Scans.At(1, from));
            foreach (ShipmentStatus to in StatusMachines.Shipment.Statuses)
            {
                bool moved = Record.Exception(() => shipment.Perform(Scans.At(9, to))) is null;
                Assert.True(moved == shipment.CanMove(to), $"{from} to {to}");
            }
        }
    }

    [Theory]
    [InlineData(ShipmentLeg.Forward)]
    [InlineData(ShipmentLeg.Return)]
    public void Perform_NotAllowedOnALeg_ListsWhatMayFollowOnIt(ShipmentLeg leg)
    {
        IEnumerable<ShipmentStatus> statuses = StatusMachines.Shipment.Statuses
            .Where(status => status is not (ShipmentStatus.Unknown or ShipmentStatus.Returning or ShipmentStatus.Returned));
        foreach (ShipmentStatus from in statuses)
        {
            TrackedShipment shipment = Scans.Of(Scans.At(1, from) with { Leg = leg });
            Assert.Equal(
                (from == ShipmentStatus.Delivered && leg == ShipmentLeg.Return ? ShipmentStatus.Returned : from, leg),
                (shipment.Status, shipment.Leg));
            foreach (ShipmentStatus to in StatusMachines.Shipment.Statuses)
            {
                var exception = Record.Exception(() => shipment.Perform(Scans.At(9, to))) as InvalidStatusMoveException<ShipmentStatus>;
                Assert.True((exception is null) == shipment.CanMove(to), $"{from} to {to}");
                Assert.True(
                    exception is null || exception.Allowed.SequenceEqual(StatusMachines.Shipment.Statuses.Where(shipment.CanMove)),
                    $"{from} to {to}");
                Assert.True(exception is null || (exception.From == shipment.Status && exception.To == to), $"{from} to {to}");
            }
        }
    }

    [Fact]
    public void Perform_NotAllowedOnTheLegOfTheEvent_DoesNotListIt()
    {
        TrackedShipment shipment = Scans.Of(Scans.At(1, ShipmentStatus.Destroyed));
        var exception = Assert.Throws<InvalidStatusMoveException<ShipmentStatus>>(
            () => shipment.Perform(Scans.At(2, ShipmentStatus.Delivered) with { Leg = ShipmentLeg.Return }));

        Assert.Equal(
            "Expected a status that may follow Destroyed (InTransit, Exception, Destroyed), but found Delivered.", exception.Message);
    }
}
