using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>
/// The model that the order is held against: sort, choose one of equal IDs, then answer each question by itself, with nothing but LINQ and
/// counting.
/// </summary>
internal static class NaiveOrder
{
    // Activities of one instant are taken in this order.
    private static readonly string[] Kinds =
        ["Unknown", "Placement", "Payment", "Failure", "Hold", "Release", "Cancellation", "ReturnRequest", "ReturnReceipt", "Refund"];

    public static string Describe(TrackedOrder order) =>
        $"{order.Status} {order.Payment} {order.Paid} {order.Refunded} {order.HasProblem} {order.IsOnHold} {order.Conflicts.Count} "
        + $"{string.Join(" ", order.Activities.Select(activity => activity.Id))} "
        + string.Join(
            " ", order.Progress.Select(
                line => $"{line.LineId}:{line.Ordered},{line.Cancelled},{line.Open},{line.Prepared},{line.Shipped},"
                    + $"{line.Delivered},{line.ReturnRequested},{line.Returned},{line.Excess}"))
        + string.Concat(
            order.Discrepancies
                .Select(discrepancy => $" {discrepancy.Kind}/{discrepancy.LineId}/"
                    + $"{(discrepancy.Quantity > 0 ? discrepancy.Quantity : null)}{discrepancy.Amount}")
                .OrderBy(text => text, StringComparer.Ordinal));

    public static string Describe(
        TrackedOrderLine[] lines, decimal total, string currency, TrackedOrderShipment[] parcels, IEnumerable<OrderActivity> activities)
    {
        OrderActivity[] sorted = activities.Distinct()
            .OrderBy(activity => activity.OccurredAt.UtcDateTime)
            .ThenBy(activity => Array.IndexOf(Kinds, activity.Kind.ToString()))
            .ThenBy(activity => activity.Id, StringComparer.Ordinal)
            .ThenBy(activity => activity.RawKind, StringComparer.Ordinal)
            .ThenBy(activity => activity.Amount?.Amount)
            .ThenBy(activity => activity.Amount?.Currency, StringComparer.Ordinal)
            .ThenBy(activity => activity.Reason, StringComparer.Ordinal)
            .ThenBy(activity => activity.By, StringComparer.Ordinal)
            .ThenBy(activity => activity.Lines.Count)
            .ThenBy(
                activity => string.Join(",", activity.Lines.Select(line => $"{line.LineId}/{line.Quantity:D10}")), StringComparer.Ordinal)
            .ToArray();
        OrderActivity[] told = sorted.Where((activity, place) => !sorted.Skip(place + 1).Any(later => later.Id == activity.Id)).ToArray();

        var facts = new Facts(lines, parcels, told, currency);
        decimal paid = facts.Sum(OrderActivityKind.Payment), refunded = facts.Sum(OrderActivityKind.Refund);
        PaymentStatus payment = refunded > 0 ? (refunded < paid ? PaymentStatus.PartiallyRefunded : PaymentStatus.Refunded)
            : paid < total ? PaymentStatus.Unpaid
            : PaymentStatus.Paid;
        OrderActivity? hold = told.LastOrDefault(activity => activity.Kind is OrderActivityKind.Hold or OrderActivityKind.Release);
        bool isOnHold = hold?.Kind == OrderActivityKind.Hold;
        OrderActivity? attempt = told.LastOrDefault(activity => activity.Kind is OrderActivityKind.Failure
            || (activity.Kind == OrderActivityKind.Payment && activity.Amount!.Value.Currency == currency));
        bool hasFailed = attempt?.Kind == OrderActivityKind.Failure;
        bool hasProblem = parcels.Any(parcel => parcel.Shipment.Status
            is ShipmentStatus.Exception or ShipmentStatus.CustomsHold or ShipmentStatus.Lost or ShipmentStatus.Destroyed);

        return $"{Status(facts, total, isOnHold, hasFailed)} {payment} {new CurrencyAmount(paid, currency)} "
            + $"{new CurrencyAmount(refunded, currency)} {hasProblem} {isOnHold} {sorted.Length - told.Length} "
            + $"{string.Join(" ", told.Select(activity => activity.Id))} "
            + string.Join(
                " ", facts.Ids.Select(
                    id => $"{id}:{facts.Ordered(id)},{facts.Cancelled(id)},{facts.Open(id)},{facts.Prepared(id)},{facts.Gone(id)},"
                        + $"{facts.Arrived(id)},{facts.Named(OrderActivityKind.ReturnRequest, id)},{facts.Back(id)},"
                        + $"{Math.Max(0, facts.Cancelled(id) + facts.Gone(id) - facts.Ordered(id))}"))
            + string.Concat(Discrepancies(facts, paid, refunded, total, currency).OrderBy(text => text, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Discrepancies(Facts facts, decimal paid, decimal refunded, decimal total, string currency)
    {
        foreach (string id in facts.Ids)
        {
            long ordered = facts.Ordered(id), gone = facts.Gone(id), cancelled = facts.Cancelled(id), arrived = facts.Arrived(id);
            long asked = facts.Named(OrderActivityKind.ReturnRequest, id), back = facts.In(id, Where.ArrivedAndBack) + facts.Named(
                OrderActivityKind.ReturnReceipt, id);
            foreach ((string kind, long quantity) in new[]
            {
                ("OverShipped", gone - ordered),
                ("ShippedAfterCancellation", Math.Min(ordered, gone) - (ordered - Math.Min(ordered, cancelled))),
                ("OverCancelled", cancelled - ordered),
                ("OverRequested", asked - arrived),
                ("OverReturned", back - arrived),
            })
            {
                if (quantity > 0)
                {
                    yield return $" {kind}/{id}/{quantity}";
                }
            }
        }

        if (refunded > paid)
        {
            yield return $" OverRefunded//{new CurrencyAmount(refunded - paid, currency)}";
        }

        if (paid - refunded > total)
        {
            yield return $" Overpaid//{new CurrencyAmount(paid - refunded - total, currency)}";
        }

        foreach (OrderActivity foreign in facts.Told.Where(
            activity => activity.Kind is OrderActivityKind.Payment or OrderActivityKind.Refund
                && activity.Amount!.Value.Currency != currency))
        {
            yield return $" OtherCurrency//{foreign.Amount}";
        }

        foreach (IGrouping<string, long> line in facts.AllNamed
            .Where(named => !facts.Ids.Contains(named.Line))
            .GroupBy(named => named.Line, named => named.Quantity))
        {
            yield return $" UnknownLine/{line.Key}/{line.Sum()}";
        }
    }

    private static OrderStatus Status(Facts facts, decimal total, bool isOnHold, bool hasFailed)
    {
        bool All(Func<string, bool> holds) => facts.Ids.All(holds);
        bool Any(Func<string, long> of) => facts.Ids.Any(id => of(id) > 0);
        return All(id => facts.Wanted(id) == 0 && facts.Gone(id) == 0) ? OrderStatus.Cancelled
            : Any(facts.Back) ? (All(id => facts.Back(id) >= facts.Wanted(id) && facts.Back(id) >= facts.Arrived(id))
                ? OrderStatus.Returned : OrderStatus.PartiallyReturned)
            : facts.Ids.Any(id => facts.Named(OrderActivityKind.ReturnRequest, id) > 0 && facts.Arrived(id) > 0)
                ? OrderStatus.ReturnRequested
            : Any(facts.Arrived) ? (All(id => facts.Arrived(id) >= facts.Wanted(id))
                ? OrderStatus.Delivered : OrderStatus.PartiallyDelivered)
            : Any(facts.Gone) ? (All(id => facts.Gone(id) >= facts.Wanted(id)) ? OrderStatus.Shipped : OrderStatus.PartiallyShipped)
            : hasFailed ? OrderStatus.Failed
            : isOnHold ? OrderStatus.OnHold
            : Any(facts.Prepared) ? OrderStatus.Processing
            : facts.Sum(OrderActivityKind.Payment) < total ? OrderStatus.Pending
            : OrderStatus.Confirmed;
    }

    private enum Where
    {
        Nowhere,
        Packed,
        Moving,
        Arrived,
        ArrivedAndBack,
        BackUnopened,
    }

    private sealed class Facts(TrackedOrderLine[] lines, TrackedOrderShipment[] parcels, OrderActivity[] told, string currency)
    {
        private static readonly OrderActivityKind[] OfLines =
            [OrderActivityKind.Cancellation, OrderActivityKind.ReturnRequest, OrderActivityKind.ReturnReceipt];

        public string[] Ids { get; } = lines.Select(line => line.Id).OrderBy(id => id, StringComparer.Ordinal).ToArray();

        public OrderActivity[] Told { get; } = told;

        public IEnumerable<(string Line, long Quantity)> AllNamed =>
            Told.Where(activity => OfLines.Contains(activity.Kind)).SelectMany(activity => activity.Lines)
            .Concat(parcels.SelectMany(parcel => parcel.Lines))
            .Select(named => (named.LineId, (long)named.Quantity));

        public decimal Sum(OrderActivityKind kind) =>
            Told.Where(activity => activity.Kind == kind && activity.Amount!.Value.Currency == currency)
                .Sum(activity => activity.Amount!.Value.Amount);

        public long Named(OrderActivityKind kind, string line) =>
            Told.Where(activity => activity.Kind == kind).SelectMany(activity => activity.Lines).Where(named => named.LineId == line)
                .Sum(named => (long)named.Quantity);

        public long Ordered(string line) => lines.Single(ordered => ordered.Id == line).Quantity;

        public long Cancelled(string line)
        {
            long byName = Named(OrderActivityKind.Cancellation, line);
            return byName + Told.Where(activity => activity.Kind == OrderActivityKind.Cancellation && activity.Lines.Count == 0)
                .Select(rest => Ordered(line) - byName - Quantity(line, parcels.Where(parcel => IsAway(parcel.Shipment, rest.OccurredAt))))
                .Prepend(0).Max();
        }

        public long Wanted(string line) => Math.Max(0, Ordered(line) - Cancelled(line));

        /// <summary>How much of a line is in parcels of which this is true; more than was ordered, if more was packed.</summary>
        public long In(string line, params Where[] places) =>
            Quantity(line, parcels.Where(parcel => places.Contains(PlaceOf(parcel.Shipment))));

        public long Gone(string line) => In(line, Where.Moving, Where.Arrived, Where.ArrivedAndBack);

        public long Arrived(string line) => In(line, Where.Arrived, Where.ArrivedAndBack);

        public long Prepared(string line) => Math.Min(In(line, Where.Packed), Math.Max(0, Wanted(line) - Gone(line)));

        public long Open(string line) => Math.Max(0, Wanted(line) - Gone(line) - In(line, Where.Packed));

        public long Back(string line) =>
            Math.Min(In(line, Where.BackUnopened), Open(line)) + In(line, Where.ArrivedAndBack) + Named(
                OrderActivityKind.ReturnReceipt, line);

        private static long Quantity(string line, IEnumerable<TrackedOrderShipment> among) =>
            among.SelectMany(parcel => parcel.Lines).Where(packed => packed.LineId == line).Sum(packed => (long)packed.Quantity);

        // It had left, and was not lost or cancelled yet.
        private static bool IsAway(TrackedShipment shipment, DateTimeOffset at) =>
            LeftAt(shipment) <= at && !(PlaceOf(shipment) == Where.Nowhere && shipment.Current!.OccurredAt <= at);

        // Step by step through the shipments that its events give when they are added one by one in their order.
        private static DateTimeOffset? LeftAt(TrackedShipment shipment)
        {
            if (PlaceOf(shipment) == Where.Packed)
            {
                return null;
            }

            TrackedShipment step = TrackedShipment.Create(shipment.TrackingNumber);
            foreach (TrackingEvent scan in shipment.Events())
            {
                TrackingEvent? before = step.Current;
                step = step.Apply(scan);
                if (!ReferenceEquals(step.Current, before) && scan.Status is not (ShipmentStatus.LabelCreated or ShipmentStatus.Cancelled))
                {
                    return scan.OccurredAt;
                }
            }

            return null;
        }

        private static Where PlaceOf(TrackedShipment shipment) => (shipment.Status, shipment.WasDelivered) switch
        {
            (ShipmentStatus.Cancelled, _) or (ShipmentStatus.Lost, false) or (ShipmentStatus.Destroyed, false) => Where.Nowhere,
            (ShipmentStatus.Unknown or ShipmentStatus.LabelCreated, _) => Where.Packed,
            (ShipmentStatus.Returned, false) => Where.BackUnopened,
            (ShipmentStatus.Returned, true) => Where.ArrivedAndBack,
            (_, true) => Where.Arrived,
            _ => Where.Moving,
        };
    }
}
