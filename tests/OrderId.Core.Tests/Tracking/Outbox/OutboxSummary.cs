namespace OrderIds.Tests.Tracking.Outbox;

/// <summary>Counts what happened in scenarios.</summary>
internal sealed record OutboxSummary(int Scenarios, int Mails, int Retractions, int Conflicts, int Restarts)
{
    public int Refusals { get; init; }

    public int Discrepancies { get; init; }

    public int EstimatesMoved { get; init; }

    public static OutboxSummary operator +(OutboxSummary left, OutboxSummary right) => new(
        left.Scenarios + right.Scenarios,
        left.Mails + right.Mails,
        left.Retractions + right.Retractions,
        left.Conflicts + right.Conflicts,
        left.Restarts + right.Restarts)
    {
        Refusals = left.Refusals + right.Refusals,
        Discrepancies = left.Discrepancies + right.Discrepancies,
        EstimatesMoved = left.EstimatesMoved + right.EstimatesMoved,
    };
}
