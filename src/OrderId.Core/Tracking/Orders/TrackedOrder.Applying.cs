namespace OrderIds.Tracking;

public sealed partial class TrackedOrder
{
    /// <summary>Adds an activity: the lenient door, for feeds. An activity that does not fit is kept and changes nothing.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The order with the activity; this one if that changes nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="activity"/> is <see langword="null"/>.</exception>
    public TrackedOrder Apply(OrderActivity activity) => Apply([activity ?? throw new ArgumentNullException(nameof(activity))]);

    /// <summary>Adds activities: the lenient door, for feeds. Their order means nothing; one that does not fit is kept and changes nothing.</summary>
    /// <param name="activities">The activities.</param>
    /// <returns>The order with the activities; this one if they change nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="activities"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of the activities is <see langword="null"/>.</exception>
    /// <remarks>Activities are taken as they come and never many more than <see cref="MaxActivities"/> at a time, so a feed without end uses no memory without end.</remarks>
    public TrackedOrder Apply(IEnumerable<OrderActivity> activities)
    {
        _ = activities ?? throw new ArgumentNullException(nameof(activities));

        OrderActivity[] kept = _accounts;
        var news = new List<OrderActivity>();
        foreach (OrderActivity activity in activities)
        {
            news.Add(activity ?? throw new ArgumentException(TrackingMessages.NullActivity, nameof(activities)));
            if (news.Count == _limit)
            {
                kept = OldestOfBoth(kept, news, _limit);
                news.Clear();
            }
        }

        kept = OldestOfBoth(kept, news, _limit);
        bool isSame = kept.Length == _accounts.Length && !kept.Where((activity, index) => !ReferenceEquals(activity, _accounts[index])).Any();
        return isSame ? this : new TrackedOrder(Id, Total, _lines, kept, _shipments, _limit);
    }

    /// <summary>Does something to the order: the strict door, for a person or a program that decides.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The order with the activity; this one if the activity is there already and was not refused.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="activity"/> is <see langword="null"/>.</exception>
    /// <exception cref="OrderActivityNotAllowedException">
    /// The activity is of a kind that is not known, names a line that is not there, more than has not shipped, more than is delivered or more money than is
    /// paid, or another currency; it makes another activity impossible; another activity has its name; or there are <see cref="MaxActivities"/> activities. The order stays as it is.
    /// </exception>
    public TrackedOrder Perform(OrderActivity activity)
    {
        TrackedOrder after = Apply(activity);
        int known = Array.IndexOf(_activities, activity);
        if (known < 0 && Array.Exists(_activities, other => string.Equals(other.Id, activity.Id, StringComparison.Ordinal)))
        {
            throw new OrderActivityNotAllowedException(TrackingMessages.ActivityIsKnown);
        }

        if (activity.Kind == OrderActivityKind.Unknown)
        {
            throw new OrderActivityNotAllowedException();
        }

        if (known < 0 && _accounts.Length >= _limit)
        {
            throw new OrderActivityNotAllowedException(TrackingMessages.TooMany("activities", _limit));
        }

        int place = Array.IndexOf(after._activities, activity);
        if (after.Ledger.Refusals[place] is { } refusal)
        {
            throw new OrderActivityNotAllowedException(refusal);
        }

        // Counting refusals would not do: an activity may be refused while another becomes possible.
        if (known < 0 && Ledger.Refusals.Where((before, index) => before is null && after.Ledger.Refusals[index < place ? index : index + 1] is not null).Any())
        {
            throw new OrderActivityNotAllowedException(TrackingMessages.ActivityRefusesAnother);
        }

        return after;
    }

    /// <summary>Puts lines into a new shipment: a strict door.</summary>
    /// <param name="shipment">The shipment, what is in it, and a name that no other shipment of the order has.</param>
    /// <returns>The order with the shipment; this one if it is there already.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="shipment"/> is <see langword="null"/>.</exception>
    /// <exception cref="OrderActivityNotAllowedException">
    /// The shipment names a line that is not there, or more of it than is open; the order is held or has failed; another shipment has its
    /// name; or there are <see cref="MaxShipments"/>. The order stays as it is.
    /// </exception>
    public TrackedOrder AddShipment(TrackedOrderShipment shipment)
    {
        _ = shipment ?? throw new ArgumentNullException(nameof(shipment));

        if (Find(shipment.Id) is var place and >= 0)
        {
            return _shipments[place].Equals(shipment) ? this : throw new OrderActivityNotAllowedException(TrackingMessages.OtherShipment);
        }

        if (IsOnHold || Ledger.HasFailed)
        {
            throw new OrderActivityNotAllowedException(IsOnHold ? TrackingMessages.OnHold : TrackingMessages.Failed);
        }

        foreach (LineQuantity quantity in shipment.Lines)
        {
            long open = Ledger.Open(quantity.LineId) ?? throw new OrderActivityNotAllowedException(TrackingMessages.UnknownLine(quantity.LineId));
            if (quantity.Quantity > open)
            {
                throw new OrderActivityNotAllowedException(TrackingMessages.TooMuch(quantity.LineId, "is neither shipped nor cancelled", open, quantity.Quantity));
            }
        }

        return With([shipment]);
    }

    /// <summary>Adds an event to a shipment: the lenient door, for feeds. See <see cref="TrackedShipment.Apply(TrackingEvent)"/>.</summary>
    /// <param name="shipmentId">The name of the shipment within the order.</param>
    /// <param name="trackingEvent">The event.</param>
    /// <returns>The order with the event; this one if that changes nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="trackingEvent"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such shipment.</exception>
    public TrackedOrder Apply(string shipmentId, TrackingEvent trackingEvent) => Apply(shipmentId, [trackingEvent ?? throw new ArgumentNullException(nameof(trackingEvent))]);

    /// <summary>Adds events to a shipment: the lenient door, for feeds. See <see cref="TrackedShipment.Apply(IEnumerable{TrackingEvent})"/>.</summary>
    /// <param name="shipmentId">The name of the shipment within the order.</param>
    /// <param name="events">The events.</param>
    /// <returns>The order with the events; this one if they change nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such shipment, or an event is <see langword="null"/>.</exception>
    public TrackedOrder Apply(string shipmentId, IEnumerable<TrackingEvent> events)
    {
        int place = Find(shipmentId);
        if (place < 0)
        {
            throw new ArgumentException(TrackingMessages.UnknownShipment("order"), nameof(shipmentId));
        }

        TrackedOrderShipment present = _shipments[place];
        TrackedOrderShipment tracked = present.With(present.Shipment.Apply(events));
        if (ReferenceEquals(tracked, present))
        {
            return this;
        }

        var shipments = (TrackedOrderShipment[])_shipments.Clone();
        shipments[place] = tracked;
        return new TrackedOrder(Id, Total, _lines, _accounts, shipments, _limit);
    }

    /// <summary>Joins what two sources know of one order.</summary>
    /// <param name="other">The other, of the same ID, total and lines.</param>
    /// <returns>The order with the activities and shipments of both. Shipments that together hold more than was ordered are all kept.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The other is not the same order, or has another shipment under the same name.</exception>
    /// <exception cref="OrderActivityNotAllowedException">The order would hold more than <see cref="MaxShipments"/> shipments.</exception>
    /// <remarks>Commutative, associative and idempotent.</remarks>
    public TrackedOrder Merge(TrackedOrder other)
    {
        _ = other ?? throw new ArgumentNullException(nameof(other));

        if (!HasSameBasis(other))
        {
            throw new ArgumentException(TrackingMessages.OtherOrder, nameof(other));
        }

        return Apply(other._accounts).With(other._shipments);
    }

    internal TrackedOrder With(IEnumerable<TrackedOrderShipment> added)
    {
        var shipments = _shipments.ToDictionary(shipment => shipment.Id, StringComparer.Ordinal);
        bool changed = false;
        foreach (TrackedOrderShipment shipment in added)
        {
            TrackedOrderShipment merged = shipment;
            if (shipments.TryGetValue(shipment.Id, out TrackedOrderShipment? present))
            {
                if (LineQuantity.Compare(present.Lines, shipment.Lines) != 0 || !string.Equals(present.Shipment.TrackingNumber, shipment.Shipment.TrackingNumber, StringComparison.Ordinal))
                {
                    throw new ArgumentException(TrackingMessages.OtherShipment, nameof(added));
                }

                merged = present.With(present.Shipment.Merge(shipment.Shipment));
            }

            changed |= !ReferenceEquals(merged, present);
            shipments[shipment.Id] = merged;
        }

        if (shipments.Count > MaxShipments)
        {
            throw new OrderActivityNotAllowedException(TrackingMessages.TooMany("shipments", MaxShipments));
        }

        return changed ? new TrackedOrder(Id, Total, _lines, _accounts, [.. shipments.Values.OrderBy(shipment => shipment.Id, StringComparer.Ordinal)], _limit) : this;
    }

    /// <summary>Joins ascending accounts with new ones in any order, without equal ones.</summary>
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

    private int Find(string shipmentId) => Array.FindIndex(_shipments, shipment => string.Equals(shipment.Id, shipmentId, StringComparison.Ordinal));
}
