namespace OrderIds.Tracking.Orders;

/// <summary>Calculates the state of an order from its lines, shipments and activities.</summary>
/// <remarks>
/// Activities are applied in their order, but to the final state of the shipments: what a carrier did counts, and a cancellation that the
/// carrier overtook has no effect.
/// </remarks>
internal sealed class OrderLedger
{
    private readonly Dictionary<string, Entry> _entries;
    private readonly Entry[] _lines;
    private readonly CurrencyAmount _total;
    private bool _hasFailed;

    public OrderLedger(IReadOnlyList<TrackedOrderLine> lines, CurrencyAmount total, IEnumerable<TrackedOrderShipment> shipments, IReadOnlyList<OrderActivity> activities)
    {
        _lines = lines.Select(line => new Entry(line)).ToArray();
        _entries = _lines.ToDictionary(entry => entry.Line.Id, StringComparer.Ordinal);
        _total = total;
        foreach (TrackedOrderShipment shipment in shipments)
        {
            HasProblem |= shipment.Shipment.HasProblem;
            foreach (LineQuantity quantity in shipment.Lines)
            {
                if (_entries.TryGetValue(quantity.LineId, out Entry? entry))
                {
                    entry.Count(shipment.Shipment, quantity.Quantity);
                }
            }
        }

        Refusals = new string?[activities.Count];
        for (int i = 0; i < activities.Count; i++)
        {
            Refusals[i] = Take(activities[i]);
        }

        Status = Project();
    }

    /// <summary>Gets the reason why each activity is not allowed, or <see langword="null"/> if it is allowed.</summary>
    public string?[] Refusals { get; }

    public OrderStatus Status { get; }

    public decimal Paid { get; private set; }

    public decimal Refunded { get; private set; }

    public bool HasProblem { get; }

    public bool IsOnHold { get; private set; }

    public bool HasFailed => _hasFailed;

    public PaymentStatus Payment
    {
        get
        {
            if (Refunded > 0)
            {
                return Refunded == Paid ? PaymentStatus.Refunded : PaymentStatus.PartiallyRefunded;
            }

            return Paid >= _total.Amount ? PaymentStatus.Paid : PaymentStatus.Unpaid;
        }
    }

    public IEnumerable<OrderLineProgress> Progress => _lines.Select(entry => entry.Progress);

    /// <summary>Returns the quantity of a line that may still be shipped, or <see langword="null"/> if there is no such line.</summary>
    public long? Open(string line) => _entries.TryGetValue(line, out Entry? entry) ? entry.Open : null;

    private string? Take(OrderActivity activity)
    {
        switch (activity.Kind)
        {
            case OrderActivityKind.Payment:
                return TakePayment(activity.Amount!.Value);
            case OrderActivityKind.Refund:
                return TakeRefund(activity.Amount!.Value);
            case OrderActivityKind.Failure:
                _hasFailed = true;
                return null;
            case OrderActivityKind.Hold or OrderActivityKind.Release:
                IsOnHold = activity.Kind == OrderActivityKind.Hold;
                return null;
            case OrderActivityKind.Cancellation when activity.Lines.Count == 0:
                return CancelRest();
            case OrderActivityKind.Cancellation:
                return TakeLines(activity, "has not shipped", entry => entry.Unshipped, (entry, quantity) => entry.Cancelled += quantity);
            case OrderActivityKind.ReturnRequest:
                return TakeLines(activity, "is delivered and no return asked for", entry => entry.Delivered - entry.Requested, (entry, quantity) => entry.Requested += quantity);
            case OrderActivityKind.ReturnReceipt:
                return TakeLines(activity, "is delivered and not back", entry => entry.Delivered - entry.BackDelivered - entry.Received, (entry, quantity) => entry.Received += quantity);
            default:
                return null;
        }
    }

    private string? TakePayment(CurrencyAmount amount)
    {
        if (amount.Currency != _total.Currency)
        {
            return TrackingMessages.WrongCurrency(_total.Currency, amount.Currency);
        }

        if (amount.Amount > decimal.MaxValue - Paid)
        {
            return TrackingMessages.Overflow;
        }

        Paid += amount.Amount;
        _hasFailed = false;
        return null;
    }

    private string? TakeRefund(CurrencyAmount amount)
    {
        if (amount.Currency != _total.Currency)
        {
            return TrackingMessages.WrongCurrency(_total.Currency, amount.Currency);
        }

        if (amount.Amount > Paid - Refunded)
        {
            return TrackingMessages.TooMuchMoney(new CurrencyAmount(Paid - Refunded, _total.Currency), amount);
        }

        Refunded += amount.Amount;
        return null;
    }

    private string? CancelRest()
    {
        if (_lines.All(entry => entry.Unshipped == 0))
        {
            return TrackingMessages.NothingToCancel;
        }

        foreach (Entry entry in _lines)
        {
            entry.Cancelled += entry.Unshipped;
        }

        return null;
    }

    private string? TakeLines(OrderActivity activity, string what, Func<Entry, long> limit, Action<Entry, int> take)
    {
        foreach (LineQuantity quantity in activity.Lines)
        {
            if (!_entries.TryGetValue(quantity.LineId, out Entry? entry))
            {
                return TrackingMessages.UnknownLine(quantity.LineId);
            }

            if (quantity.Quantity > limit(entry))
            {
                return TrackingMessages.TooMuch(quantity.LineId, what, Math.Max(0, limit(entry)), quantity.Quantity);
            }
        }

        foreach (LineQuantity quantity in activity.Lines)
        {
            take(_entries[quantity.LineId], quantity.Quantity);
        }

        return null;
    }

    private OrderStatus Project()
    {
        long needed = _lines.Sum(entry => entry.Needed);
        if (needed == 0)
        {
            return OrderStatus.Cancelled;
        }

        long returned = _lines.Sum(entry => entry.Returned);
        if (returned > 0)
        {
            return returned == needed ? OrderStatus.Returned : OrderStatus.PartiallyReturned;
        }

        if (_lines.Any(entry => entry.Requested > 0))
        {
            return OrderStatus.ReturnRequested;
        }

        long delivered = _lines.Sum(entry => entry.Delivered);
        if (delivered > 0)
        {
            return delivered == needed ? OrderStatus.Delivered : OrderStatus.PartiallyDelivered;
        }

        long shipped = _lines.Sum(entry => entry.Shipped);
        if (shipped > 0)
        {
            return shipped == needed ? OrderStatus.Shipped : OrderStatus.PartiallyShipped;
        }

        return _hasFailed ? OrderStatus.Failed
            : IsOnHold ? OrderStatus.OnHold
            : _lines.Any(entry => entry.Prepared > 0) ? OrderStatus.Processing
            : Payment == PaymentStatus.Unpaid ? OrderStatus.Pending
            : OrderStatus.Confirmed;
    }

    /// <summary>Counts the items of one line. Sums have 64 bits, since shipments may name more items than the line has.</summary>
    private sealed class Entry(TrackedOrderLine line)
    {
        private long _moving;
        private long _delivered;
        private long _backUndelivered;

        public TrackedOrderLine Line { get; } = line;

        public long Prepared { get; private set; }

        public long BackDelivered { get; private set; }

        public long Cancelled { get; set; }

        public long Requested { get; set; }

        public long Received { get; set; }

        public long Needed => Line.Quantity - Cancelled;

        public long Open => Math.Max(0, Needed - Prepared - _moving - _delivered);

        public long Unshipped => Math.Max(0, Needed - _moving - _delivered - _backUndelivered);

        public long Delivered => Math.Min(Needed, _delivered);

        public long Shipped => Math.Min(Needed, _moving + _delivered + Stranded);

        public long Returned => Math.Min(Needed, Stranded + BackDelivered + Received);

        public OrderLineProgress Progress => new()
        {
            LineId = Line.Id,
            Ordered = Line.Quantity,
            Cancelled = (int)Cancelled,
            Open = (int)Open,
            Shipped = (int)Shipped,
            Delivered = (int)Delivered,
            ReturnRequested = (int)Requested,
            Returned = (int)Returned,
        };

        // Items that came back undelivered and were not sent again.
        private long Stranded => Math.Min(_backUndelivered, Open);

        public void Count(TrackedShipment shipment, int quantity)
        {
            switch (shipment.Status)
            {
                case ShipmentStatus.Cancelled:
                case ShipmentStatus.Lost or ShipmentStatus.Destroyed when !shipment.WasDelivered:
                    break;
                case ShipmentStatus.Unknown or ShipmentStatus.LabelCreated:
                    Prepared += quantity;
                    break;
                case ShipmentStatus.Returned when !shipment.WasDelivered:
                    _backUndelivered += quantity;
                    break;
                default:
                    _delivered += shipment.WasDelivered ? quantity : 0;
                    _moving += shipment.WasDelivered ? 0 : quantity;
                    BackDelivered += shipment.Status == ShipmentStatus.Returned ? quantity : 0;
                    break;
            }
        }
    }
}
