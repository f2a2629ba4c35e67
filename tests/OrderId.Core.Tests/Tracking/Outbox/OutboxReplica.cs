using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking.Outbox;

/// <summary>A replica that takes webhooks in steps. Between any two, others act, and it may restart.</summary>
internal sealed class OutboxReplica
{
    private readonly OutboxDatabase _database;
    private readonly OutboxWebhooks _webhooks;
    private readonly OutboxDefect _defect;

    private Action _next;
    private Func<TrackedOrder, TrackedOrder>? _webhook;
    private TrackedOrder? _loaded;
    private TrackedOrder? _saved;
    private int _version;

    public OutboxReplica(OutboxDatabase database, OutboxWebhooks webhooks, OutboxDefect defect)
    {
        (_database, _webhooks, _defect) = (database, webhooks, defect);
        _next = Receive;
    }

    public bool IsIdle => _webhook is null;

    public int Conflicts { get; private set; }

    public void Step() => _next();

    /// <summary>Forgets everything. A webhook that was not acknowledged comes again.</summary>
    public void Restart()
    {
        if (_webhook is not null)
        {
            _webhooks.Send(_webhook);
        }

        (_webhook, _loaded, _saved, _next) = (null, null, null, Receive);
    }

    private void Receive()
    {
        _webhook = _webhooks.Receive();
        _next = _webhook is null ? Receive : Load;
    }

    private void Load()
    {
        (_loaded, _version) = (_database.Load(), _database.Version);
        _next = Save;
    }

    private void Save()
    {
        TrackedOrder order = _webhook!(_loaded!);
        if (!_database.TrySave(order, _version))
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

    private void Acknowledge() => (_webhook, _next) = (null, Receive);
}
