using FsCheck.Xunit;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The laws of orders: an order is a set of activities and shipments, and everything else a function of them.</summary>
[Properties(Arbitrary = [typeof(Arbitraries), typeof(MoreTrackingArbitraries)])]
public class TrackedOrderProperties
{
    private const int Limit = 5;

    [Property(MaxTest = 20)]
    public bool Permutation_OfUpToSevenActs_GivesAnEqualOrder(UpToSeven<OrderActivity> activities)
    {
        TrackedOrder delivered = Orders.Shipping.Apply("1", Scans.At(1, ShipmentStatus.Delivered));
        string expected = Orders.Show(delivered.Apply(activities.Items));
        return activities.Permutations()
            .All(permutation => Orders.Show(permutation.Aggregate(delivered, (order, activity) => order.Apply(activity))) == expected);
    }

    [Property(MaxTest = 300)]
    public bool PermutationDuplicationAndSplitting_OfActsAndEvents_GiveAnEqualOrder(
        OrderActivity[] activities, (string Shipment, TrackingEvent Event)[] events, Seed seed)
    {
        TrackedOrder expected = All(activities, events);
        Random random = seed.ToRandom();
        IEnumerable<Func<TrackedOrder,
        TrackedOrder>> arrivals = activities.Select(activity => (Func<TrackedOrder, TrackedOrder>)(order => order.Apply(activity)))
            .Concat(events.Select(e => (Func<TrackedOrder, TrackedOrder>)(order => order.Apply(e.Shipment, e.Event))))
            .SelectMany(arrival => Enumerable.Repeat(arrival, random.Next(1, 3)))
            .Select(arrival => (Key: random.Next(), arrival))
            .OrderBy(pair => pair.Key)
            .Select(pair => pair.arrival);
        TrackedOrder actual = arrivals.Aggregate(Orders.Shipping, (order, arrival) => arrival(order));
        return Orders.Show(expected) == Orders.Show(actual) && expected.Equals(actual) && expected.GetHashCode() == actual.GetHashCode();
    }

    [Property(MaxTest = 600)]
    public bool NaiveModel_OfActsAndEventsHoweverTheyArrive_Agrees(
        OrderActivity[] activities, (string Shipment, TrackingEvent Event)[] events, Seed seed)
    {
        // In two heaps that share some, each shuffled and with some told twice, then merged; shipments may hold more than was ordered.
        Random random = seed.ToRandom();
        TrackedOrderShipment[] parcels = Enumerable.Range(1, random.Next(5))
            .Select(id => Orders.Parcel($"{id}", id % 3 == 0 ? "B" : "A", random.Next(1, 4))).ToArray();
        TrackedOrder Arrive() => activities.Where(_ => random.Next(3) > 0)
            .SelectMany(activity => Enumerable.Repeat(activity, random.Next(1, 3))).OrderBy(_ => random.Next()).ToArray()
            .Aggregate(Orders.Sample.With(parcels.OrderBy(_ => random.Next())), (order, activity) => order.Apply(activity));
        TrackedOrder half = Arrive();
        IEnumerable<TrackingEvent> EventsOf(TrackedOrderShipment parcel) =>
            events.Where(e => e.Shipment == parcel.Id).Select(e => e.Event);
        TrackedOrder all = parcels.Aggregate(
            half.Merge(Arrive().Apply(activities)), (order, parcel) => order.Apply(parcel.Id, EventsOf(parcel)));

        TrackedOrderShipment[] tracked = parcels
            .Select(parcel => new TrackedOrderShipment(parcel.Id, parcel.Shipment.Apply(EventsOf(parcel)), parcel.Lines))
            .ToArray();
        var created = TrackedOrder.Create(
            all.Id, all.Total, all.Lines, activities.OrderBy(_ => random.Next()), tracked.OrderBy(_ => random.Next()));
        return OrderLaws.AddsUp(all)
            && created.Equals(all)
            && NaiveOrder.Describe(all) == NaiveOrder.Describe([.. Orders.Sample.Lines], 30, "EUR", tracked, activities);
    }

    [Property(MaxTest = 300)]
    public bool Merge_IsCommutativeAndEqualsApplyingBoth(OrderActivity[] activities, (string Shipment, TrackingEvent Event)[] events)
    {
        TrackedOrder a = All(activities.Take(activities.Length / 2), events.Skip(events.Length / 3));
        TrackedOrder b = All(activities.Skip(activities.Length / 3), events.Take(events.Length / 2));
        return Orders.Show(a.Merge(b)) == Orders.Show(b.Merge(a)) && Orders.Show(a.Merge(b)) == Orders.Show(All(activities, events));
    }

    [Property(MaxTest = 300)]
    public bool Merge_IsAssociative(OrderActivity[] a, OrderActivity[] b, OrderActivity[] c) =>
        Orders.Show(All(a).Merge(All(b)).Merge(All(c))) == Orders.Show(All(a).Merge(All(b).Merge(All(c))));

    [Property(MaxTest = 300)]
    public bool Limit_CommutesWithArrival(OrderActivity[] activities, Seed seed)
    {
        Random random = seed.ToRandom();
        string atOnce = Orders.Show(Limited(activities));
        TrackedOrder oneByOne = activities.Select(activity => (Key: random.Next(), activity)).OrderBy(pair => pair.Key)
            .Aggregate(Limited([]), (order, pair) => order.Apply(pair.activity));
        TrackedOrder backwards = Enumerable.Reverse(activities).Aggregate(Limited([]), (order, activity) => order.Apply(activity));
        return atOnce == Orders.Show(oneByOne) && atOnce == Orders.Show(backwards)
            && backwards.Activities.Count + backwards.Conflicts.Count <= Limit;
    }

    [Property(MaxTest = 300)]
    public bool Limit_CommutesWithMerge(OrderActivity[] a, OrderActivity[] b, OrderActivity[] c)
    {
        string expected = Orders.Show(Limited([.. a, .. b, .. c]));
        return expected == Orders.Show(Limited(a).Merge(Limited(b)).Merge(Limited(c)))
            && expected == Orders.Show(Limited(c).Merge(Limited(b)).Merge(Limited(a)));
    }

    [Property(MaxTest = 300)]
    public bool Merge_IsIdempotent(OrderActivity[] activities, (string Shipment, TrackingEvent Event)[] events)
    {
        TrackedOrder order = All(activities, events);
        return ReferenceEquals(order, order.Merge(order)) && Orders.Show(order) == Orders.Show(order.Merge(Orders.Sample))
            && Orders.Show(order) == Orders.Show(Orders.Sample.Merge(order));
    }

    [Property(MaxTest = 300)]
    public bool TimeZoneNotation_IsIrrelevant(OrderActivity[] activities) =>
        All(activities).Equals(
            All(
                activities.Select(
                    activity => OrderActivity.Create(
                        activity.Kind,
                        activity.RawKind,
                        activity.Id,
                        activity.OccurredAt.ToUniversalTime(),
                        activity.Amount,
                        activity.Lines,
                        activity.Reason,
                        activity.By))));

    [Property(MaxTest = 3000)]
    public bool Order_OfActs_IsTotal(OrderActivity a, OrderActivity b)
    {
        int order = OrderActivity.Order.Compare(a, b);
        return Math.Sign(order) == -Math.Sign(OrderActivity.Order.Compare(b, a)) && (order == 0) == a.Equals(b)
            && (order != 0 || a.GetHashCode() == b.GetHashCode());
    }

    [Property(MaxTest = 1000)]
    public bool Ledger_AddsUpForAnyActs(OrderActivity[] activities, (string Shipment, TrackingEvent Event)[] events) =>
        OrderLaws.AddsUp(All(activities, events));

    [Property(MaxTest = 1000)]
    public bool Discrepancies_NameTheirCauses(OrderActivity[] activities, (string Shipment, TrackingEvent Event)[] events)
    {
        TrackedOrder order = All(activities, events);
        return order.Discrepancies.All(discrepancy => discrepancy.Activities.Count + discrepancy.Shipments.Count > 0
            && discrepancy.Activities.All(activity => order.Activities.Contains(activity))
            && discrepancy.Activities.SequenceEqual(discrepancy.Activities.OrderBy(activity => activity, OrderActivity.Order))
            && discrepancy.Shipments.All(shipment => order.Shipments.Contains(shipment)));
    }

    [Property(MaxTest = 1000)]
    public bool GetAllowedActivities_AgreesWithPerform(
        OrderActivity[] activities, (string Shipment, TrackingEvent Event)[] events, OrderActivity asked)
    {
        TrackedOrder order = All(activities, events);
        OrderActivity activity = OrderActivity.Create(asked.Kind, asked.RawKind, "new", asked.OccurredAt, asked.Amount, asked.Lines, null);
        OrderActivityAllowance? allowance = order.GetAllowedActivities().SingleOrDefault(entry => entry.Kind == activity.Kind);
        bool isWithin = allowance is { IsAllowed: true }
            && (activity.Amount is not { } amount || (amount.Currency == "EUR" && !(amount.Amount > allowance.Amount?.Amount)))
            && activity.Lines.All(line => allowance.Lines.Any(most => most.LineId == line.LineId && line.Quantity <= most.Quantity));
        OrderActivityNotAllowedException? refusal = Record.Exception(() => order.Perform(activity)) as OrderActivityNotAllowedException;
        return isWithin == (refusal is null)
            && (allowance?.Refusal is not { } reason
                || reason == refusal!.Reason
                || refusal.Reason is OrderActivityRefusal.UnknownLine or OrderActivityRefusal.OtherCurrency);
    }

    [Property(MaxTest = 1000)]
    public void GetAllowedActivities_LimitsAreExact(OrderActivity[] activities, (string Shipment, TrackingEvent Event)[] events)
    {
        TrackedOrder order = All(activities, events);
        OrderActivity New(OrderActivityKind kind, CurrencyAmount? amount, params LineQuantity[] lines) =>
            OrderActivity.Create(kind, null, "new", Orders.At(2000), amount, lines, null);
        foreach (OrderActivityAllowance allowance in order.GetAllowedActivities().Where(allowance => allowance.IsAllowed))
        {
            foreach (LineQuantity line in allowance.Lines)
            {
                Assert.NotEqual(order, order.Perform(New(allowance.Kind, null, line)));
                OrderActivity more = New(allowance.Kind, null, new LineQuantity(line.LineId, line.Quantity + 1));
                var refusal = Assert.Throws<OrderActivityNotAllowedException>(() => order.Perform(more));
                Assert.Equal(
                    (OrderActivityRefusal.QuantityTooLarge, line.LineId, line.Quantity),
                    (refusal.Reason, refusal.LineId!, refusal.QuantityLimit));
            }

            if (allowance.Lines.Count > 0)
            {
                Assert.NotEqual(order, order.Perform(New(allowance.Kind, null, [.. allowance.Lines])));
            }

            if (allowance.Amount is { } amount)
            {
                Assert.NotEqual(order, order.Perform(New(allowance.Kind, amount)));
                OrderActivity more = New(allowance.Kind, Orders.Euros(amount.Amount + 0.01m));
                var refusal = Assert.Throws<OrderActivityNotAllowedException>(() => order.Perform(more));
                Assert.Equal((OrderActivityRefusal.AmountTooLarge, amount), (refusal.Reason, refusal.AmountLimit));
            }
        }
    }

    [Property(MaxTest = 1000)]
    public bool Perform_MakesNoDiscrepancyOfALine(
        OrderActivity[] activities, (string Shipment, TrackingEvent Event)[] events, OrderActivity asked)
    {
        // Told in the past, a cancellation of the rest may contradict a shipment that has left meanwhile, which is then told.
        TrackedOrder order = All(activities, events);
        OrderActivity activity = OrderActivity.Create(asked.Kind, asked.RawKind, "new", Orders.At(2000), asked.Amount, asked.Lines, null);
        return Record.Exception(() => order.Perform(activity)) is not null || Excess(order.Perform(activity)) <= Excess(order);

        static decimal Excess(TrackedOrder of) =>
            of.Discrepancies.Where(discrepancy => discrepancy.Kind != OrderDiscrepancyKind.Overpaid)
                .Sum(discrepancy => discrepancy.Quantity + (discrepancy.Amount?.Amount ?? 0));
    }

    [Property(MaxTest = 300)]
    public bool Perform_IsApplyOrLeavesTheOrder(
        OrderActivity[] activities, (string Shipment, TrackingEvent Event)[] events, OrderActivity activity)
    {
        TrackedOrder order = All(activities, events);
        string before = Orders.Show(order);
        try
        {
            TrackedOrder performed = order.Perform(activity);
            return performed.Equals(order.Apply(activity)) && before == Orders.Show(order);
        }
        catch (OrderActivityNotAllowedException exception)
        {
            return exception.Reason != OrderActivityRefusal.Unknown && ReferenceEquals(exception.Activity, activity)
                && before == Orders.Show(order);
        }
    }

    /// <summary>
    /// What holds between the projection and the machine for moves by hand: a paid order that goes its ordinary course, told in time order,
    /// makes ordinary moves only. Out of that course none holds: a loss, a find, a parcel that left although the order was held, or an
    /// activity told late leads from nearly anywhere to nearly anywhere.
    /// </summary>
    [Property(MaxTest = 500)]
    public bool OrdinaryCourse_ToldInTimeOrder_MakesOrdinaryMovesOfTheMachine(Seed seed)
    {
        Random random = seed.ToRandom();
        TrackedOrder order = Orders.Sample.Perform(OrderActivity.Placement("placed", Orders.At(0)))
            .Perform(OrderActivity.Payment("payment", Orders.At(1), Orders.Euros(30)));
        for (int hour = 2; hour < 40; hour++)
        {
            OrderStatus before = order.Status;
            order = OrdinaryStep(order, hour, random);
            if (StatusMachines.Order.Classify(before, order.Status) is not (MoveKind.Normal or MoveKind.Same) || order.HasDiscrepancies)
            {
                return false;
            }
        }

        return true;
    }

    private static TrackedOrder OrdinaryStep(TrackedOrder order, int hour, Random random)
    {
        bool hasLeft = order.Progress.Any(line => line.Shipped > 0);
        OrderLineProgress line = order.Progress[random.Next(order.Progress.Count)];
        TrackedOrderShipment? parcel = order.Shipments.Count == 0 ? null : order.Shipments[random.Next(order.Shipments.Count)];
        return random.Next(7) switch
        {
            // Held only as long as nothing is packed: whoever packs does not ship what is held.
            0 when order.IsOnHold => order.Perform(OrderActivity.Release($"{hour}", Orders.At(hour))),
            0 when order.Shipments.Count == 0 && order.Status != OrderStatus.Cancelled => order.Perform(
                OrderActivity.Hold($"{hour}", Orders.At(hour))),
            1 or 2 when line.Open > 0 && !order.IsOnHold => order.AddShipment(
                Orders.Parcel($"{hour}", line.LineId, random.Next(1, (int)line.Open + 1))),
            3 or 4 when parcel is not null && parcel.Shipment.Status != ShipmentStatus.Delivered => order.Apply(
                parcel.Id, Scans.At(hour, (ShipmentStatus)Math.Max((int)parcel.Shipment.Status + 1, random.Next(8)))),
            5 when line.Open > 0 && order.Shipments.Count == 0 => order.Perform(
                OrderActivity.Cancellation($"{hour}", Orders.At(hour), new LineQuantity(line.LineId, random.Next(1, (int)line.Open + 1)))),
            6 when hasLeft && line.Delivered > line.ReturnRequested => order.Perform(
                OrderActivity.ReturnRequest($"{hour}", Orders.At(hour), new LineQuantity(line.LineId, 1))),
            6 when line.ReturnRequested > line.Returned => order.Perform(
                OrderActivity.ReturnReceipt($"{hour}", Orders.At(hour), new LineQuantity(line.LineId, 1))),
            _ => order,
        };
    }

    private static TrackedOrder Limited(IEnumerable<OrderActivity> activities) =>
        TrackedOrder.Create(Orders.Id, Orders.Euros(30), Orders.Sample.Lines, Limit).Apply(activities);

    private static TrackedOrder All(
        IEnumerable<OrderActivity> activities, IEnumerable<(string Shipment, TrackingEvent Event)>? events = null) =>
        (events ?? []).GroupBy(e => e.Shipment)
            .Aggregate(Orders.Shipping.Apply(activities), (order, shipment) => order.Apply(shipment.Key, shipment.Select(e => e.Event)));
}
