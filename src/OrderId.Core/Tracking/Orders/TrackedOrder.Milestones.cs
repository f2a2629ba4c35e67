using OrderIds.Tracking.Orders;

namespace OrderIds.Tracking;

public sealed partial class TrackedOrder
{
    private List<OrderMilestone>? _milestones;

    private List<OrderMilestone> Milestones => _milestones ??= OrderMilestones.Of(this, Ledger);

    /// <summary>
    /// Returns what has happened since an earlier state of the order: its milestones and those of its shipments, each once.
    /// </summary>
    /// <param name="earlier">The order as it was when this was last asked, or <see langword="null"/> for all milestones.</param>
    /// <returns>
    /// First the milestones that late facts have undone, last first, as retractions; then the new ones. Empty if nothing has changed.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="earlier"/> has another ID, total or lines.</exception>
    /// <remarks>
    /// Milestones are a function of what was told. Over any ways to feed the same facts, in whatever order and pieces, the keys that are
    /// reported less those that are retracted are the same. PartiallyShipped, PartiallyDelivered and PartiallyReturned are replaced by
    /// their full counterparts: the retraction of one and the other come together, and only the second is news to a customer. Takes O(1)
    /// for an unchanged order, otherwise O(n) on the first call.
    /// </remarks>
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
