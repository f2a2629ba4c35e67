using FsCheck;
using FsCheck.Fluent;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>Makes orders and acts for tests: examples, and random ones that often repeat, contradict each other and do not fit.</summary>
internal static class Orders
{
    public static OrderId Id { get; } = OrderId.Create(Scans.Day, 1, 1);

    /// <summary>Gets an order of 30 EUR: two of line A, one of line B.</summary>
    public static Order Sample { get; } = Order.Create(Id, Euros(30), [new OrderLine("B", 1), new OrderLine("A", 2, "SKU-1")]);

    /// <summary>Gets <see cref="Sample"/> with three shipments: one A, one A, one B.</summary>
    public static Order Shipping { get; } = Sample.Ship(Parcel("1", "A", 1)).Ship(Parcel("2", "A", 1)).Ship(Parcel("3", "B", 1));

    public static Gen<OrderAct> Acts { get; } =
        from kind in Gen.Elements(EnumsOf<OrderActKind>())
        from number in Gen.Choose(1, 12)
        from hour in Gen.Choose(0, 8)
        from offset in Gen.Choose(-12, 14)
        from amount in Gen.Elements(5m, 10m, 30m)
        from currency in Gen.Frequency((6, Gen.Constant("EUR")), (1, Gen.Constant("USD")))
        from line in Gen.Elements("A", "A", "B", "C")
        from quantity in Gen.Choose(1, 3)
        from all in Gen.Elements(true, false)
        select OrderAct.Create(
            kind,
            kind == OrderActKind.Unknown ? "Juggled" : null,
            "act-" + number,
            Scans.Day.AddHours(hour * 10).ToOffset(TimeSpan.FromHours(offset)),
            kind is OrderActKind.Paid or OrderActKind.Refunded ? new Money(amount, currency) : null,
            kind is OrderActKind.ReturnRequested or OrderActKind.ReturnReceived || (kind == OrderActKind.Cancelled && !all) ? [new LineQuantity(line, quantity)] : [],
            all ? "said" : null);

    /// <summary>Generates events of the shipments of <see cref="Shipping"/>.</summary>
    public static Gen<(string Shipment, TrackingEvent Event)> Events { get; } =
        from shipment in Gen.Elements("1", "2", "3")
        from e in Scans.Any
        select (shipment, e);

    public static Money Euros(decimal amount) => new(amount, "EUR");

    public static OrderShipment Parcel(string id, string line, int quantity) => new(id, Shipment.Create("SAMPLE-" + id), [new LineQuantity(line, quantity)]);

    public static DateTimeOffset At(double hours) => Scans.Day.AddHours(hours);

    public static string Show(Order order) => string.Join("\n", order.Acts.Zip(order.Outcomes, (act, outcome) => $"{outcome} {Show(act)}")
        .Concat(order.Conflicts.Select(Show))
        .Concat(order.Shipments.Select(shipment => shipment.Id + Show(shipment.Lines) + Scans.Show(shipment.Shipment)))
        .Concat(order.Progress.Select(progress => $"{progress.LineId} {progress}"))
        .Append($"{order.Id} {order.Total} {order.Status} {order.Payment} {order.Paid} {order.Refunded} {order.HasProblem} {order.IsOnHold} {order.HasConflicts}"));

    public static T[] EnumsOf<T>()
        where T : struct, Enum => Enum.GetValues<T>();

    private static string Show(OrderAct act) => $"{act.Kind} {act.RawKind} {act.Id} {act.OccurredAt:O} {act.Amount} {act.Reason} {Show(act.Lines)}";

    private static string Show(IEnumerable<LineQuantity> lines) => string.Join(",", lines.Select(line => $"{line.LineId} {line.Quantity}"));
}
