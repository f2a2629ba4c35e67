using OrderIds.Tracking;

namespace OrderIds.Tool.Tracks;

/// <summary>Represents an event, as <c>orderid track --json</c> writes it.</summary>
internal sealed record TrackEventLine
{
    /// <summary>Gets the time of the event, or <see langword="null"/> if it is not known.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>Gets the precision of the time, or <see langword="null"/> if the time is exact.</summary>
    public string? Precision { get; init; }

    public required string Status { get; init; }

    public string? Detail { get; init; }

    /// <summary>Gets the effect of the event on the shipment, which is the name of a <see cref="TrackingOutcome"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Gets a value indicating whether the status of the shipment comes from this event.</summary>
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
