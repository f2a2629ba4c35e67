using FsCheck;
using FsCheck.Fluent;
using OrderIds.Testing;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>
/// Makes orders and activities for tests: examples, and random ones that often repeat, contradict each other and do not fit.
/// </summary>
internal static class Orders
{
    public static OrderId Id { get; } = OrderId.Create(Scans.Day, 1, 1);

    /// <summary>Gets an order of 30 EUR: two of line A, one of line B.</summary>
    public static TrackedOrder Sample { get; } = TrackedOrder.Create(
        Id, Euros(30), [new TrackedOrderLine("B", 1), new TrackedOrderLine("A", 2, "SKU-1")]);

    /// <summary>Gets <see cref="Sample"/> with three shipments: one A, one A, one B.</summary>
    public static TrackedOrder Shipping { get; } = Sample.AddShipment(Parcel("1", "A", 1)).AddShipment(Parcel("2", "A", 1))
        .AddShipment(Parcel("3", "B", 1));

    public static Gen<OrderActivity> Activities { get; } =
        from kind in Gen.Elements(EnumsOf<OrderActivityKind>())
        from number in Gen.Choose(1, 12)
        from hour in Gen.Choose(0, 8)
        from offset in Gen.Choose(-12, 14)
        from amount in Gen.Elements(5m, 10m, 30m)
        from currency in Gen.Frequency((6, Gen.Constant("EUR")), (1, Gen.Constant("USD")))
        from line in Gen.Elements("A", "A", "B", "C")
        from quantity in Gen.Choose(1, 3)
        from all in Gen.Elements(true, false)
        select OrderActivity.Create(
            kind,
            kind == OrderActivityKind.Unknown ? "Juggled" : null,
            "activity-" + number,
            Scans.Day.AddHours(hour * 10).ToOffset(TimeSpan.FromHours(offset)),
            kind is OrderActivityKind.Payment or OrderActivityKind.Refund ? new CurrencyAmount(amount, currency) : null,
            kind is OrderActivityKind.ReturnRequest or OrderActivityKind.ReturnReceipt || (kind == OrderActivityKind.Cancellation && !all)
                ? [new LineQuantity(line, quantity)]
                : [],
            all ? "said" : null,
            number % 4 == 0 ? "support" : null);

    /// <summary>Generates events of the shipments of <see cref="Shipping"/>.</summary>
    public static Gen<(string Shipment, TrackingEvent Event)> Events { get; } =
        from shipment in Gen.Elements("1", "2", "3")
        from e in TrackingArbitraries.Events.Generator
        select (shipment, e);

    public static CurrencyAmount Euros(decimal amount) => new(amount, "EUR");

    public static TrackedOrderShipment Parcel(string id, string line, int quantity) =>
        new(id, TrackedShipment.Create("SAMPLE-" + id), [new LineQuantity(line, quantity)]);

    public static DateTimeOffset At(double hours) => Scans.Day.AddHours(hours);

    public static string Show(TrackedOrder order) => string.Join("\n", order.Activities.Select(Show)
        .Concat(order.Conflicts.Select(Show))
        .Concat(order.Shipments.Select(shipment => shipment.Id + Show(shipment.Lines) + Scans.Show(shipment.Shipment)))
        .Concat(order.Progress.Select(progress => $"{progress.LineId} {progress}"))
        .Append(
            $"{order.Id} {order.Total} {order.Status} {order.Payment} {order.Paid} {order.Refunded} "
            + $"{order.HasProblem} {order.IsOnHold} {order.HasConflicts}")
        .Concat(order.Discrepancies.Select(Show)));

    public static T[] EnumsOf<T>()
        where T : struct, Enum => Enum.GetValues<T>();

    private static string Show(OrderActivity activity) =>
        $"{activity.Kind} {activity.RawKind} {activity.Id} {activity.OccurredAt:O} {activity.Amount} "
        + $"{activity.Reason} {activity.By} {Show(activity.Lines)}";

    private static string Show(OrderDiscrepancy discrepancy) =>
        $"{discrepancy} {discrepancy.LineId} {string.Join(",", discrepancy.Activities.Select(Show))} "
        + string.Join(",", discrepancy.Shipments.Select(shipment => shipment.Id));

    private static string Show(IEnumerable<LineQuantity> lines) => string.Join(",", lines.Select(line => $"{line.LineId} {line.Quantity}"));
}
