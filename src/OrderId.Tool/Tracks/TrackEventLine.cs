using OrderIds.Tracking;

namespace OrderIds.Tool;

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

    public static TrackEventLine Of(TrackingEvent e, TrackingOutcome outcome, bool isCurrent) => new()
    {
        OccurredAt = e.Precision == TimePrecision.Unknown ? null : e.OccurredAt,
        Precision = e.Precision == TimePrecision.Exact ? null : e.Precision.ToString(),
        Status = e.Status.ToCode(),
        Detail = e.Detail == ShipmentDetail.None ? null : e.Detail.ToCode(),
        Outcome = outcome.ToString(),
        IsCurrent = isCurrent,
        Location = e.Location,
        Description = e.Description,
        Code = e.Code,
        Source = e.Source,
    };
}
