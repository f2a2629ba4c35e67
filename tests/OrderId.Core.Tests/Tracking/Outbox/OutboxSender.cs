namespace OrderIds.Tests.Tracking.Outbox;

/// <summary>A sender of mails that takes rows in steps. Between any two, others act, and it may restart.</summary>
internal sealed class OutboxSender
{
    private readonly OutboxDatabase _database;
    private readonly OutboxMails _mails;
    private readonly OutboxDefect _defect;

    private Action<int> _next;
    private OutboxRow? _row;

    public OutboxSender(OutboxDatabase database, OutboxMails mails, OutboxDefect defect)
    {
        (_database, _mails, _defect) = (database, mails, defect);
        _next = Take;
    }

    public void Step(int step) => _next(step);

    public void Restart() => (_row, _next) = (null, Take);

    private void Take(int step)
    {
        // Longer than any sender that does not restart takes for its next two steps.
        _row = _database.Take(step, step + 1000);
        _next = _row is null ? Take : _defect == OutboxDefect.MarksBeforeItSends ? Mark : Send;
    }

    private void Send(int step)
    {
        _mails.Send(_row!);
        _next = _row!.IsSent ? Take : Mark;
    }

    private void Mark(int step)
    {
        _row!.IsSent = true;
        _next = _defect == OutboxDefect.MarksBeforeItSends ? Send : Take;
    }
}
