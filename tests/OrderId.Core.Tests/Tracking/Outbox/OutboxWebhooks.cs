using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking.Outbox;

/// <summary>The facts on their way: in any order, some twice, and again until they are acknowledged.</summary>
internal sealed class OutboxWebhooks(Random random)
{
    private static readonly ShipmentStatus[] Statuses =
    [
        ShipmentStatus.LabelCreated,
        ShipmentStatus.InTransit,
        ShipmentStatus.CustomsHold,
        ShipmentStatus.OutForDelivery,
        ShipmentStatus.Exception,
        ShipmentStatus.Delivered,
        ShipmentStatus.Delivered,
        ShipmentStatus.Returning,
        ShipmentStatus.Returned,
        ShipmentStatus.Lost,
        ShipmentStatus.Cancelled,
    ];

    private readonly List<OutboxFact> _all = [];
    private readonly List<OutboxFact> _onTheWay = [];
    private readonly List<OutboxFact> _unacknowledged = [];

    public bool IsEmpty => _onTheWay.Count == 0;

    public void Make(int count)
    {
        for (int number = 0; number < count; number++)
        {
            OutboxFact fact = Any(number);
            _all.Add(fact);
            for (int times = random.Next(3) == 0 ? 2 : 1; times > 0; times--)
            {
                _unacknowledged.Add(fact);
                PutBack(fact);
            }
        }
    }

    public void PutBack(OutboxFact fact) => _onTheWay.Add(fact);

    public void Acknowledge(OutboxFact fact) => _unacknowledged.Remove(fact);

    /// <summary>Returns a value indicating whether a fact that adds the shipment is on its way or in hand.</summary>
    public bool MayCome(string shipment) => _unacknowledged.Exists(fact => fact.Adds == shipment);

    public OutboxFact? Receive()
    {
        if (IsEmpty)
        {
            return null;
        }

        int place = random.Next(_onTheWay.Count);
        OutboxFact fact = _onTheWay[place];
        _onTheWay.RemoveAt(place);
        return fact;
    }

    /// <summary>
    /// Returns the order with all that has happened and the decisions that were accepted, each once:
    /// first the shipments, then their events.
    /// </summary>
    public TrackedOrder Applied(HashSet<OutboxFact> accepted)
    {
        bool IsAccepted(OutboxFact fact) => fact.Perform is null || accepted.Contains(fact);
        bool IsEarly(TrackedOrder order, OutboxFact fact) => fact.Needs is { } shipment && !Has(order, shipment);
        OutboxFact[] facts = [.. _all.Where(IsAccepted).OrderBy(fact => fact.Needs is not null)];
        return facts.Aggregate(Orders.Shipping, (order, fact) => IsEarly(order, fact) ? order : fact.Apply(order));
    }

    /// <summary>Returns a value indicating whether the order has the shipment.</summary>
    public static bool Has(TrackedOrder order, string shipment) => order.Shipments.Any(known => known.Id == shipment);

    private OutboxFact Any(int number)
    {
        DateTimeOffset time = Scans.Day.AddHours(random.Next(300));
        string name = FormattableString.Invariant($"fact-{number}");
        switch (random.Next(10))
        {
            case < 5:
                TrackingEvent tracked = new() { Status = Statuses[random.Next(Statuses.Length)], OccurredAt = time, EventId = name };
                string shipment = AnyShipment();
                return new(name) { Apply = order => order.Apply(shipment, tracked), Needs = shipment };

            case 5:
                DeliveryEstimate estimate = Scans.AnyEstimate(random);
                string estimated = AnyShipment();
                return new(name) { Apply = order => order.Apply(estimated, estimate), Needs = estimated };

            case 6:
                // A shipment of what is shipped already is refused, or was added on another system, and is one too many.
                int added = random.Next(4, 7);
                TrackedOrderShipment parcel = Orders.Parcel(FormattableString.Invariant($"{added}"), added % 2 == 0 ? "A" : "B", 1);
                return new(name)
                {
                    Apply = order => order.With([parcel]),
                    Perform = random.Next(3) == 0 ? null : order => order.AddShipment(parcel),
                    Adds = parcel.Id,
                };

            default:
                OrderActivity activity = AnyActivity(name, time);
                return random.Next(3) > 0
                    ? new(name) { Apply = order => order.Apply(activity) }
                    : new(name) { Apply = order => order.Apply(activity), Perform = order => order.Perform(activity) };
        }
    }

    private string AnyShipment() => FormattableString.Invariant($"{random.Next(1, 7)}");

    // Refunds are often of more than was paid, and returns of more than was delivered.
    private OrderActivity AnyActivity(string id, DateTimeOffset time)
    {
        LineQuantity lines = new(random.Next(2) == 0 ? "A" : "B", random.Next(1, 3));
        return random.Next(11) switch
        {
            0 => OrderActivity.Placement(id, time),
            1 or 2 => OrderActivity.Payment(id, time, Orders.Euros(15)),
            3 or 4 => OrderActivity.Refund(id, time, Orders.Euros(20)),
            5 => OrderActivity.Hold(id, time),
            6 => OrderActivity.Release(id, time),
            7 => OrderActivity.Cancellation(id, time),
            8 => OrderActivity.Cancellation(id, time, lines),
            9 => OrderActivity.ReturnRequest(id, time, lines),
            _ => OrderActivity.ReturnReceipt(id, time, lines),
        };
    }
}
