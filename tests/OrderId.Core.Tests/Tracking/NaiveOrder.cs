using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The model the order is held against: sort, choose accounts, then ask each question anew of the activities accepted so far, with nothing but LINQ and counting.</summary>
internal static class NaiveOrder
{
    // Activities of one instant are taken in this order.
    private static readonly string[] Kinds = ["Unknown", "Placement", "Payment", "Failure", "Hold", "Release", "Cancellation", "ReturnRequest", "ReturnReceipt", "Refund"];

    public static string Describe(TrackedOrder order) =>
        $"{order.Status} {order.Payment} {order.Paid} {order.Refunded} {order.HasProblem} {order.IsOnHold} {string.Join(",", order.Outcomes())} {order.Conflicts.Count} {string.Join(" ", order.PlainActivities().Select(activity => activity.Id))} "
        + string.Join(" ", order.Progress.Select(line => $"{line.LineId}:{line.Ordered},{line.Cancelled},{line.Open},{line.Shipped},{line.Delivered},{line.ReturnRequested},{line.Returned}"));

    public static string Describe(TrackedOrderLine[] lines, decimal total, string currency, TrackedOrderShipment[] parcels, IEnumerable<OrderActivity> activities)
    {
        OrderActivity[] sorted = activities.Distinct()
            .OrderBy(activity => activity.OccurredAt.UtcDateTime)
            .ThenBy(activity => Array.IndexOf(Kinds, activity.Kind.ToString()))
            .ThenBy(activity => activity.Id, StringComparer.Ordinal)
            .ThenBy(activity => activity.RawKind, StringComparer.Ordinal)
            .ThenBy(activity => activity.Amount?.Amount)
            .ThenBy(activity => activity.Amount?.Currency, StringComparer.Ordinal)
            .ThenBy(activity => activity.Reason, StringComparer.Ordinal)
            .ThenBy(activity => activity.Lines.Count)
            .ThenBy(activity => string.Join(",", activity.Lines.Select(line => $"{line.LineId}/{line.Quantity:D10}")), StringComparer.Ordinal)
            .ToArray();
        OrderActivity[] told = sorted.Where((activity, place) => !sorted.Skip(place + 1).Any(later => later.Id == activity.Id)).ToArray();

        var facts = new Facts(lines, parcels);
        foreach (OrderActivity activity in told)
        {
            if (Fits(activity, facts, currency))
            {
                facts.Accepted.Add(activity);
                facts.CalledOff.AddRange(activity.Kind != OrderActivityKind.Cancellation ? [] : activity.Lines.Count > 0 ? activity.Lines.Select(line => (line.LineId, (long)line.Quantity)) : lines.Select(line => (line.Id, facts.StillHere(line.Id))).ToArray());
            }
        }

        string outcomes = string.Join(",", told.Select(activity => activity.Kind == OrderActivityKind.Unknown ? TrackingOutcome.Ignored : facts.Accepted.Contains(activity) ? TrackingOutcome.Applied : TrackingOutcome.NotAllowed));
        decimal paid = facts.Sum(OrderActivityKind.Payment), refunded = facts.Sum(OrderActivityKind.Refund);
        PaymentStatus payment = refunded > 0 ? (refunded < paid ? PaymentStatus.PartiallyRefunded : PaymentStatus.Refunded) : paid < total ? PaymentStatus.Unpaid : PaymentStatus.Paid;
        bool isOnHold = facts.Accepted.LastOrDefault(activity => activity.Kind is OrderActivityKind.Hold or OrderActivityKind.Release)?.Kind == OrderActivityKind.Hold;
        bool hasFailed = facts.Accepted.LastOrDefault(activity => activity.Kind is OrderActivityKind.Failure or OrderActivityKind.Payment)?.Kind == OrderActivityKind.Failure;
        bool hasProblem = parcels.Any(parcel => parcel.Shipment.Status is ShipmentStatus.Exception or ShipmentStatus.CustomsHold or ShipmentStatus.Lost or ShipmentStatus.Destroyed);

        return $"{Status(facts, payment, isOnHold, hasFailed)} {payment} {new CurrencyAmount(paid, currency)} {new CurrencyAmount(refunded, currency)} {hasProblem} {isOnHold} {outcomes} {sorted.Length - told.Length} {string.Join(" ", told.Select(activity => activity.Id))} "
            + string.Join(" ", lines.Select(line => line.Id).OrderBy(id => id, StringComparer.Ordinal)
                .Select(id => $"{id}:{lines.Single(line => line.Id == id).Quantity},{facts.Called(id)},{facts.Open(id)},{facts.Gone(id)},{facts.Arrived(id)},{facts.Quantity(OrderActivityKind.ReturnRequest, id)},{facts.Back(id)}"));
    }

    private static bool Fits(OrderActivity activity, Facts facts, string currency) => activity.Kind switch
    {
        OrderActivityKind.Unknown => false,
        OrderActivityKind.Payment => activity.Amount!.Value.Currency == currency,
        OrderActivityKind.Refund => activity.Amount!.Value.Currency == currency && facts.Sum(OrderActivityKind.Refund) + activity.Amount.Value.Amount <= facts.Sum(OrderActivityKind.Payment),
        OrderActivityKind.Cancellation => activity.Lines.Count == 0 ? facts.Lines.Any(line => facts.StillHere(line.Id) > 0) : Fits(activity, facts, facts.StillHere),
        OrderActivityKind.ReturnRequest => Fits(activity, facts, line => facts.Arrived(line) - facts.Quantity(OrderActivityKind.ReturnRequest, line)),
        OrderActivityKind.ReturnReceipt => Fits(activity, facts, line => facts.Arrived(line) - facts.BroughtBack(line) - facts.Quantity(OrderActivityKind.ReturnReceipt, line)),
        _ => true,
    };

    private static bool Fits(OrderActivity activity, Facts facts, Func<string, long> limit) =>
        activity.Lines.All(named => facts.Lines.Any(line => line.Id == named.LineId) && named.Quantity <= limit(named.LineId));

    private static OrderStatus Status(Facts facts, PaymentStatus payment, bool isOnHold, bool hasFailed)
    {
        string[] ids = facts.Lines.Select(line => line.Id).ToArray();
        bool All(Func<string, long> of) => ids.All(id => of(id) == facts.Wanted(id));
        bool Any(Func<string, long> of) => ids.Any(id => of(id) > 0);
        return !Any(facts.Wanted) ? OrderStatus.Cancelled
            : Any(facts.Back) ? (All(facts.Back) ? OrderStatus.Returned : OrderStatus.PartiallyReturned)
            : Any(id => facts.Quantity(OrderActivityKind.ReturnRequest, id)) ? OrderStatus.ReturnRequested
            : Any(facts.Arrived) ? (All(facts.Arrived) ? OrderStatus.Delivered : OrderStatus.PartiallyDelivered)
            : Any(facts.Gone) ? (All(facts.Gone) ? OrderStatus.Shipped : OrderStatus.PartiallyShipped)
            : hasFailed ? OrderStatus.Failed
            : isOnHold ? OrderStatus.OnHold
            : Any(id => facts.In(id, Where.Packed)) ? OrderStatus.Processing
            : payment == PaymentStatus.Unpaid ? OrderStatus.Pending
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

    private sealed class Facts(TrackedOrderLine[] lines, TrackedOrderShipment[] parcels)
    {
        public TrackedOrderLine[] Lines { get; } = lines;

        public List<OrderActivity> Accepted { get; } = [];

        public List<(string Line, long Quantity)> CalledOff { get; } = [];

        public decimal Sum(OrderActivityKind kind) => Accepted.Where(activity => activity.Kind == kind).Sum(activity => activity.Amount!.Value.Amount);

        public long Quantity(OrderActivityKind kind, string line) => Accepted.Where(activity => activity.Kind == kind).SelectMany(activity => activity.Lines).Where(named => named.LineId == line).Sum(named => (long)named.Quantity);

        public long Called(string line) => CalledOff.Where(item => item.Line == line).Sum(item => item.Quantity);

        public long Wanted(string line) => Lines.Single(ordered => ordered.Id == line).Quantity - Called(line);

        /// <summary>How much of a line is in parcels of which this is true; more than was ordered, if somebody packed more.</summary>
        public long In(string line, params Where[] places) =>
            parcels.Where(parcel => places.Contains(PlaceOf(parcel.Shipment))).SelectMany(parcel => parcel.Lines).Where(packed => packed.LineId == line).Sum(packed => (long)packed.Quantity);

        public long Open(string line) => Math.Max(0, Wanted(line) - In(line, Where.Packed, Where.Moving, Where.Arrived, Where.ArrivedAndBack));

        public long StillHere(string line) => Math.Max(0, Wanted(line) - In(line, Where.Moving, Where.Arrived, Where.ArrivedAndBack, Where.BackUnopened));

        public long Arrived(string line) => Math.Min(Wanted(line), In(line, Where.Arrived, Where.ArrivedAndBack));

        public long BroughtBack(string line) => In(line, Where.ArrivedAndBack);

        public long Gone(string line) => Math.Min(Wanted(line), In(line, Where.Moving, Where.Arrived, Where.ArrivedAndBack) + NotSentAgain(line));

        public long Back(string line) => Math.Min(Wanted(line), NotSentAgain(line) + BroughtBack(line) + Quantity(OrderActivityKind.ReturnReceipt, line));

        private long NotSentAgain(string line) => Math.Min(In(line, Where.BackUnopened), Open(line));

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
