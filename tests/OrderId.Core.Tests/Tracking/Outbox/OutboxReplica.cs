using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking.Outbox;

/// <summary>A replica that takes facts in steps. Between any two, others act, and it may restart.</summary>
internal sealed class OutboxReplica
{
    private readonly OutboxDatabase _database;
    private readonly OutboxWebhooks _webhooks;
    private readonly OutboxDefect _defect;

    private Action _next;
    private OutboxFact? _fact;
    private TrackedOrder? _loaded;
    private TrackedOrder? _saved;
    private int _version;

    public OutboxReplica(OutboxDatabase database, OutboxWebhooks webhooks, OutboxDefect defect)
    {
        (_database, _webhooks, _defect) = (database, webhooks, defect);
        _next = Receive;
    }

    public bool IsIdle => _fact is null;

    public int Conflicts { get; private set; }

    public int Refusals { get; private set; }

    public void Step() => _next();

    /// <summary>Forgets everything. A fact that was not acknowledged comes again.</summary>
    public void Restart()
    {
        if (_fact is not null)
        {
            _webhooks.PutBack(_fact);
        }

        (_fact, _loaded, _saved, _next) = (null, null, null, Receive);
    }

    private void Receive()
    {
        _fact = _webhooks.Receive();
        _next = _fact is null ? Receive : Load;
    }

    private void Load()
    {
        (_loaded, _version) = (_database.Load(), _database.Version);
        _next = Save;
    }

    private void Save()
    {
        if (_fact!.Needs is { } shipment && !OutboxWebhooks.Has(_loaded!, shipment))
        {
            Wait(shipment);
            return;
        }

        if (Decide(_fact, _loaded!) is not { } order)
        {
            _next = Acknowledge;
            return;
        }

        if (!_database.TrySave(order, _fact, _version))
        {
            Conflicts++;
            _next = Load;
            return;
        }

        IReadOnlyList<OrderMilestone> news = order.ChangesSince(_defect == OutboxDefect.ComparesWithItsOwnMemory ? _saved : _loaded);
        _saved = order;
        _next = Acknowledge;
        if (_defect == OutboxDefect.WritesTheOutboxLater)
        {
            _next = () =>
            {
                _database.Add(news);
                _next = Acknowledge;
            };
            return;
        }

        _database.Add(news);
    }

    // What is about a shipment that is not there yet comes again later, as long as the shipment may come.
    private void Wait(string shipment)
    {
        if (!_webhooks.MayCome(shipment))
        {
            // It may have come since the order was loaded.
            _next = _version == _database.Version ? Acknowledge : Load;
            return;
        }

        _webhooks.PutBack(_fact!);
        (_fact, _next) = (null, Receive);
    }

    private TrackedOrder? Decide(OutboxFact fact, TrackedOrder order)
    {
        try
        {
            return (fact.Perform ?? fact.Apply)(order);
        }
        catch (OrderActivityNotAllowedException)
        {
            Refusals++;
            return null;
        }
    }

    private void Acknowledge()
    {
        _webhooks.Acknowledge(_fact!);
        (_fact, _next) = (null, Receive);
    }
}
