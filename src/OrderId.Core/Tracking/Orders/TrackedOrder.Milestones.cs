using System.Diagnostics.Contracts;
using OrderIds.Tracking.Orders;

namespace OrderIds.Tracking;

public sealed partial class TrackedOrder
{
    private List<OrderMilestone>? _milestones;

    private List<OrderMilestone> Milestones => _milestones ??= OrderMilestones.Of(this, Ledger);

    /// <summary>
    /// Returns the milestones of the order and of its shipments since an earlier state of the order: the changes that a customer may want
    /// to know about, each once.
    /// </summary>
    /// <param name="earlier">The order as it was at the last call, or <see langword="null"/> for all milestones.</param>
    /// <returns>
    /// First the milestones that late activities or events have undone, as retractions and in reverse order; then the new milestones. Empty
    /// if nothing has changed.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="earlier"/> has another ID, total or lines.</exception>
    /// <remarks>
    /// Milestones depend only on the activities and shipments. If the same facts arrive in another order or in other batches, the keys that
    /// were reported and not retracted are the same. When the rest of an order is shipped, delivered or returned, PartiallyShipped,
    /// PartiallyDelivered or PartiallyReturned is retracted, and Shipped, Delivered or Returned is reported in the same call: only the
    /// latter is news to a customer. Takes O(1) time for an unchanged order, otherwise O(n) on the first call.
    /// </remarks>
    [Pure]
    public IReadOnlyList<OrderMilestone> ChangesSince(TrackedOrder? earlier)
    {
        if (ReferenceEquals(this, earlier))
        {
            return [];
        }

        return earlier is null || HasSameBasis(earlier)
            ? OrderMilestones.Changes(earlier?.Milestones ?? [], Milestones)
            : throw new ArgumentException(OrderMessages.OtherOrder, nameof(earlier));
    }
}
