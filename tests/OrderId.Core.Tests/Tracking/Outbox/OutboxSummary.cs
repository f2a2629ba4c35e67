namespace OrderIds.Tests.Tracking.Outbox;

/// <summary>Counts what happened in scenarios.</summary>
internal sealed record OutboxSummary(int Scenarios, int Mails, int Retractions, int Conflicts, int Restarts)
{
    public static OutboxSummary operator +(OutboxSummary left, OutboxSummary right) => new(
        left.Scenarios + right.Scenarios,
        left.Mails + right.Mails,
        left.Retractions + right.Retractions,
        left.Conflicts + right.Conflicts,
        left.Restarts + right.Restarts);
}
