using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The laws of conservation of an order: for each line, and for the money.</summary>
internal static class OrderLaws
{
    public static bool AddsUp(TrackedOrder order)
    {
        decimal kept = Math.Max(0, order.Paid.Amount - order.Refunded.Amount);
        decimal overRefunded = order.Discrepancies
            .SingleOrDefault(discrepancy => discrepancy.Kind == OrderDiscrepancyKind.OverRefunded)?.Amount?.Amount ?? 0;
        return order.Paid.Amount == kept + order.Refunded.Amount - overRefunded
            && order.Progress.All(
                line => line is { Cancelled: >= 0, Open: >= 0, Prepared: >= 0, Shipped: >= 0, Delivered: >= 0, Returned: >= 0 }
                && line.Ordered == line.Open + line.Prepared + line.Shipped + line.Cancelled - line.Excess
                && line.Excess == order.Discrepancies.Where(discrepancy => discrepancy.LineId == line.LineId && IsExcess(discrepancy.Kind))
                    .Sum(discrepancy => discrepancy.Quantity)
                && line.Delivered <= line.Shipped);
    }

    private static bool IsExcess(OrderDiscrepancyKind kind) =>
        kind is OrderDiscrepancyKind.OverShipped or OrderDiscrepancyKind.ShippedAfterCancellation or OrderDiscrepancyKind.OverCancelled;
}
