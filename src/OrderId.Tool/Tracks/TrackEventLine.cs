using OrderIds.Tracking;

namespace OrderIds.Tool.Tracks;

/// <summary>What <c>orderid track --json</c> writes of an event.</summary>
internal sealed record TrackEventLine
{
    /// <summary>Gets when it happened, or <see langword="null"/> if that is not known.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>Gets how well that is known, or <see langword="null"/> if exactly.</summary>
    public string? Precision { get; init; }

    public required string Status { get; init; }

    public string? Detail { get; init; }

    /// <summary>Gets what the event did to the shipment.</summary>
    public required string Outcome { get; init; }

    /// <summary>Gets a value indicating whether the shipment has its status from this event.</summary>
    public required bool IsCurrent { get; init; }

    public string? Location { get; init; }

    public string? Description { get; init; }

    public string? Code { get; init; }

    public string? Source { get; init; }

    public static TrackEventLine Of(TimelineEntry entry, bool isCurrent) => new()
    {
        OccurredAt = entry.Event.Precision == TimePrecision.Unknown ? null : entry.Event.OccurredAt,
        Precision = entry.Event.Precision == TimePrecision.Exact ? null : entry.Event.Precision.ToString(),
        Status = entry.Event.Status.ToName(),
        Detail = entry.Event.Detail == ShipmentDetail.None ? null : entry.Event.Detail.ToName(),
        Outcome = entry.Outcome.ToString(),
        IsCurrent = isCurrent,
        Location = entry.Event.Location,
        Description = entry.Event.Description,
        Code = entry.Event.Code,
        Source = entry.Event.Source,
    };
}
