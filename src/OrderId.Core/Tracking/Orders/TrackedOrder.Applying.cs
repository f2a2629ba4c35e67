using System.Diagnostics.Contracts;
using OrderIds.Tracking.Orders;

namespace OrderIds.Tracking;

public sealed partial class TrackedOrder
{
    /// <summary>
    /// Adds an activity that has happened. The activity is counted even if it contradicts other facts: see <see cref="Discrepancies"/>.
    /// </summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The order with the activity, or this order if nothing changes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="activity"/> is <see langword="null"/>.</exception>
    [Pure]
    public TrackedOrder Apply(OrderActivity activity) => Apply([activity ?? throw new ArgumentNullException(nameof(activity))]);

    /// <summary>
    /// Adds activities that have happened. All of them are counted even if they contradict other facts: see <see cref="Discrepancies"/>.
    /// </summary>
    /// <param name="activities">The activities, in any order.</param>
    /// <returns>The order with the activities, or this order if nothing changes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="activities"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of the activities is <see langword="null"/>.</exception>
    /// <remarks>
    /// Activities are read in batches of at most <see cref="MaxActivities"/>, so that an endless sequence does not use endless memory.
    /// </remarks>
    [Pure]
    public TrackedOrder Apply(IEnumerable<OrderActivity> activities)
    {
        _ = activities ?? throw new ArgumentNullException(nameof(activities));

        OrderActivity[] kept = Union(_allActivities, activities, _limit);
        return ReferenceEquals(kept, _allActivities) ? this : new TrackedOrder(Id, Total, _lines, kept, _shipments, _limit);
    }

    /// <summary>Adds an event to a shipment of the order.</summary>
    /// <param name="shipmentId">The ID of the shipment: see <see cref="TrackedOrderShipment.Id"/>.</param>
    /// <param name="trackingEvent">The event.</param>
    /// <returns>The order with the event, or this order if nothing changes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="trackingEvent"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">The order has no shipment with this ID.</exception>
    [Pure]
    public TrackedOrder Apply(string shipmentId, TrackingEvent trackingEvent) =>
        Apply(shipmentId, [trackingEvent ?? throw new ArgumentNullException(nameof(trackingEvent))]);

    /// <summary>Adds events to a shipment of the order.</summary>
    /// <param name="shipmentId">The ID of the shipment: see <see cref="TrackedOrderShipment.Id"/>.</param>
    /// <param name="events">The events, in any order.</param>
    /// <returns>The order with the events, or this order if nothing changes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of the events is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">The order has no shipment with this ID.</exception>
    [Pure]
    public TrackedOrder Apply(string shipmentId, IEnumerable<TrackingEvent> events) =>
        Apply(shipmentId, shipment => shipment.Apply(events));

    /// <summary>Adds an estimate of the delivery to a shipment of the order.</summary>
    /// <param name="shipmentId">The ID of the shipment: see <see cref="TrackedOrderShipment.Id"/>.</param>
    /// <param name="estimate">The estimate.</param>
    /// <returns>The order with the estimate, or this order if nothing changes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="estimate"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">The order has no shipment with this ID.</exception>
    [Pure]
    public TrackedOrder Apply(string shipmentId, DeliveryEstimate estimate) => Apply(shipmentId, shipment => shipment.Apply(estimate));

    private TrackedOrder Apply(string shipmentId, Func<TrackedShipment, TrackedShipment> apply)
    {
        int place = Find(shipmentId);
        TrackedOrderShipment present = place >= 0
            ? _shipments[place]
            : throw new KeyNotFoundException(OrderMessages.NoShipment(shipmentId));
        TrackedOrderShipment tracked = present.With(apply(present.Shipment));
        if (ReferenceEquals(tracked, present))
        {
            return this;
        }

        var shipments = (TrackedOrderShipment[])_shipments.Clone();
        shipments[place] = tracked;
        return new TrackedOrder(this, shipments);
    }

    /// <summary>Merges the activities and shipments that two sources have of the same order.</summary>
    /// <param name="other">The other order, with the same ID, total and lines.</param>
    /// <returns>
    /// The order with the activities and shipments of both. All shipments are counted, even if together they contain more items than were
    /// ordered: see <see cref="Discrepancies"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// The other order has another ID, total or lines, or a shipment with the same ID and another tracking number or other lines.
    /// </exception>
    /// <exception cref="OrderActivityNotAllowedException">The order would hold more than <see cref="MaxShipments"/> shipments.</exception>
    /// <remarks>
    /// Merging is commutative, associative and idempotent: the result does not depend on the order in which orders are merged, or on how
    /// often.
    /// </remarks>
    [Pure]
    public TrackedOrder Merge(TrackedOrder other)
    {
        _ = other ?? throw new ArgumentNullException(nameof(other));

        return HasSameBasis(other)
            ? Apply(other._allActivities).WithSorted(other._shipments)
            : throw new ArgumentException(OrderMessages.OtherOrder, nameof(other));
    }

    internal TrackedOrder With(IEnumerable<TrackedOrderShipment> shipments) => WithSorted(Sorted(shipments));

    private TrackedOrder WithSorted(TrackedOrderShipment[] added)
    {
        TrackedOrderShipment[] union = Union(_shipments, added);
        return ReferenceEquals(union, _shipments) ? this : new TrackedOrder(this, union);
    }

    private static TrackedOrderShipment[] Sorted(IEnumerable<TrackedOrderShipment> shipments)
    {
        TrackedOrderShipment[] sorted = [.. shipments ?? throw new ArgumentNullException(nameof(shipments))];
        if (Array.IndexOf(sorted, null) >= 0)
        {
            throw new ArgumentException(OrderMessages.NullShipment, nameof(shipments));
        }

        Array.Sort(sorted, (left, right) => string.CompareOrdinal(left.Id, right.Id));
        return sorted;
    }

    /// <summary>
    /// Adds shipments to others, both in ordinal order of their IDs. Returns the first array if nothing changes.
    /// </summary>
    private static TrackedOrderShipment[] Union(TrackedOrderShipment[] known, TrackedOrderShipment[] added)
    {
        if (known.Length == 0 && added.Length is > 0 and <= MaxShipments && HaveDifferentIds(added))
        {
            return added;
        }

        var union = new List<TrackedOrderShipment>(known.Length + added.Length);
        bool changed = false;
        int next = 0;
        foreach (TrackedOrderShipment shipment in added)
        {
            for (; next < known.Length && string.CompareOrdinal(known[next].Id, shipment.Id) <= 0; next++)
            {
                union.Add(known[next]);
            }

            TrackedOrderShipment? last = union.Count == 0 ? null : union[union.Count - 1];
            if (last is null || !string.Equals(last.Id, shipment.Id, StringComparison.Ordinal))
            {
                union.Add(shipment);
                changed = true;
                continue;
            }

            if (!last.HasSameBasis(shipment))
            {
                throw new ArgumentException(OrderMessages.OtherShipment, nameof(added));
            }

            TrackedOrderShipment merged = last.With(last.Shipment.Merge(shipment.Shipment));
            changed |= !ReferenceEquals(merged, last);
            union[union.Count - 1] = merged;
        }

        for (; next < known.Length; next++)
        {
            union.Add(known[next]);
        }

        if (union.Count > MaxShipments)
        {
            throw new OrderActivityNotAllowedException(OrderActivityRefusal.TooMany, OrderMessages.TooMany("shipments", MaxShipments));
        }

        return changed ? [.. union] : known;
    }

    /// <summary>
    /// Adds activities in any order to sorted ones. Keeps only the oldest. Returns the first array if nothing changes.
    /// </summary>
    private static OrderActivity[] Union(OrderActivity[] known, IEnumerable<OrderActivity> activities, int limit)
    {
        // The activities that an order starts with are usually sorted.
        if (known.Length == 0 && activities is ICollection<OrderActivity> { Count: > 0 } first && first.Count <= limit)
        {
            OrderActivity[] copy = [.. first];
            if (AreAscending(copy))
            {
                return copy;
            }
        }

        OrderActivity[] kept = known;
        var news = new List<OrderActivity>();
        foreach (OrderActivity activity in activities)
        {
            news.Add(activity ?? throw new ArgumentException(OrderMessages.NullActivity, nameof(activities)));
            if (news.Count == limit)
            {
                kept = OldestOfBoth(kept, news, limit);
                news.Clear();
            }
        }

        if (news.Count > 0)
        {
            kept = OldestOfBoth(kept, news, limit);
        }

        bool isSame = kept.Length == known.Length && !kept.Where((activity, index) => !ReferenceEquals(activity, known[index])).Any();
        return isSame ? known : kept;
    }

    // A null is not in order.
    private static bool AreAscending(OrderActivity?[] activities)
    {
        for (int i = 0; i < activities.Length; i++)
        {
            if (activities[i] is not { } activity || (i > 0 && OrderActivity.Compare(activities[i - 1]!, activity) >= 0))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HaveDifferentIds(TrackedOrderShipment[] sorted)
    {
        for (int i = 1; i < sorted.Length; i++)
        {
            if (string.Equals(sorted[i - 1].Id, sorted[i].Id, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Merges sorted activities with new ones in any order. Keeps only the oldest, and each of several equal activities once.
    /// </summary>
    private static OrderActivity[] OldestOfBoth(OrderActivity[] kept, List<OrderActivity> news, int limit)
    {
        news.Sort(OrderActivity.Order);
        var union = new List<OrderActivity>(Math.Min(limit, kept.Length + news.Count));
        for (int old = 0, next = 0; old < kept.Length || next < news.Count;)
        {
            bool isOld = next == news.Count || (old < kept.Length && OrderActivity.Compare(kept[old], news[next]) <= 0);
            OrderActivity activity = isOld ? kept[old++] : news[next++];
            OrderActivity? last = union.Count == 0 ? null : union[union.Count - 1];
            if (last is null || OrderActivity.Compare(last, activity) != 0)
            {
                if (union.Count == limit)
                {
                    break;
                }

                union.Add(activity);
            }
            else if (OrderActivity.IsWrittenAfter(activity, last))
            {
                union[union.Count - 1] = activity;
            }
        }

        return [.. union];
    }

    private int Find(string shipmentId) =>
        Array.FindIndex(_shipments, shipment => string.Equals(shipment.Id, shipmentId, StringComparison.Ordinal));
}
