namespace OrderIds.Tracking.Orders;

/// <summary>Counts the items of one line of an order.</summary>
/// <remarks>
/// All activities and shipments are counted, even if they contradict one another, so sums have 64 bits. Always: Ordered = Open + Prepared +
/// Shipped + Cancelled - Excess.
/// </remarks>
internal sealed class LedgerLine(TrackedOrderLine line)
{
    private long _cancelledByName;
    private long _cancelledWithTheRest;
    private long _prepared;
    private long _moving;
    private long _undelivered;

    public string Id => line.Id;

    public long Ordered => line.Quantity;

    /// <summary>Gets the number of items that were cancelled, by a cancellation of this line or of the rest of the order.</summary>
    public long Cancelled => _cancelledByName + _cancelledWithTheRest;

    /// <summary>Gets the number of items that the recipient shall receive or has received: those that are not cancelled.</summary>
    public long Needed => Math.Max(0, Ordered - Cancelled);

    /// <summary>Gets the number of items that have left the sender and did not come back undelivered.</summary>
    public long Shipped => _moving + Delivered;

    /// <summary>Gets the number of items in shipments that have not left yet, not counting items that are not needed.</summary>
    public long Prepared => Math.Min(_prepared, Math.Max(0, Needed - Shipped));

    /// <summary>Gets the number of items that can still be put into a shipment.</summary>
    public long Open => Math.Max(0, Needed - Shipped - _prepared);

    /// <summary>Gets the number of items that can still be cancelled, because they have never left.</summary>
    public long Unshipped => Math.Max(0, Needed - Shipped - _undelivered);

    /// <summary>Gets the activity that cancelled the rest of the order, or <see langword="null"/>.</summary>
    public OrderActivity? RestCancelledBy { get; private set; }

    public long Delivered { get; private set; }

    /// <summary>Gets the number of delivered items that came back in the same shipment.</summary>
    public long BackInShipment { get; private set; }

    public long Requested { get; private set; }

    public long Received { get; private set; }

    /// <summary>Gets the number of items that have come back: after delivery, or undelivered and not sent again.</summary>
    public long Returned => Math.Min(_undelivered, Open) + BackInShipment + Received;

    /// <summary>Gets the number of items that were shipped or cancelled beyond the ordered quantity.</summary>
    public long Excess => Math.Max(0, Cancelled + Shipped - Ordered);

    /// <summary>Gets the number of items that were cancelled beyond the ordered quantity.</summary>
    public long OverCancelled => Math.Max(0, Cancelled - Ordered);

    /// <summary>Gets the number of items that were shipped beyond the ordered quantity, regardless of cancellations.</summary>
    public long OverShipped => Math.Max(0, Shipped - Ordered);

    /// <summary>Gets the number of items that were shipped although they were cancelled.</summary>
    public long ShippedAfterCancellation => Math.Max(0, Math.Min(Cancelled, Ordered) + Math.Min(Shipped, Ordered) - Ordered);

    public long OverRequested => Math.Max(0, Requested - Delivered);

    public long OverReturned => Math.Max(0, BackInShipment + Received - Delivered);

    public OrderLineProgress Progress => new()
    {
        LineId = Id,
        Ordered = line.Quantity,
        Cancelled = Cancelled,
        Open = Open,
        Prepared = Prepared,
        Shipped = Shipped,
        Delivered = Delivered,
        ReturnRequested = Requested,
        Returned = Returned,
        Excess = Excess,
    };

    /// <summary>Counts the items of this line in a shipment.</summary>
    public void Count(TrackedShipment shipment, int quantity)
    {
        switch (LedgerPlaces.Of(shipment))
        {
            case LedgerPlace.Prepared:
                _prepared += quantity;
                break;
            case LedgerPlace.Moving:
                _moving += quantity;
                break;
            case LedgerPlace.BackUndelivered:
                _undelivered += quantity;
                break;
            case LedgerPlace.Delivered:
                Delivered += quantity;
                break;
            case LedgerPlace.BackAfterDelivery:
                Delivered += quantity;
                BackInShipment += quantity;
                break;
        }
    }

    /// <summary>Counts the items of this line in an activity.</summary>
    public void Count(OrderActivityKind kind, int quantity)
    {
        _cancelledByName += kind == OrderActivityKind.Cancellation ? quantity : 0;
        Requested += kind == OrderActivityKind.ReturnRequest ? quantity : 0;
        Received += kind == OrderActivityKind.ReturnReceipt ? quantity : 0;
    }

    /// <summary>Cancels the items that are not cancelled yet and had not left when the rest of the order was cancelled.</summary>
    /// <param name="by">The cancellation that cancels the most items.</param>
    /// <param name="left">The number of items that had left by then.</param>
    public void CancelRest(OrderActivity by, long left)
    {
        _cancelledWithTheRest = Math.Max(0, Ordered - _cancelledByName - left);
        RestCancelledBy = by;
    }

    /// <summary>Returns how many more items of this line an activity of a kind may name.</summary>
    public long Possible(OrderActivityKind kind) => kind switch
    {
        OrderActivityKind.Cancellation => Unshipped,
        OrderActivityKind.ReturnRequest => Math.Max(0, Delivered - Math.Max(Requested, BackInShipment + Received)),
        OrderActivityKind.ReturnReceipt => Math.Max(0, Delivered - BackInShipment - Received),
        _ => 0,
    };
}
