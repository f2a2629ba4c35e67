using System.Text.Json.Serialization;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Tool.Tracks;

/// <summary>What <c>orderid track --json</c> writes of a shipment. Statuses and the like are the words that the library stores.</summary>
internal sealed record TrackLine
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "shipment";

    public required string TrackingNumber { get; init; }

    public string? Carrier { get; init; }

    /// <summary>Gets the page where the carrier shows the shipment, if it is known.</summary>
    public string? Link { get; init; }

    public required string Status { get; init; }

    public string? Detail { get; init; }

    public required string Leg { get; init; }

    public required bool HasProblem { get; init; }

    /// <summary>Gets a value indicating whether the tracking provider has given up.</summary>
    public required bool IsStale { get; init; }

    /// <summary>Gets a value indicating whether the carrier took something back.</summary>
    public required bool IsCorrected { get; init; }

    public required bool WasDelivered { get; init; }

    public DateTimeOffset? EstimatedDelivery { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    public required IReadOnlyList<string> Vendors { get; init; }

    /// <summary>Gets the words in the files that are not known, or <see langword="null"/>.</summary>
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
