namespace OrderIds.Tracking;

public sealed partial class Order
{
    /// <summary>Adds an act: the lenient door, for feeds. An act that does not fit is kept and changes nothing.</summary>
    /// <param name="act">The act.</param>
    /// <returns>The order with the act; this one if that changes nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="act"/> is <see langword="null"/>.</exception>
    public Order Apply(OrderAct act) => Apply([act ?? throw new ArgumentNullException(nameof(act))]);

    /// <summary>Adds acts: the lenient door, for feeds. Their order means nothing; one that does not fit is kept and changes nothing.</summary>
    /// <param name="acts">The acts.</param>
    /// <returns>The order with the acts; this one if they change nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="acts"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of the acts is <see langword="null"/>.</exception>
    /// <remarks>Acts are taken as they come and never many more than <see cref="MaxActs"/> at a time, so a feed without end uses no memory without end.</remarks>
    public Order Apply(IEnumerable<OrderAct> acts)
    {
        _ = acts ?? throw new ArgumentNullException(nameof(acts));

        OrderAct[] kept = _accounts;
        var news = new List<OrderAct>();
        foreach (OrderAct act in acts)
        {
            news.Add(act ?? throw new ArgumentException(TrackingMessages.NullAct, nameof(acts)));
            if (news.Count == _limit)
            {
                kept = OldestOfBoth(kept, news, _limit);
                news.Clear();
            }
        }

        kept = OldestOfBoth(kept, news, _limit);
        bool isSame = kept.Length == _accounts.Length && !kept.Where((act, index) => !ReferenceEquals(act, _accounts[index])).Any();
        return isSame ? this : new Order(Id, Total, _lines, kept, _shipments, _limit);
    }

    /// <summary>Does something to the order: the strict door, for a person or a program that decides.</summary>
    /// <param name="act">The act.</param>
    /// <returns>The order with the act; this one if the act is there already and was not refused.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="act"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOrderActException">
    /// The act is of a kind that is not known, names a line that is not there, more than has not shipped, more than is delivered or more money than is
    /// paid, or another currency; it makes another act impossible; another act has its name; or there are <see cref="MaxActs"/> acts. The order stays as it is.
    /// </exception>
    public Order Perform(OrderAct act)
    {
        Order after = Apply(act);
        int known = Array.IndexOf(_acts, act);
        if (known < 0 && Array.Exists(_acts, other => string.Equals(other.Id, act.Id, StringComparison.Ordinal)))
        {
            throw new InvalidOrderActException(TrackingMessages.ActIsKnown);
        }

        if (act.Kind == OrderActKind.Unknown)
        {
            throw new InvalidOrderActException();
        }

        if (known < 0 && _accounts.Length >= _limit)
        {
            throw new InvalidOrderActException(TrackingMessages.TooMany("acts", _limit));
        }

        int place = Array.IndexOf(after._acts, act);
        if (after.Ledger.Refusals[place] is { } refusal)
        {
            throw new InvalidOrderActException(refusal);
        }

        // Counting refusals would not do: an act may be refused while another becomes possible.
        if (known < 0 && Ledger.Refusals.Where((before, index) => before is null && after.Ledger.Refusals[index < place ? index : index + 1] is not null).Any())
        {
            throw new InvalidOrderActException(TrackingMessages.ActRefusesAnother);
        }

        return after;
    }

    /// <summary>Puts lines into a new shipment: a strict door.</summary>
    /// <param name="shipment">The shipment, what is in it, and a name that no other shipment of the order has.</param>
    /// <returns>The order with the shipment; this one if it is there already.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="shipment"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOrderActException">
    /// The shipment names a line that is not there, or more of it than is open; the order is held or has failed; another shipment has its
    /// name; or there are <see cref="MaxShipments"/>. The order stays as it is.
    /// </exception>
    public Order Ship(OrderShipment shipment)
    {
        _ = shipment ?? throw new ArgumentNullException(nameof(shipment));

        if (Find(shipment.Id) is var place and >= 0)
        {
            return _shipments[place].Equals(shipment) ? this : throw new InvalidOrderActException(TrackingMessages.OtherShipment);
        }

        if (IsOnHold || Ledger.HasFailed)
        {
            throw new InvalidOrderActException(IsOnHold ? TrackingMessages.OnHold : TrackingMessages.Failed);
        }

        foreach (LineQuantity quantity in shipment.Lines)
        {
            long open = Ledger.Open(quantity.LineId) ?? throw new InvalidOrderActException(TrackingMessages.UnknownLine(quantity.LineId));
            if (quantity.Quantity > open)
            {
                throw new InvalidOrderActException(TrackingMessages.TooMuch(quantity.LineId, "is neither shipped nor cancelled", open, quantity.Quantity));
            }
        }

        return With([shipment]);
    }

    /// <summary>Adds an event to a shipment: the lenient door, for feeds. See <see cref="Shipment.Apply(TrackingEvent)"/>.</summary>
    /// <param name="shipmentId">The name of the shipment within the order.</param>
    /// <param name="e">The event.</param>
    /// <returns>The order with the event; this one if that changes nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="e"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such shipment.</exception>
    public Order Track(string shipmentId, TrackingEvent e) => Track(shipmentId, [e ?? throw new ArgumentNullException(nameof(e))]);

    /// <summary>Adds events to a shipment: the lenient door, for feeds. See <see cref="Shipment.Apply(IEnumerable{TrackingEvent})"/>.</summary>
    /// <param name="shipmentId">The name of the shipment within the order.</param>
    /// <param name="events">The events.</param>
    /// <returns>The order with the events; this one if they change nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such shipment, or an event is <see langword="null"/>.</exception>
    public Order Track(string shipmentId, IEnumerable<TrackingEvent> events)
    {
        int place = Find(shipmentId);
        if (place < 0)
        {
            throw new ArgumentException(TrackingMessages.UnknownShipment("order"), nameof(shipmentId));
        }

        OrderShipment present = _shipments[place];
        OrderShipment tracked = present.With(present.Shipment.Apply(events));
        if (ReferenceEquals(tracked, present))
        {
            return this;
        }

        var shipments = (OrderShipment[])_shipments.Clone();
        shipments[place] = tracked;
        return new Order(Id, Total, _lines, _accounts, shipments, _limit);
    }

    /// <summary>Joins what two sources know of one order.</summary>
    /// <param name="other">The other, of the same ID, total and lines.</param>
    /// <returns>The order with the acts and shipments of both. Shipments that together hold more than was ordered are all kept.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The other is not the same order, or has another shipment under the same name.</exception>
    /// <exception cref="InvalidOrderActException">The order would hold more than <see cref="MaxShipments"/> shipments.</exception>
    /// <remarks>Commutative, associative and idempotent.</remarks>
    public Order Merge(Order other)
    {
        _ = other ?? throw new ArgumentNullException(nameof(other));

        if (!HasSameBasis(other))
        {
            throw new ArgumentException(TrackingMessages.OtherOrder, nameof(other));
        }

        return Apply(other._accounts).With(other._shipments);
    }

    internal Order With(IEnumerable<OrderShipment> added)
    {
        var shipments = _shipments.ToDictionary(shipment => shipment.Id, StringComparer.Ordinal);
        bool changed = false;
        foreach (OrderShipment shipment in added)
        {
            OrderShipment merged = shipment;
            if (shipments.TryGetValue(shipment.Id, out OrderShipment? present))
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
            throw new InvalidOrderActException(TrackingMessages.TooMany("shipments", MaxShipments));
        }

        return changed ? new Order(Id, Total, _lines, _accounts, [.. shipments.Values.OrderBy(shipment => shipment.Id, StringComparer.Ordinal)], _limit) : this;
    }

    /// <summary>Joins ascending accounts with new ones in any order, without equal ones.</summary>
    private static OrderAct[] OldestOfBoth(OrderAct[] kept, List<OrderAct> news, int limit)
    {
        news.Sort(OrderAct.Order);
        var union = new List<OrderAct>(Math.Min(limit, kept.Length + news.Count));
        for (int old = 0, next = 0; old < kept.Length || next < news.Count;)
        {
            bool isOld = next == news.Count || (old < kept.Length && OrderAct.Compare(kept[old], news[next]) <= 0);
            OrderAct act = isOld ? kept[old++] : news[next++];
            OrderAct? last = union.Count == 0 ? null : union[union.Count - 1];
            if (last is null || OrderAct.Compare(last, act) != 0)
            {
                if (union.Count == limit)
                {
                    break;
                }

                union.Add(act);
            }
            else if (OrderAct.IsWrittenAfter(act, last))
            {
                union[union.Count - 1] = act;
            }
        }

        return [.. union];
    }

    private int Find(string shipmentId) => Array.FindIndex(_shipments, shipment => string.Equals(shipment.Id, shipmentId, StringComparison.Ordinal));
}
