namespace OrderIds.Tracking.Orders;

/// <summary>Lists where the items of a shipment are, as far as an order counts them.</summary>
internal enum LedgerPlace
{
    /// <summary>The shipment does not count: it is cancelled, or lost or destroyed before delivery. Its items are open again.</summary>
    Nowhere,
    Prepared,
    Moving,
    Delivered,
    BackAfterDelivery,
    BackUndelivered,
}
