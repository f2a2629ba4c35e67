namespace OrderIds.Tracking.Orders;

/// <summary>Determines the status of an order: the first status in a list of conditions whose condition is true.</summary>
internal static class OrderProjection
{
    public static OrderStatus StatusOf(OrderLedger ledger)
    {
        LedgerLine[] lines = ledger.Lines;
        return Array.TrueForAll(lines, line => line.Needed + line.Shipped == 0) ? OrderStatus.Cancelled
            : Array.Exists(lines, line => line.Returned > 0) ? All(
                lines, line => line.Returned >= Math.Max(line.Needed, line.Delivered), OrderStatus.Returned, OrderStatus.PartiallyReturned)
            : Array.Exists(lines, line => Math.Min(line.Requested, line.Delivered) > 0) ? OrderStatus.ReturnRequested
            : Array.Exists(lines, line => line.Delivered > 0) ? All(
                lines, line => line.Delivered >= line.Needed, OrderStatus.Delivered, OrderStatus.PartiallyDelivered)
            : Array.Exists(lines, line => line.Shipped > 0) ? All(
                lines, line => line.Shipped >= line.Needed, OrderStatus.Shipped, OrderStatus.PartiallyShipped)
            : ledger.HasFailed ? OrderStatus.Failed
            : ledger.IsOnHold ? OrderStatus.OnHold
            : Array.Exists(lines, line => line.Prepared > 0) ? OrderStatus.Processing
            : ledger.IsPaid ? OrderStatus.Confirmed
            : OrderStatus.Pending;
    }

    private static OrderStatus All(LedgerLine[] lines, Predicate<LedgerLine> isComplete, OrderStatus all, OrderStatus some) =>
        Array.TrueForAll(lines, isComplete) ? all : some;
}
