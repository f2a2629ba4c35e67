using FsCheck.Xunit;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The laws of orders: an order is a set of acts and shipments, and everything else a function of them.</summary>
[Properties(Arbitrary = [typeof(Arbitraries), typeof(TrackingArbitraries)])]
public class OrderProperties
{
    private const int Limit = 5;

    [Property(MaxTest = 20)]
    public bool Permutation_OfUpToSevenActs_GivesAnEqualOrder(UpToSeven<OrderAct> acts)
    {
        Order delivered = Orders.Shipping.Track("1", Scans.At(1, ShipmentStatus.Delivered));
        string expected = Orders.Show(delivered.Apply(acts.Items));
        return acts.Permutations().All(permutation => Orders.Show(permutation.Aggregate(delivered, (order, act) => order.Apply(act))) == expected);
    }

    [Property(MaxTest = 300)]
    public bool PermutationDuplicationAndSplitting_OfActsAndEvents_GiveAnEqualOrder(OrderAct[] acts, (string Shipment, TrackingEvent Event)[] events, Seed seed)
    {
        Order expected = All(acts, events);
        Random random = seed.ToRandom();
        IEnumerable<Func<Order, Order>> arrivals = acts.Select(act => (Func<Order, Order>)(order => order.Apply(act)))
            .Concat(events.Select(e => (Func<Order, Order>)(order => order.Track(e.Shipment, e.Event))))
            .SelectMany(arrival => Enumerable.Repeat(arrival, random.Next(1, 3)))
            .Select(arrival => (Key: random.Next(), arrival))
            .OrderBy(pair => pair.Key)
            .Select(pair => pair.arrival);
        Order actual = arrivals.Aggregate(Orders.Shipping, (order, arrival) => arrival(order));
        return Orders.Show(expected) == Orders.Show(actual) && expected.Equals(actual) && expected.GetHashCode() == actual.GetHashCode();
    }

    [Property(MaxTest = 600)]
    public bool NaiveModel_OfActsAndEventsHoweverTheyArrive_Agrees(OrderAct[] acts, (string Shipment, TrackingEvent Event)[] events, Seed seed)
    {
        // In two heaps that share some, each shuffled and with some told twice, then merged; shipments may hold more than was ordered.
        Random random = seed.ToRandom();
        OrderShipment[] parcels = Enumerable.Range(1, random.Next(5)).Select(id => Orders.Parcel($"{id}", id % 3 == 0 ? "B" : "A", random.Next(1, 4))).ToArray();
        Order Arrive() => acts.Where(_ => random.Next(3) > 0).SelectMany(act => Enumerable.Repeat(act, random.Next(1, 3))).OrderBy(_ => random.Next()).ToArray()
            .Aggregate(Orders.Sample.With(parcels.OrderBy(_ => random.Next())), (order, act) => order.Apply(act));
        Order half = Arrive();
        Order all = parcels.Aggregate(half.Merge(Arrive().Apply(acts)), (order, parcel) => order.Track(parcel.Id, events.Where(e => e.Shipment == parcel.Id).Select(e => e.Event)));

        OrderShipment[] tracked = parcels.Select(parcel => new OrderShipment(parcel.Id, parcel.Shipment.Apply(events.Where(e => e.Shipment == parcel.Id).Select(e => e.Event)), parcel.Lines)).ToArray();
        return NaiveOrder.Describe(all) == NaiveOrder.Describe([.. Orders.Sample.Lines], 30, "EUR", tracked, acts);
    }

    [Property(MaxTest = 300)]
    public bool Merge_IsCommutativeAndEqualsApplyingBoth(OrderAct[] acts, (string Shipment, TrackingEvent Event)[] events)
    {
        Order a = All(acts.Take(acts.Length / 2), events.Skip(events.Length / 3));
        Order b = All(acts.Skip(acts.Length / 3), events.Take(events.Length / 2));
        return Orders.Show(a.Merge(b)) == Orders.Show(b.Merge(a)) && Orders.Show(a.Merge(b)) == Orders.Show(All(acts, events));
    }

    [Property(MaxTest = 300)]
    public bool Merge_IsAssociative(OrderAct[] a, OrderAct[] b, OrderAct[] c) =>
        Orders.Show(All(a).Merge(All(b)).Merge(All(c))) == Orders.Show(All(a).Merge(All(b).Merge(All(c))));

    [Property(MaxTest = 300)]
    public bool Limit_CommutesWithArrival(OrderAct[] acts, Seed seed)
    {
        Random random = seed.ToRandom();
        string atOnce = Orders.Show(Limited(acts));
        Order oneByOne = acts.Select(act => (Key: random.Next(), act)).OrderBy(pair => pair.Key).Aggregate(Limited([]), (order, pair) => order.Apply(pair.act));
        Order backwards = Enumerable.Reverse(acts).Aggregate(Limited([]), (order, act) => order.Apply(act));
        return atOnce == Orders.Show(oneByOne) && atOnce == Orders.Show(backwards) && backwards.Acts.Count + backwards.Conflicts.Count <= Limit;
    }

    [Property(MaxTest = 300)]
    public bool Limit_CommutesWithMerge(OrderAct[] a, OrderAct[] b, OrderAct[] c)
    {
        string expected = Orders.Show(Limited([.. a, .. b, .. c]));
        return expected == Orders.Show(Limited(a).Merge(Limited(b)).Merge(Limited(c))) && expected == Orders.Show(Limited(c).Merge(Limited(b)).Merge(Limited(a)));
    }

    [Property(MaxTest = 300)]
    public bool Merge_IsIdempotent(OrderAct[] acts, (string Shipment, TrackingEvent Event)[] events)
    {
        Order order = All(acts, events);
        return ReferenceEquals(order, order.Merge(order)) && Orders.Show(order) == Orders.Show(order.Merge(Orders.Sample)) && Orders.Show(order) == Orders.Show(Orders.Sample.Merge(order));
    }

    [Property(MaxTest = 300)]
    public bool TimeZoneNotation_IsIrrelevant(OrderAct[] acts) =>
        All(acts).Equals(All(acts.Select(act => OrderAct.Create(act.Kind, act.RawKind, act.Id, act.OccurredAt.ToUniversalTime(), act.Amount, act.Lines, act.Reason))));

    [Property(MaxTest = 3000)]
    public bool Order_OfActs_IsTotal(OrderAct a, OrderAct b)
    {
        int order = OrderAct.Order.Compare(a, b);
        return Math.Sign(order) == -Math.Sign(OrderAct.Order.Compare(b, a)) && (order == 0) == a.Equals(b) && (order != 0 || a.GetHashCode() == b.GetHashCode());
    }

    [Property(MaxTest = 1000)]
    public bool Bounds_HoldForAnyActs(OrderAct[] acts, (string Shipment, TrackingEvent Event)[] events)
    {
        Order order = All(acts, events);
        return order.Refunded.Amount <= order.Paid.Amount
            && order.Progress.All(line => line is { Cancelled: >= 0, Open: >= 0, Delivered: >= 0, Returned: >= 0 }
                && line.Cancelled + Math.Max(line.Open, line.Shipped) <= line.Ordered
                && line.Delivered <= line.Shipped
                && line.Returned <= line.Shipped
                && line.ReturnRequested <= line.Delivered);
    }

    [Property(MaxTest = 300)]
    public bool Perform_IsApplyOrLeavesTheOrder(OrderAct[] acts, (string Shipment, TrackingEvent Event)[] events, OrderAct act)
    {
        Order order = All(acts, events);
        string before = Orders.Show(order);
        try
        {
            Order performed = order.Perform(act);
            return performed.Equals(order.Apply(act)) && before == Orders.Show(order);
        }
        catch (InvalidOrderActException exception)
        {
            return exception.Message.StartsWith("Expected ", StringComparison.Ordinal) && before == Orders.Show(order);
        }
    }

    /// <summary>
    /// What holds between the projection and the machine for moves by hand: a paid order that goes its ordinary course, told in time order, makes ordinary moves only. Out of that course none holds:
    /// a loss, a find, a parcel that left although the order was held, or an act told late leads from nearly anywhere to nearly anywhere.
    /// </summary>
    [Property(MaxTest = 500)]
    public bool OrdinaryCourse_ToldInTimeOrder_MakesOrdinaryMovesOfTheMachine(Seed seed)
    {
        Random random = seed.ToRandom();
        Order order = Orders.Sample.Perform(OrderAct.Placed("placed", Orders.At(0))).Perform(OrderAct.Paid("payment", Orders.At(1), Orders.Euros(30)));
        for (int hour = 2; hour < 40; hour++)
        {
            OrderStatus before = order.Status;
            order = OrdinaryStep(order, hour, random);
            if (StatusMachines.Order.Classify(before, order.Status) is not (MoveKind.Normal or MoveKind.Same) || order.Outcomes.Contains(TrackingOutcome.NotAllowed))
            {
                return false;
            }
        }

        return true;
    }

    private static Order OrdinaryStep(Order order, int hour, Random random)
    {
        bool hasLeft = order.Progress.Any(line => line.Shipped > 0);
        OrderLineProgress line = order.Progress[random.Next(order.Progress.Count)];
        OrderShipment? parcel = order.Shipments.Count == 0 ? null : order.Shipments[random.Next(order.Shipments.Count)];
        return random.Next(7) switch
        {
            // Held only as long as nothing is packed: whoever packs does not ship what is held.
            0 when order.IsOnHold => order.Perform(OrderAct.Released($"{hour}", Orders.At(hour))),
            0 when order.Shipments.Count == 0 && order.Status != OrderStatus.Cancelled => order.Perform(OrderAct.Held($"{hour}", Orders.At(hour))),
            1 or 2 when line.Open > 0 && !order.IsOnHold => order.Ship(Orders.Parcel($"{hour}", line.LineId, random.Next(1, line.Open + 1))),
            3 or 4 when parcel is not null && parcel.Shipment.Status != ShipmentStatus.Delivered => order.Track(parcel.Id, Scans.At(hour, (ShipmentStatus)Math.Max((int)parcel.Shipment.Status + 1, random.Next(8)))),
            5 when line.Open > 0 && order.Shipments.Count == 0 => order.Perform(OrderAct.Cancelled($"{hour}", Orders.At(hour), new LineQuantity(line.LineId, random.Next(1, line.Open + 1)))),
            6 when hasLeft && line.Delivered > line.ReturnRequested => order.Perform(OrderAct.ReturnRequested($"{hour}", Orders.At(hour), new LineQuantity(line.LineId, 1))),
            6 when line.ReturnRequested > line.Returned => order.Perform(OrderAct.ReturnReceived($"{hour}", Orders.At(hour), new LineQuantity(line.LineId, 1))),
            _ => order,
        };
    }

    private static Order Limited(IEnumerable<OrderAct> acts) => Order.Create(Orders.Id, Orders.Euros(30), Orders.Sample.Lines, Limit).Apply(acts);

    private static Order All(IEnumerable<OrderAct> acts, IEnumerable<(string Shipment, TrackingEvent Event)>? events = null) =>
        (events ?? []).GroupBy(e => e.Shipment).Aggregate(Orders.Shipping.Apply(acts), (order, shipment) => order.Track(shipment.Key, shipment.Select(e => e.Event)));
}
