namespace OrderIds.Tracking.Orders;

/// <summary>Specifies where the items of a shipment are, as an order counts them.</summary>
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
