namespace OrderIds.Tracking.Orders;

/// <summary>Determines where the items of a shipment are, and when they left.</summary>
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
    /// Returns the period in which the items of a shipment count as having left: from the first event that shows that they have left until
    /// the shipment was lost, destroyed or cancelled, if it was. Returns <see langword="null"/> if they never left.
    /// </summary>
    public static (DateTimeOffset From, DateTimeOffset? Until)? Away(TrackedShipment shipment)
    {
        LedgerPlace place = Of(shipment);
        TimelineEntry? first = place == LedgerPlace.Prepared
            ? null
            : shipment.Timeline.FirstOrDefault(
                entry => entry.Outcome is TrackingOutcome.Applied or TrackingOutcome.Correction && HasLeft(entry.Event.Status));
        return first is null ? null : (first.Event.OccurredAt, place == LedgerPlace.Nowhere ? shipment.Current!.OccurredAt : null);
    }

    private static bool HasLeft(ShipmentStatus status) =>
        status is not (ShipmentStatus.Unknown or ShipmentStatus.LabelCreated or ShipmentStatus.Cancelled);
}
