using FsCheck;
using FsCheck.Fluent;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The laws of orders: an order is a set of acts and shipments, and everything else a function of them.</summary>
public class OrderProperties
{
    private const int Limit = 5;

    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void Permutation_AllUpToSevenActs_GiveAnEqualOrder()
    {
        Order delivered = Orders.Shipping.Track("1", Scans.At(1, ShipmentStatus.Delivered));
        foreach (int size in Enumerable.Range(0, 8))
        {
            foreach (OrderAct[] acts in Orders.Acts.ArrayOf(size).Sample(size < 7 ? 5 : 2, size))
            {
                string expected = Orders.Show(delivered.Apply(acts));
                foreach (IEnumerable<OrderAct> permutation in Permutations(acts))
                {
                    Assert.Equal(expected, Orders.Show(permutation.Aggregate(delivered, (order, act) => order.Apply(act))));
                }
            }
        }
    }

    [Fact]
    public void PermutationDuplicationAndSplitting_OfActsAndEvents_GiveAnEqualOrder() => Prop.ForAll(Orders.Lists, Orders.Events, Arb.From(Gen.Choose(0, int.MaxValue - 1)), (acts, events, seed) =>
    {
        Order expected = All(acts, events);
        var random = new Random(seed);
        IEnumerable<Func<Order, Order>> arrivals = acts.Select(act => (Func<Order, Order>)(order => order.Apply(act)))
            .Concat(events.Select(e => (Func<Order, Order>)(order => order.Track(e.Shipment, e.Event))))
            .SelectMany(arrival => Enumerable.Repeat(arrival, random.Next(1, 3)))
            .Select(arrival => (Key: random.Next(), arrival))
            .OrderBy(pair => pair.Key)
            .Select(pair => pair.arrival);
        Order actual = arrivals.Aggregate(Orders.Shipping, (order, arrival) => arrival(order));
        return Orders.Show(expected) == Orders.Show(actual) && expected.Equals(actual) && expected.GetHashCode() == actual.GetHashCode();
    }).Check(Thorough);

    [Fact]
    public void NaiveModel_OfActsAndEventsHoweverTheyArrive_Agrees() => Prop.ForAll(Orders.Lists, Orders.Events, Arb.From(Gen.Choose(0, int.MaxValue - 1)), (acts, events, seed) =>
    {
        // In two heaps that share some, each shuffled and with some told twice, then merged; shipments may hold more than was ordered.
        var random = new Random(seed);
        OrderShipment[] parcels = Enumerable.Range(1, random.Next(5)).Select(id => Orders.Parcel($"{id}", id % 3 == 0 ? "B" : "A", random.Next(1, 4))).ToArray();
        Order Arrive() => acts.Where(_ => random.Next(3) > 0).SelectMany(act => Enumerable.Repeat(act, random.Next(1, 3))).OrderBy(_ => random.Next()).ToArray()
            .Aggregate(Orders.Sample.With(parcels.OrderBy(_ => random.Next())), (order, act) => order.Apply(act));
        Order half = Arrive();
        Order all = parcels.Aggregate(half.Merge(Arrive().Apply(acts)), (order, parcel) => order.Track(parcel.Id, events.Where(e => e.Shipment == parcel.Id).Select(e => e.Event)));

        OrderShipment[] tracked = parcels.Select(parcel => new OrderShipment(parcel.Id, parcel.Shipment.Apply(events.Where(e => e.Shipment == parcel.Id).Select(e => e.Event)), parcel.Lines)).ToArray();
        return NaiveOrder.Describe(all) == NaiveOrder.Describe([.. Orders.Sample.Lines], 30, "EUR", tracked, acts);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Merge_IsCommutativeAndEqualsApplyingBoth() => Prop.ForAll(Orders.Lists, Orders.Events, (acts, events) =>
    {
        Order a = All(acts.Take(acts.Length / 2), events.Skip(events.Length / 3));
        Order b = All(acts.Skip(acts.Length / 3), events.Take(events.Length / 2));
        return Orders.Show(a.Merge(b)) == Orders.Show(b.Merge(a)) && Orders.Show(a.Merge(b)) == Orders.Show(All(acts, events));
    }).Check(Thorough);

    [Fact]
    public void Merge_IsAssociative() => Prop.ForAll(Orders.Lists, Orders.Lists, Orders.Lists, (a, b, c) =>
        Orders.Show(All(a).Merge(All(b)).Merge(All(c))) == Orders.Show(All(a).Merge(All(b).Merge(All(c))))).Check(Thorough);

    [Fact]
    public void Limit_CommutesWithArrival() => Prop.ForAll(Orders.Lists, Arb.From(Gen.Choose(0, int.MaxValue - 1)), (acts, seed) =>
    {
        var random = new Random(seed);
        string atOnce = Orders.Show(Limited(acts));
        Order oneByOne = acts.Select(act => (Key: random.Next(), act)).OrderBy(pair => pair.Key).Aggregate(Limited([]), (order, pair) => order.Apply(pair.act));
        Order backwards = Enumerable.Reverse(acts).Aggregate(Limited([]), (order, act) => order.Apply(act));
        return atOnce == Orders.Show(oneByOne) && atOnce == Orders.Show(backwards) && backwards.Acts.Count + backwards.Conflicts.Count <= Limit;
    }).Check(Thorough);

    [Fact]
    public void Limit_CommutesWithMerge() => Prop.ForAll(Orders.Lists, Orders.Lists, Orders.Lists, (a, b, c) =>
    {
        string expected = Orders.Show(Limited([.. a, .. b, .. c]));
        return expected == Orders.Show(Limited(a).Merge(Limited(b)).Merge(Limited(c))) && expected == Orders.Show(Limited(c).Merge(Limited(b)).Merge(Limited(a)));
    }).Check(Thorough);

    [Fact]
    public void Merge_IsIdempotent() => Prop.ForAll(Orders.Lists, Orders.Events, (acts, events) =>
    {
        Order order = All(acts, events);
        return ReferenceEquals(order, order.Merge(order)) && Orders.Show(order) == Orders.Show(order.Merge(Orders.Sample)) && Orders.Show(order) == Orders.Show(Orders.Sample.Merge(order));
    }).Check(Thorough);

    [Fact]
    public void TimeZoneNotation_IsIrrelevant() => Prop.ForAll(Orders.Lists, acts =>
        All(acts).Equals(All(acts.Select(act => OrderAct.Create(act.Kind, act.RawKind, act.Id, act.OccurredAt.ToUniversalTime(), act.Amount, act.Lines, act.Reason))))).Check(Thorough);

    [Fact]
    public void Order_OfActs_IsTotal() => Prop.ForAll(Arb.From(Orders.Acts), Arb.From(Orders.Acts), (a, b) =>
    {
        int order = OrderAct.Order.Compare(a, b);
        return Math.Sign(order) == -Math.Sign(OrderAct.Order.Compare(b, a)) && (order == 0) == a.Equals(b) && (order != 0 || a.GetHashCode() == b.GetHashCode());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Bounds_HoldForAnyActs() => Prop.ForAll(Orders.Lists, Orders.Events, (acts, events) =>
    {
        Order order = All(acts, events);
        return order.Refunded.Amount <= order.Paid.Amount
            && order.Progress.All(line => line is { Cancelled: >= 0, Open: >= 0, Delivered: >= 0, Returned: >= 0 }
                && line.Cancelled + Math.Max(line.Open, line.Shipped) <= line.Ordered
                && line.Delivered <= line.Shipped
                && line.Returned <= line.Shipped
                && line.ReturnRequested <= line.Delivered);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Perform_IsApplyOrLeavesTheOrder() => Prop.ForAll(Orders.Lists, Orders.Events, Arb.From(Orders.Acts), (acts, events, act) =>
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
    }).Check(Thorough);

    /// <summary>
    /// What holds between the projection and the machine for moves by hand: a paid order that goes its ordinary course, told in time order, makes ordinary moves only. Out of that course none holds:
    /// a loss, a find, a parcel that left although the order was held, or an act told late leads from nearly anywhere to nearly anywhere.
    /// </summary>
    [Fact]
    public void OrdinaryCourse_ToldInTimeOrder_MakesOrdinaryMovesOfTheMachine() => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
    {
        var random = new Random(seed);
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
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

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

    private static IEnumerable<IEnumerable<OrderAct>> Permutations(OrderAct[] items)
    {
        if (items.Length == 0)
        {
            return [[]];
        }

        return items.SelectMany((item, place) => Permutations([.. items.Take(place), .. items.Skip(place + 1)]).Select(rest => rest.Prepend(item)));
    }
}
