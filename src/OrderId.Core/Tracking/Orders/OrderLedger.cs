namespace OrderIds.Tracking.Orders;

/// <summary>Counts the items and the money of an order, from its shipments and activities.</summary>
/// <remarks>
/// Activities and shipments that contradict one another are counted as well. The result depends only on the sets of lines, shipments and
/// activities.
/// </remarks>
internal sealed class OrderLedger
{
    private readonly Dictionary<string, LedgerLine> _lines;
    private readonly CurrencyAmount _total;

    public OrderLedger(
        IReadOnlyList<TrackedOrderLine> lines, CurrencyAmount total, IReadOnlyList<TrackedOrderShipment> shipments,
        IReadOnlyList<OrderActivity> activities)
    {
        Lines = lines.Select(line => new LedgerLine(line)).ToArray();
        _lines = Lines.ToDictionary(line => line.Id, StringComparer.Ordinal);
        _total = total;
        foreach (TrackedOrderShipment shipment in shipments)
        {
            HasProblem |= shipment.Shipment.HasProblem;
            ForEachLine(shipment.Lines, (line, quantity) => line.Count(shipment.Shipment, quantity));
        }

        foreach (OrderActivity activity in activities)
        {
            Count(activity);
            if (CountsLines(activity.Kind))
            {
                ForEachLine(activity.Lines, (line, quantity) => line.Count(activity.Kind, quantity));
            }
        }

        OrderActivity[] rest = [.. activities.Where(CancelsTheRest)];
        if (rest.Length > 0)
        {
            CancelRest(rest, shipments);
        }

        Status = OrderProjection.StatusOf(this);
    }

    public LedgerLine[] Lines { get; }

    public OrderStatus Status { get; }

    public decimal Paid { get; private set; }

    public decimal Refunded { get; private set; }

    /// <summary>Gets the amount that was paid and not refunded.</summary>
    public decimal Kept => Math.Max(0, Paid - Refunded);

    public decimal OverRefunded => Math.Max(0, Refunded - Paid);

    public decimal Overpaid => Math.Max(0, Kept - _total.Amount);

    /// <summary>Gets a value indicating whether the order was paid in full, regardless of refunds.</summary>
    public bool IsPaid => Paid >= _total.Amount;

    public bool HasProblem { get; }

    public bool IsOnHold { get; private set; }

    public bool HasFailed { get; private set; }

    public PaymentStatus Payment => Refunded > 0
        ? (Refunded < Paid ? PaymentStatus.PartiallyRefunded : PaymentStatus.Refunded)
        : IsPaid ? PaymentStatus.Paid : PaymentStatus.Unpaid;

    public static bool CountsLines(OrderActivityKind kind) =>
        kind is OrderActivityKind.Cancellation or OrderActivityKind.ReturnRequest or OrderActivityKind.ReturnReceipt;

    public static bool CancelsTheRest(OrderActivity activity) =>
        activity.Kind == OrderActivityKind.Cancellation && activity.Lines.Count == 0;

    public LedgerLine? Find(string lineId) => _lines.TryGetValue(lineId, out LedgerLine? line) ? line : null;

    private void Count(OrderActivity activity)
    {
        switch (activity.Kind)
        {
            case OrderActivityKind.Payment when activity.Amount!.Value.Currency == _total.Currency:
                Paid += activity.Amount.Value.Amount;
                HasFailed = false;
                break;
            case OrderActivityKind.Refund when activity.Amount!.Value.Currency == _total.Currency:
                Refunded += activity.Amount.Value.Amount;
                break;
            case OrderActivityKind.Failure:
                HasFailed = true;
                break;
            case OrderActivityKind.Hold or OrderActivityKind.Release:
                IsOnHold = activity.Kind == OrderActivityKind.Hold;
                break;
        }
    }

    private void CancelRest(OrderActivity[] rest, IReadOnlyList<TrackedOrderShipment> shipments)
    {
        var departures = Lines.ToDictionary(line => line, _ => new LedgerDepartures());
        foreach (TrackedOrderShipment shipment in shipments)
        {
            if (LedgerPlaces.Away(shipment.Shipment) is { } away)
            {
                ForEachLine(shipment.Lines, (line, quantity) => departures[line].Add(away.From, away.Until, quantity));
            }
        }

        foreach (LedgerLine line in Lines)
        {
            (OrderActivity by, long left) = departures[line].Least(rest);
            line.CancelRest(by, left);
        }
    }

    private void ForEachLine(IReadOnlyList<LineQuantity> quantities, Action<LedgerLine, int> count)
    {
        foreach (LineQuantity quantity in quantities)
        {
            if (_lines.TryGetValue(quantity.LineId, out LedgerLine? line))
            {
                count(line, quantity.Quantity);
            }
        }
    }
}
