using FsCheck;
using FsCheck.Fluent;
using OrderIds.Tracking;

namespace OrderIds.Testing.Generators;

/// <summary>Generates events that often tie, repeat and contradict one another, and shipments with such events.</summary>
internal static class ShipmentGenerators
{
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    private static readonly ShipmentDetail[] Details =
    [
        ShipmentDetail.Signed, ShipmentDetail.Accepted, ShipmentDetail.Weather, ShipmentDetail.Stale, ShipmentDetail.Unknown,
    ];

    public static Gen<TrackingEvent> Events { get; } =
        from status in Gen.Elements(StatusMachines.Shipment.Statuses.ToArray())
        from detail in Gen.Frequency((3, Gen.Constant(ShipmentDetail.None)), (1, Gen.Elements(Details)))
        from leg in Gen.Frequency((8, Gen.Constant(ShipmentLeg.Unknown)), (1, Gen.Elements(ShipmentLeg.Forward, ShipmentLeg.Return)))
        from day in Gen.Choose(0, 6)
        from hour in Gen.Frequency((6, Gen.Constant(0)), (1, Gen.Elements(1, 6, 7)))
        from offset in Gen.Choose(-12, 14)
        from precision in Gen.Frequency(
            (6, Gen.Constant(TimePrecision.Exact)), (1, Gen.Elements(TimePrecision.LocalTime, TimePrecision.Date, TimePrecision.Unknown)))
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
            Proof = Proof(extra),
            RawStatus = extra == 5 ? "Teleported" : null,
            RawDetail = extra == 6 ? "Sideways" : null,
            RawLeg = extra == 7 ? "Inward" : null,
            RawPrecision = extra == 8 ? "Century" : null,
        };

    public static Gen<DeliveryEstimate> Estimates { get; } =
        from day in Gen.Choose(0, 8)
        from offset in Gen.Choose(-12, 14)
        from made in Gen.Choose(0, 6)
        from source in Gen.Elements(null, "carrier")
        select new DeliveryEstimate(Day.AddDays(day).ToOffset(TimeSpan.FromHours(offset)), Day.AddHours(made * 30), source);

    public static Gen<TrackedShipment> Shipments { get; } =
        from number in Gen.Elements("SAMPLE-1", "SAMPLE-2")
        from carrier in Gen.Elements(null, "carrier")
        from count in Gen.Choose(0, 12)
        from events in Gen.ArrayOf(Events, count)
        from estimateCount in Gen.Choose(0, 3)
        from estimates in Gen.ArrayOf(Estimates, estimateCount)
        select estimates.Aggregate(TrackedShipment.Create(number, carrier).Apply(events), (shipment, estimate) => shipment.Apply(estimate));

    private static ProofOfDelivery? Proof(int extra) => extra switch
    {
        3 => new ProofOfDelivery { ReceivedBy = "Sample" },
        4 => new ProofOfDelivery { PhotoUrl = "https://example.com/photo" },
        _ => null,
    };
}
