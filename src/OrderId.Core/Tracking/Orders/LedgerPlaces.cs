namespace OrderIds.Tracking.Orders;

/// <summary>Finds where the items of a shipment are, and when they left.</summary>
internal static class LedgerPlaces
{
    public static LedgerPlace Of(TrackedShipment shipment) => (shipment.Status, shipment.WasDelivered) switch
    {
        (ShipmentStatus.Cancelled, _) => LedgerPlace.Nowhere,
        (ShipmentStatus.Lost or ShipmentStatus.Destroyed, false) => LedgerPlace.Nowhere,
        (ShipmentStatus.Unknown or ShipmentStatus.LabelCreated, _) => LedgerPlace.Prepared,
        (ShipmentStatus.Returned, false) => LedgerPlace.BackUndelivered,
        (ShipmentStatus.Returned, true) => LedgerPlace.BackAfterDelivery,
        (_, true) => LedgerPlace.Delivered,
        _ => LedgerPlace.Moving,
    };

    /// <summary>
    /// Returns whether the items of a shipment had left at an instant: they have left by now, and the first event that says so is not
    /// later.
    /// </summary>
    public static bool HadLeft(TrackedShipment shipment, DateTimeOffset at) =>
        Of(shipment) is not (LedgerPlace.Nowhere or LedgerPlace.Prepared)
        && shipment.Timeline.First(entry => entry.Outcome is TrackingOutcome.Applied or TrackingOutcome.Correction && HasLeft(entry.Event.Status)).Event.OccurredAt <= at;

    private static bool HasLeft(ShipmentStatus status) =>
        status is not (ShipmentStatus.Unknown or ShipmentStatus.LabelCreated or ShipmentStatus.Cancelled);
}
