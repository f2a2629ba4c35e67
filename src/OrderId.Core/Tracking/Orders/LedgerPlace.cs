namespace OrderIds.Tracking.Orders;

/// <summary>Specifies how an order counts the items of a shipment, such as prepared, on the way or delivered.</summary>
internal enum LedgerPlace
{
    /// <summary>
    /// The shipment does not count: it was cancelled, or was lost or destroyed before delivery. Its items are open again: they can be put
    /// into another shipment.
    /// </summary>
    Nowhere,
    Prepared,
    Moving,
    Delivered,
    BackAfterDelivery,
    BackUndelivered,
}
