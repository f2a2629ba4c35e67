using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>Makes events for tests, and shows shipments as text.</summary>
internal static class Scans
{
    public static DateTimeOffset Day { get; } = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    public static TrackingEvent At(
        double hours, ShipmentStatus status, ShipmentDetail detail = ShipmentDetail.None, string? source = null, string? id = null) =>
        new() { Status = status, Detail = detail, OccurredAt = Day.AddHours(hours), Source = source, EventId = id };

    /// <summary>Makes one of so few estimates that many are made at one time, are equal, or differ in the offset alone.</summary>
    public static DeliveryEstimate AnyEstimate(Random random) => new(
        Day.AddHours(12 * random.Next(0, 20)).ToOffset(TimeSpan.FromHours(random.Next(-12, 15))),
        Day.AddHours(30 * random.Next(4)).ToOffset(TimeSpan.FromHours(random.Next(2))),
        random.Next(2) == 0 ? null : "carrier");

    public static TrackedShipment Of(params TrackingEvent[] events) => TrackedShipment.Create("SAMPLE").Apply(events);

    /// <summary>Says all that can be seen of a shipment, also what equality does not compare.</summary>
    public static string Show(TrackedShipment shipment) =>
        string.Join("\n", shipment.Events().Zip(shipment.Outcomes(), (tracked, outcome) => $"{outcome} {Show(tracked)}")
        .Concat(shipment.Conflicts.Select(Show))
        .Append(
            $"{shipment.TrackingNumber} {shipment.Carrier} {shipment.Status} {shipment.Detail} {shipment.Leg} "
            + $"{shipment.IsCorrected} {shipment.WasDelivered} {shipment.IsStale} "
            + $"{string.Join(" ", shipment.Estimates)} {Show(shipment.Proof)} "
            + $"{(shipment.Current is null ? null : Show(shipment.Current))}"));

    public static string Show(TrackingEvent e) => string.Join(
        " ",
        FormattableString.Invariant($"{e.OccurredAt:O} {e.Precision} {e.Status} {e.Detail} {e.Leg} {e.Source} {e.EventId} {e.Code}"),
        $"{e.Description} {e.Location} {Show(e.Proof)} {e.RawStatus} {e.RawDetail} {e.RawLeg} {e.RawPrecision}");

    private static string Show(ProofOfDelivery? proof) => $"{proof?.ReceivedBy}|{proof?.SignatureUrl}|{proof?.PhotoUrl}";
}
