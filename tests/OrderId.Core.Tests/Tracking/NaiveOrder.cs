using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The model the order is held against: sort, choose accounts, then ask each question anew of the acts accepted so far, with nothing but LINQ and counting.</summary>
internal static class NaiveOrder
{
    // Acts of one instant are taken in this order.
    private static readonly string[] Kinds = ["Unknown", "Placed", "Paid", "Failed", "Held", "Released", "Cancelled", "ReturnRequested", "ReturnReceived", "Refunded"];

    public static string Describe(Order order) =>
        $"{order.Status} {order.Payment} {order.Paid} {order.Refunded} {order.HasProblem} {order.IsOnHold} {string.Join(",", order.Outcomes)} {order.Conflicts.Count} {string.Join(" ", order.Acts.Select(act => act.Id))} "
        + string.Join(" ", order.Progress.Select(line => $"{line.LineId}:{line.Ordered},{line.Cancelled},{line.Open},{line.Shipped},{line.Delivered},{line.ReturnRequested},{line.Returned}"));

    public static string Describe(OrderLine[] lines, decimal total, string currency, OrderShipment[] parcels, IEnumerable<OrderAct> acts)
    {
        OrderAct[] sorted = acts.Distinct()
            .OrderBy(act => act.OccurredAt.UtcDateTime)
            .ThenBy(act => Array.IndexOf(Kinds, act.Kind.ToString()))
            .ThenBy(act => act.Id, StringComparer.Ordinal)
            .ThenBy(act => act.RawKind, StringComparer.Ordinal)
            .ThenBy(act => act.Amount?.Amount)
            .ThenBy(act => act.Amount?.Currency, StringComparer.Ordinal)
            .ThenBy(act => act.Reason, StringComparer.Ordinal)
            .ThenBy(act => act.Lines.Count)
            .ThenBy(act => string.Join(",", act.Lines.Select(line => $"{line.LineId}/{line.Quantity:D10}")), StringComparer.Ordinal)
            .ToArray();
        OrderAct[] told = sorted.Where((act, place) => !sorted.Skip(place + 1).Any(later => later.Id == act.Id)).ToArray();

        var facts = new Facts(lines, parcels);
        foreach (OrderAct act in told)
        {
            if (Fits(act, facts, currency))
            {
                facts.Accepted.Add(act);
                facts.CalledOff.AddRange(act.Kind != OrderActKind.Cancelled ? [] : act.Lines.Count > 0 ? act.Lines.Select(line => (line.LineId, (long)line.Quantity)) : lines.Select(line => (line.Id, facts.StillHere(line.Id))).ToArray());
            }
        }

        string outcomes = string.Join(",", told.Select(act => act.Kind == OrderActKind.Unknown ? TrackingOutcome.Ignored : facts.Accepted.Contains(act) ? TrackingOutcome.Applied : TrackingOutcome.NotAllowed));
        decimal paid = facts.Sum(OrderActKind.Paid), refunded = facts.Sum(OrderActKind.Refunded);
        PaymentStatus payment = refunded > 0 ? (refunded < paid ? PaymentStatus.PartiallyRefunded : PaymentStatus.Refunded) : paid < total ? PaymentStatus.Unpaid : PaymentStatus.Paid;
        bool isOnHold = facts.Accepted.LastOrDefault(act => act.Kind is OrderActKind.Held or OrderActKind.Released)?.Kind == OrderActKind.Held;
        bool hasFailed = facts.Accepted.LastOrDefault(act => act.Kind is OrderActKind.Failed or OrderActKind.Paid)?.Kind == OrderActKind.Failed;
        bool hasProblem = parcels.Any(parcel => parcel.Shipment.Status is ShipmentStatus.Exception or ShipmentStatus.CustomsHold or ShipmentStatus.Lost or ShipmentStatus.Destroyed);

        return $"{Status(facts, payment, isOnHold, hasFailed)} {payment} {new Money(paid, currency)} {new Money(refunded, currency)} {hasProblem} {isOnHold} {outcomes} {sorted.Length - told.Length} {string.Join(" ", told.Select(act => act.Id))} "
            + string.Join(" ", lines.Select(line => line.Id).OrderBy(id => id, StringComparer.Ordinal)
                .Select(id => $"{id}:{lines.Single(line => line.Id == id).Quantity},{facts.Called(id)},{facts.Open(id)},{facts.Gone(id)},{facts.Arrived(id)},{facts.Quantity(OrderActKind.ReturnRequested, id)},{facts.Back(id)}"));
    }

    private static bool Fits(OrderAct act, Facts facts, string currency) => act.Kind switch
    {
        OrderActKind.Unknown => false,
        OrderActKind.Paid => act.Amount!.Value.Currency == currency,
        OrderActKind.Refunded => act.Amount!.Value.Currency == currency && facts.Sum(OrderActKind.Refunded) + act.Amount.Value.Amount <= facts.Sum(OrderActKind.Paid),
        OrderActKind.Cancelled => act.Lines.Count == 0 ? facts.Lines.Any(line => facts.StillHere(line.Id) > 0) : Fits(act, facts, facts.StillHere),
        OrderActKind.ReturnRequested => Fits(act, facts, line => facts.Arrived(line) - facts.Quantity(OrderActKind.ReturnRequested, line)),
        OrderActKind.ReturnReceived => Fits(act, facts, line => facts.Arrived(line) - facts.BroughtBack(line) - facts.Quantity(OrderActKind.ReturnReceived, line)),
        _ => true,
    };

    private static bool Fits(OrderAct act, Facts facts, Func<string, long> limit) =>
        act.Lines.All(named => facts.Lines.Any(line => line.Id == named.LineId) && named.Quantity <= limit(named.LineId));

    private static OrderStatus Status(Facts facts, PaymentStatus payment, bool isOnHold, bool hasFailed)
    {
        string[] ids = facts.Lines.Select(line => line.Id).ToArray();
        bool All(Func<string, long> of) => ids.All(id => of(id) == facts.Wanted(id));
        bool Any(Func<string, long> of) => ids.Any(id => of(id) > 0);
        return !Any(facts.Wanted) ? OrderStatus.Cancelled
            : Any(facts.Back) ? (All(facts.Back) ? OrderStatus.Returned : OrderStatus.PartiallyReturned)
            : Any(id => facts.Quantity(OrderActKind.ReturnRequested, id)) ? OrderStatus.ReturnRequested
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

    private sealed class Facts(OrderLine[] lines, OrderShipment[] parcels)
    {
        public OrderLine[] Lines { get; } = lines;

        public List<OrderAct> Accepted { get; } = [];

        public List<(string Line, long Quantity)> CalledOff { get; } = [];

        public decimal Sum(OrderActKind kind) => Accepted.Where(act => act.Kind == kind).Sum(act => act.Amount!.Value.Amount);

        public long Quantity(OrderActKind kind, string line) => Accepted.Where(act => act.Kind == kind).SelectMany(act => act.Lines).Where(named => named.LineId == line).Sum(named => (long)named.Quantity);

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

        public long Back(string line) => Math.Min(Wanted(line), NotSentAgain(line) + BroughtBack(line) + Quantity(OrderActKind.ReturnReceived, line));

        private long NotSentAgain(string line) => Math.Min(In(line, Where.BackUnopened), Open(line));

        private static Where PlaceOf(Shipment shipment) => (shipment.Status, shipment.WasDelivered) switch
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
