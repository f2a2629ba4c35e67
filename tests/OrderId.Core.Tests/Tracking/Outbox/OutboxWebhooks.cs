using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking.Outbox;

/// <summary>The webhooks on their way: in any order, some twice, and again until they are acknowledged.</summary>
internal sealed class OutboxWebhooks(Random random)
{
    private static readonly ShipmentStatus[] Statuses =
    [
        ShipmentStatus.InTransit,
        ShipmentStatus.CustomsHold,
        ShipmentStatus.OutForDelivery,
        ShipmentStatus.Exception,
        ShipmentStatus.Delivered,
        ShipmentStatus.Returning,
        ShipmentStatus.Lost,
    ];

    private readonly List<Func<TrackedOrder, TrackedOrder>> _all = [];
    private readonly List<Func<TrackedOrder, TrackedOrder>> _onTheWay = [];

    public bool IsEmpty => _onTheWay.Count == 0;

    /// <summary>Returns the order with all facts, each once.</summary>
    public TrackedOrder Applied => _all.Aggregate(Orders.Shipping, (order, webhook) => webhook(order));

    public void Make(int count)
    {
        for (int number = 0; number < count; number++)
        {
            Func<TrackedOrder, TrackedOrder> webhook = Any(number);
            _all.Add(webhook);
            Send(webhook);
            if (random.Next(3) == 0)
            {
                Send(webhook);
            }
        }
    }

    public void Send(Func<TrackedOrder, TrackedOrder> webhook) => _onTheWay.Add(webhook);

    public Func<TrackedOrder, TrackedOrder>? Receive()
    {
        if (IsEmpty)
        {
            return null;
        }

        int place = random.Next(_onTheWay.Count);
        Func<TrackedOrder, TrackedOrder> webhook = _onTheWay[place];
        _onTheWay.RemoveAt(place);
        return webhook;
    }

    private Func<TrackedOrder, TrackedOrder> Any(int number)
    {
        DateTimeOffset time = Scans.Day.AddHours(random.Next(300));
        string id = FormattableString.Invariant($"fact-{number}");
        if (random.Next(4) > 0)
        {
            string shipment = FormattableString.Invariant($"{random.Next(1, 4)}");
            TrackingEvent tracked = new() { Status = Statuses[random.Next(Statuses.Length)], OccurredAt = time, EventId = id };
            return order => order.Apply(shipment, tracked);
        }

        OrderActivity activity = random.Next(4) switch
        {
            0 => OrderActivity.Placement(id, time),
            1 => OrderActivity.Payment(id, time, Orders.Euros(15)),
            2 => OrderActivity.Refund(id, time, Orders.Euros(5)),
            _ => OrderActivity.Hold(id, time),
        };
        return order => order.Apply(activity);
    }
}
