using FsCheck;
using FsCheck.Fluent;
using OrderIds.Tracking;

namespace OrderIds.Testing.Generators;

/// <summary>Generates activities that often repeat and contradict one another, and orders with such activities.</summary>
internal static class OrderGenerators
{
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    public static Gen<OrderActivity> Activities { get; } =
        from number in Gen.Choose(1, 12)
        from hour in Gen.Choose(0, 8)
        from offset in Gen.Choose(-12, 14)
        from amount in Gen.Elements(5m, 10m, 30m)
        from currency in Gen.Frequency((6, Gen.Constant("EUR")), (1, Gen.Constant("USD")))
        from line in Gen.Elements("A", "A", "B", "C")
        from quantity in Gen.Choose(1, 3)
        let id = "activity-" + number
        let time = Day.AddHours(hour * 10).ToOffset(TimeSpan.FromHours(offset))
        let money = new CurrencyAmount(amount, currency)
        let lines = new LineQuantity(line, quantity)
        from activity in Gen.Elements(
            OrderActivity.Placement(id, time),
            OrderActivity.Payment(id, time, money),
            OrderActivity.Failure(id, time, "declined"),
            OrderActivity.Hold(id, time, "check"),
            OrderActivity.Release(id, time),
            OrderActivity.Cancellation(id, time),
            OrderActivity.Cancellation(id, time, lines),
            OrderActivity.ReturnRequest(id, time, lines),
            OrderActivity.ReturnReceipt(id, time, lines),
            OrderActivity.Refund(id, time, money))
        from person in Gen.Elements(null, null, "support")
        select activity.WithBy(person);

    public static Gen<TrackedOrder> Orders { get; } =
        from id in IdGenerators.Sortable
        from lineCount in Gen.Choose(1, 3)
        from quantities in Gen.ArrayOf(Gen.Choose(1, 3), lineCount)
        let lines = quantities.Select((quantity, index) => new TrackedOrderLine(((char)('A' + index)).ToString(), quantity)).ToArray()
        from activityCount in Gen.Choose(0, 6)
        from activities in Gen.ArrayOf(Activities, activityCount)
        from shipped in Gen.ArrayOf(Gen.Elements(true, false), lineCount)
        from events in Gen.ArrayOf(ShipmentGenerators.Events, 4)
        select Ship(TrackedOrder.Create(id, new CurrencyAmount(30, "EUR"), lines), lines.Where((_, index) => shipped[index]), events)
            .Apply(activities);

    // Adds a shipment for the whole quantity of each line, and spreads the events over the shipments.
    private static TrackedOrder Ship(TrackedOrder order, IEnumerable<TrackedOrderLine> lines, TrackingEvent[] events)
    {
        int count = 0;
        foreach (TrackedOrderLine line in lines)
        {
            TrackedShipment shipment = TrackedShipment.Create("SAMPLE-" + line.Id).Apply(events.Skip(count++));
            order = order.AddShipment(new TrackedOrderShipment(line.Id, shipment, [new LineQuantity(line.Id, line.Quantity)]));
        }

        return order;
    }
}
