namespace OrderIds.Tests.Tracking.Outbox;

/// <summary>The mail service. It drops a mail that comes again, by the ID of its row.</summary>
internal sealed class OutboxMails
{
    private readonly HashSet<int> _sent = [];

    /// <summary>Gets the keys that were told and not retracted.</summary>
    public HashSet<string> Told { get; } = new(StringComparer.Ordinal);

    public int Retractions { get; private set; }

    public int Count => _sent.Count;

    public void Send(OutboxRow row)
    {
        if (!_sent.Add(row.Id))
        {
            return;
        }

        Retractions += row.IsRetraction ? 1 : 0;
        if (!(row.IsRetraction ? Told.Remove(row.Key) : Told.Add(row.Key)))
        {
            throw new InvalidOperationException(
                row.IsRetraction ? $"{row.Key} was retracted before it was told." : $"{row.Key} was told twice.");
        }
    }
}
