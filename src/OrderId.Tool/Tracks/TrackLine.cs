using System.Text.Json.Serialization;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Tool.Tracks;

/// <summary>
/// Represents a shipment, as <c>orderid track --json</c> writes it. Statuses have the names that the library uses for storage.
/// </summary>
internal sealed record TrackLine
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "shipment";

    public required string TrackingNumber { get; init; }

    public string? Carrier { get; init; }

    /// <summary>Gets the link to the carrier's tracking page, if it is known.</summary>
    public string? Link { get; init; }

    public required string Status { get; init; }

    public string? Detail { get; init; }

    public required string Leg { get; init; }

    public required bool HasProblem { get; init; }

    /// <summary>Gets a value indicating whether the tracking provider no longer asks the carrier for updates.</summary>
    public required bool IsStale { get; init; }

    /// <summary>Gets a value indicating whether the carrier corrected an earlier status.</summary>
    public required bool IsCorrected { get; init; }

    public required bool WasDelivered { get; init; }

    public DateTimeOffset? EstimatedDelivery { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    public required IReadOnlyList<string> Vendors { get; init; }

    /// <summary>Gets the unknown codes in the files, or <see langword="null"/> if there are none.</summary>
    public IReadOnlyList<UnknownTrackingCode>? UnknownCodes { get; init; }

    /// <summary>Gets the events, the newest first.</summary>
    public required IReadOnlyList<TrackEventLine> Events { get; init; }

    public static TrackLine Of(ShipmentAcrossFiles tracked)
    {
        TrackedShipment shipment = tracked.Shipment;
        return new TrackLine
        {
            TrackingNumber = shipment.TrackingNumber,
            Carrier = shipment.Carrier,
            Link = tracked.Link,
            Status = shipment.Status.ToName(),
            Detail = shipment.Detail == ShipmentDetail.None ? null : shipment.Detail.ToName(),
            Leg = shipment.Leg.ToString(),
            HasProblem = shipment.HasProblem,
            IsStale = shipment.IsStale,
            IsCorrected = shipment.IsCorrected,
            WasDelivered = shipment.WasDelivered,
            EstimatedDelivery = shipment.EstimatedDelivery,
            Files = tracked.Files,
            Vendors = tracked.Vendors.Select(vendor => vendor.ToName()).ToArray(),
            UnknownCodes = tracked.UnknownCodes.Count == 0 ? null : tracked.UnknownCodes,
            Events = shipment.Timeline.Reverse()
                .Select(entry => TrackEventLine.Of(entry, isCurrent: entry.Event.Equals(shipment.Current)))
                .ToArray(),
        };
    }
}
