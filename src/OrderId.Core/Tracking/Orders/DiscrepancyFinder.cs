namespace OrderIds.Tracking.Orders;

/// <summary>Finds what does not add up in an order: line by line, then the money, then what no line counts.</summary>
internal sealed class DiscrepancyFinder(
    OrderLedger ledger, CurrencyAmount total, IReadOnlyList<TrackedOrderShipment> shipments, IReadOnlyList<OrderActivity> activities)
{
    private readonly List<OrderDiscrepancy> _found = [];

    // By line, so that the time is linear in what the order holds, also where every line has a discrepancy.
    private readonly ILookup<string, OrderActivity> _activities = activities.Where(activity => OrderLedger.CountsLines(activity.Kind))
        .SelectMany(activity => activity.Lines.Select(line => (line.LineId, activity)))
        .ToLookup(pair => pair.LineId, pair => pair.activity, StringComparer.Ordinal);

    private readonly ILookup<string, TrackedOrderShipment> _shipments =
        shipments.SelectMany(shipment => shipment.Lines.Select(line => (line.LineId, shipment)))
            .ToLookup(pair => pair.LineId, pair => pair.shipment, StringComparer.Ordinal);

    private readonly OrderActivity[] _restCancellations = activities.Where(OrderLedger.CancelsTheRest).ToArray();

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
            OrderDiscrepancyKind.ShippedAfterCancellation, line.Id, line.ShippedAfterCancellation, Cancelling(line.Id), Holding(line.Id));
        AddLine(OrderDiscrepancyKind.OverCancelled, line.Id, line.OverCancelled, Cancelling(line.Id), []);
        AddLine(OrderDiscrepancyKind.OverRequested, line.Id, line.OverRequested, Naming(line.Id, OrderActivityKind.ReturnRequest), []);
        AddLine(
            OrderDiscrepancyKind.OverReturned, line.Id, line.OverReturned, Naming(line.Id, OrderActivityKind.ReturnReceipt),
            Holding(line.Id, LedgerPlace.BackAfterDelivery));
    }

    private void FindInMoney()
    {
        AddAmount(OrderDiscrepancyKind.Overpaid, ledger.Overpaid, OrderActivityKind.Payment);
        AddAmount(OrderDiscrepancyKind.OverRefunded, ledger.OverRefunded, OrderActivityKind.Refund);
        foreach (OrderActivity activity in activities.Where(activity => activity.Amount is { } amount && amount.Currency != total.Currency && IsMoney(activity.Kind)))
        {
            _found.Add(new(OrderDiscrepancyKind.OtherCurrency, [activity], []) { Amount = activity.Amount });
        }
    }

    private void FindUnknownLines()
    {
        IEnumerable<string> named = _activities.Select(line => line.Key).Union(_shipments.Select(line => line.Key), StringComparer.Ordinal);
        foreach (string line in named.Where(line => ledger.Find(line) is null).OrderBy(line => line, StringComparer.Ordinal))
        {
            long quantity = _activities[line].Sum(activity => QuantityOf(line, activity.Lines)) + _shipments[line]
                .Sum(shipment => QuantityOf(line, shipment.Lines));
            AddLine(OrderDiscrepancyKind.UnknownLine, line, quantity, _activities[line], _shipments[line]);
        }
    }

    private void FindSharedTrackingNumbers()
    {
        foreach (IGrouping<string, TrackedOrderShipment> number in shipments.GroupBy(shipment => TrackingText.Normalize(shipment.Shipment.TrackingNumber)).Where(number => number.Count() > 1).OrderBy(number => number.Key, StringComparer.Ordinal))
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
            _found.Add(
                new(kind, activities.Where(activity => activity.Kind == cause && activity.Amount!.Value.Currency == total.Currency).ToArray(), []) { Amount = new CurrencyAmount(amount, total.Currency) });
        }
    }

    private IEnumerable<OrderActivity> Naming(string lineId, OrderActivityKind kind) =>
        _activities[lineId].Where(activity => activity.Kind == kind);

    private IEnumerable<OrderActivity> Cancelling(string lineId) =>
        Naming(lineId, OrderActivityKind.Cancellation).Concat(_restCancellations).OrderBy(activity => activity, OrderActivity.Order);

    private IEnumerable<TrackedOrderShipment> Holding(string lineId) =>
        Holding(lineId, LedgerPlace.Moving, LedgerPlace.Delivered, LedgerPlace.BackAfterDelivery);

    private IEnumerable<TrackedOrderShipment> Holding(string lineId, params LedgerPlace[] places) =>
        _shipments[lineId].Where(shipment => places.Contains(LedgerPlaces.Of(shipment.Shipment)));

    private static long QuantityOf(string lineId, IReadOnlyList<LineQuantity> quantities) =>
        quantities.First(quantity => string.Equals(quantity.LineId, lineId, StringComparison.Ordinal)).Quantity;

    private static bool IsMoney(OrderActivityKind kind) => kind is OrderActivityKind.Payment or OrderActivityKind.Refund;
}
