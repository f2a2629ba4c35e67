using System.Globalization;
using OrderIds.Tracking;

namespace OrderIds.Benchmarks;

/// <summary>
/// Measures the memory that a shipment and each of its events retain, which allocations do not show. Run with the argument <c>memory</c>.
/// </summary>
internal static class TrackingMemory
{
    private const int Shipments = 20_000;
    private const int Events = 100_000;

    public static void Run()
    {
        Console.WriteLine("| kept | bytes |");
        Console.WriteLine("|:-----|------:|");
        Report("a shipment without events, its number counted", Shipments, () => Enumerable.Range(0, Shipments).Select(Number).ToArray());
        Report("an event, its scan ID counted", Events, () => SampleEvents.Create(Events));
        TrackingEvent[] events = SampleEvents.Create(Events);
        Report("a shipment's own for an event, of 100,000 applied at once", Events, () => TrackedShipment.Create("SAMPLE").Apply(events));
        Report(
            "a shipment's own for an event, of 100,000 applied one by one", Events,
            () => events.Aggregate(TrackedShipment.Create("SAMPLE"), (shipment, e) => shipment.Apply(e)));
        Report(
            "a shipment of 10 events, the events not counted", Shipments, () => Enumerable.Range(0, Shipments)
                .Select(place => Number(place).Apply(events.Take(10))).ToArray());
        Report("an event with every text as long as can be", 1000, () => Enumerable.Range(0, 1000).Select(Longest).ToArray());
    }

    private static TrackedShipment Number(int place) =>
        TrackedShipment.Create("SAMPLE-" + place.ToString("D8", CultureInfo.InvariantCulture));

    private static TrackingEvent Longest(int place)
    {
        string Text() => new((char)('a' + (place % 26)), TrackingEvent.MaxTextLength);
        return SampleEvents.At(place, ShipmentStatus.Unknown) with
        {
            Source = Text(),
            EventId = Text(),
            Code = Text(),
            Description = Text(),
            Location = Text(),
            Detail = ShipmentDetail.Unknown,
            Precision = TimePrecision.Unknown,
            RawStatus = Text(),
            RawDetail = Text(),
            RawLeg = Text(),
            RawPrecision = Text(),
            Proof = new ProofOfDelivery { ReceivedBy = Text(), SignatureUrl = Text(), PhotoUrl = Text() },
        };
    }

    private static void Report<T>(string what, int count, Func<T> make)
        where T : class
    {
        make();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        T kept = make();
        long after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(kept);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {(after - before) / (double)count:N0} |"));
    }
}
