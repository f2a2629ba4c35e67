namespace OrderIds.Tracking.Orders;

/// <summary>
/// Finds the discrepancies of an order (facts that contradict one another): first those of each line, then those of the money, then unknown
/// lines and shared tracking numbers.
/// </summary>
internal sealed class DiscrepancyFinder(
    OrderLedger ledger, CurrencyAmount total, IReadOnlyList<TrackedOrderShipment> shipments, IReadOnlyList<OrderActivity> activities)
{
    private readonly List<OrderDiscrepancy> _found = [];

    // Grouped by line, so that the time is linear in the size of the order even if every line has a discrepancy.
    private readonly ILookup<string, OrderActivity> _activities = activities.Where(activity => OrderLedger.CountsLines(activity.Kind))
        .SelectMany(activity => activity.Lines.Select(line => (line.LineId, activity)))
        .ToLookup(pair => pair.LineId, pair => pair.activity, StringComparer.Ordinal);

    private readonly ILookup<string, TrackedOrderShipment> _shipments =
        shipments.SelectMany(shipment => shipment.Lines.Select(line => (line.LineId, shipment)))
            .ToLookup(pair => pair.LineId, pair => pair.shipment, StringComparer.Ordinal);

    private readonly Dictionary<string, long> _unknown = Quantities(
        activities.Where(activity => OrderLedger.CountsLines(activity.Kind)).SelectMany(activity => activity.Lines)
            .Concat(shipments.SelectMany(shipment => shipment.Lines))
            .Where(named => ledger.Find(named.LineId) is null));

    public IReadOnlyList<OrderDiscrepancy> Find()
    {
        foreach (LedgerLine line in ledger.Lines)
        {
            FindInLine(line);
        }

        FindInMoney();
        FindUnknownLines();
        FindSharedTrackingNumbers();
        return _found.AsReadOnly();
    }

    private void FindInLine(LedgerLine line)
    {
        AddLine(OrderDiscrepancyKind.OverShipped, line.Id, line.OverShipped, [], Holding(line.Id));
        AddLine(
            OrderDiscrepancyKind.ShippedAfterCancellation, line.Id, line.ShippedAfterCancellation, Cancelling(line), Holding(line.Id));
        AddLine(OrderDiscrepancyKind.OverCancelled, line.Id, line.OverCancelled, Cancelling(line), []);
        AddLine(OrderDiscrepancyKind.OverRequested, line.Id, line.OverRequested, Naming(line.Id, OrderActivityKind.ReturnRequest), []);
        AddLine(
            OrderDiscrepancyKind.OverReturned, line.Id, line.OverReturned, Naming(line.Id, OrderActivityKind.ReturnReceipt),
            Holding(line.Id, LedgerPlace.BackAfterDelivery));
    }

    private void FindInMoney()
    {
        AddAmount(OrderDiscrepancyKind.Overpaid, ledger.Overpaid, OrderActivityKind.Payment);
        AddAmount(OrderDiscrepancyKind.OverRefunded, ledger.OverRefunded, OrderActivityKind.Refund);
        foreach (OrderActivity activity in activities.Where(
            activity => activity.Amount is { } amount && amount.Currency != total.Currency && IsMoney(activity.Kind)))
        {
            _found.Add(new(OrderDiscrepancyKind.OtherCurrency, [activity], []) { Amount = activity.Amount });
        }
    }

    private void FindUnknownLines()
    {
        foreach (KeyValuePair<string, long> line in _unknown.OrderBy(line => line.Key, StringComparer.Ordinal))
        {
            AddLine(OrderDiscrepancyKind.UnknownLine, line.Key, line.Value, _activities[line.Key], _shipments[line.Key]);
        }
    }

    private void FindSharedTrackingNumbers()
    {
        foreach (IGrouping<string, TrackedOrderShipment> number in shipments
            .GroupBy(shipment => TrackingText.Normalize(shipment.Shipment.TrackingNumber))
            .Where(number => number.Count() > 1)
            .OrderBy(number => number.Key, StringComparer.Ordinal))
        {
            _found.Add(new(OrderDiscrepancyKind.SharedTrackingNumber, [], number.ToArray()));
        }
    }

    private void AddLine(
        OrderDiscrepancyKind kind, string lineId, long quantity, IEnumerable<OrderActivity> causes,
        IEnumerable<TrackedOrderShipment> holding)
    {
        if (quantity > 0)
        {
            _found.Add(new(kind, causes.ToArray(), holding.ToArray()) { LineId = lineId, Quantity = quantity });
        }
    }

    private void AddAmount(OrderDiscrepancyKind kind, decimal amount, OrderActivityKind cause)
    {
        if (amount > 0)
        {
            OrderActivity[] causes = activities
                .Where(activity => activity.Kind == cause && activity.Amount!.Value.Currency == total.Currency).ToArray();
            _found.Add(new(kind, causes, []) { Amount = new CurrencyAmount(amount, total.Currency) });
        }
    }

    private IEnumerable<OrderActivity> Naming(string lineId, OrderActivityKind kind) =>
        _activities[lineId].Where(activity => activity.Kind == kind);

    // Of several cancellations of the rest of the order, only the one that cancels the most items is included.
    private IEnumerable<OrderActivity> Cancelling(LedgerLine line)
    {
        IEnumerable<OrderActivity> named = Naming(line.Id, OrderActivityKind.Cancellation);
        return line.RestCancelledBy is { } rest ? named.Append(rest).OrderBy(activity => activity, OrderActivity.Order) : named;
    }

    private IEnumerable<TrackedOrderShipment> Holding(string lineId) =>
        Holding(lineId, LedgerPlace.Moving, LedgerPlace.Delivered, LedgerPlace.BackAfterDelivery);

    private IEnumerable<TrackedOrderShipment> Holding(string lineId, params LedgerPlace[] places) =>
        _shipments[lineId].Where(shipment => places.Contains(LedgerPlaces.Of(shipment.Shipment)));

    private static Dictionary<string, long> Quantities(IEnumerable<LineQuantity> named)
    {
        var quantities = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (LineQuantity quantity in named)
        {
            quantities[quantity.LineId] = (quantities.TryGetValue(quantity.LineId, out long before) ? before : 0) + quantity.Quantity;
        }

        return quantities;
    }

    private static bool IsMoney(OrderActivityKind kind) => kind is OrderActivityKind.Payment or OrderActivityKind.Refund;
}
