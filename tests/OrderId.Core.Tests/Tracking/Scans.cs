using FsCheck;
using FsCheck.Fluent;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>Makes events for tests: examples, and random ones that often tie, repeat and contradict each other.</summary>
internal static class Scans
{
    public static DateTimeOffset Day { get; } = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Generates events out of so few values that equal times, equal identities and equal events are common.</summary>
    public static Gen<TrackingEvent> Any { get; } =
        from status in Gen.Elements(StatusMachines.Shipment.Statuses.ToArray())
        from detail in Gen.Frequency((3, Gen.Constant(ShipmentDetail.None)), (1, Gen.Elements(ShipmentDetail.Signed, ShipmentDetail.Accepted, ShipmentDetail.Weather, ShipmentDetail.Stale, ShipmentDetail.Unknown)))
        from leg in Gen.Frequency((8, Gen.Constant(ShipmentLeg.Unknown)), (1, Gen.Elements(ShipmentLeg.Forward, ShipmentLeg.Return)))
        from day in Gen.Choose(0, 6)
        from hour in Gen.Frequency((6, Gen.Constant(0)), (1, Gen.Elements(1, 6, 7)))
        from offset in Gen.Choose(-12, 14)
        from precision in Gen.Frequency((6, Gen.Constant(TimePrecision.Exact)), (1, Gen.Elements(TimePrecision.LocalTime, TimePrecision.Date, TimePrecision.Unknown)))
        from source in Gen.Elements(null, "carrier", "aggregator")
        from eventId in Gen.Elements(null, null, null, "1", "2", "3")
        from code in Gen.Elements(null, "A", "B")
        from location in Gen.Elements(null, "Bremen", "BREMEN, DE")
        from extra in Gen.Choose(0, 12)
        select new TrackingEvent
        {
            Status = status,
            Detail = detail,
            Leg = leg,
            OccurredAt = Day.AddHours((day * 30) + hour).ToOffset(TimeSpan.FromHours(offset)),
            Precision = precision,
            Source = source,
            EventId = eventId,
            Code = code,
            Location = location,
            Description = extra == 1 ? "said" : null,
            EstimatedDelivery = extra == 2 ? Day.AddDays(7) : null,
            Proof = extra switch { 3 => new ProofOfDelivery { ReceivedBy = "Sample" }, 4 => new ProofOfDelivery { PhotoUrl = "https://example.com/photo" }, _ => null },
            RawStatus = extra == 5 ? "Teleported" : null,
            RawDetail = extra == 6 ? "Sideways" : null,
            RawLeg = extra == 7 ? "Inward" : null,
            RawPrecision = extra == 8 ? "Century" : null,
        };

    public static TrackingEvent At(double hours, ShipmentStatus status, ShipmentDetail detail = ShipmentDetail.None, string? source = null, string? id = null) =>
        new() { Status = status, Detail = detail, OccurredAt = Day.AddHours(hours), Source = source, EventId = id };

    public static TrackedShipment Of(params TrackingEvent[] events) => TrackedShipment.Create("SAMPLE").Apply(events);

    /// <summary>Says all that can be seen of a shipment, also what equality does not compare.</summary>
    public static string Show(TrackedShipment shipment) => string.Join("\n", shipment.Events().Zip(shipment.Outcomes(), (tracked, outcome) => $"{outcome} {Show(tracked)}")
        .Concat(shipment.Conflicts.Select(Show))
        .Append($"{shipment.TrackingNumber} {shipment.Carrier} {shipment.Status} {shipment.Detail} {shipment.Leg} {shipment.IsCorrected} {shipment.WasDelivered} {shipment.IsStale} {shipment.EstimatedDelivery:O} {Show(shipment.Proof)} {(shipment.Current is null ? null : Show(shipment.Current))}"));

    public static string Show(TrackingEvent e) => FormattableString.Invariant(
        $"{e.OccurredAt:O} {e.Precision} {e.Status} {e.Detail} {e.Leg} {e.Source} {e.EventId} {e.Code} {e.Description} {e.Location} {e.EstimatedDelivery:O} {Show(e.Proof)} {e.RawStatus} {e.RawDetail} {e.RawLeg} {e.RawPrecision}");

    private static string Show(ProofOfDelivery? proof) => $"{proof?.ReceivedBy}|{proof?.SignatureUrl}|{proof?.PhotoUrl}";
}
