using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking.Outbox;

/// <summary>What a webhook or a person brings: something that has happened, or a decision that the order may refuse.</summary>
internal sealed record OutboxFact(string Name)
{
    /// <summary>Gets what adds the fact: always, whatever the order is.</summary>
    public required Func<TrackedOrder, TrackedOrder> Apply { get; init; }

    /// <summary>Gets what adds the decision if the order allows it; <see langword="null"/> for what has happened.</summary>
    public Func<TrackedOrder, TrackedOrder>? Perform { get; init; }

    /// <summary>Gets the ID of the shipment that must be there before; <see langword="null"/> if none must.</summary>
    public string? Needs { get; init; }

    /// <summary>Gets the ID of the shipment that the fact adds; <see langword="null"/> if it adds none.</summary>
    public string? Adds { get; init; }
}
