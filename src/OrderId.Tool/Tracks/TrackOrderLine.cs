using System.Text.Json.Serialization;
using OrderIds.Tracking;

namespace OrderIds.Tool.Tracks;

/// <summary>Represents an order that a marketplace reports with its shipments, as <c>orderid track --json</c> writes it.</summary>
internal sealed record TrackOrderLine
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "order";

    /// <summary>Gets the order ID as 17 characters.</summary>
    public required string Id { get; init; }

    public required string Status { get; init; }

    public required string Payment { get; init; }

    public required bool HasProblem { get; init; }

    /// <summary>Gets the tracking numbers of the order's shipments.</summary>
    public required IReadOnlyList<string> Shipments { get; init; }

    public static TrackOrderLine Of(TrackedOrder order) => new()
    {
        Id = order.Id.ToString(),
        Status = order.Status.ToName(),
        Payment = order.Payment.ToName(),
        HasProblem = order.HasProblem,
        Shipments = order.Shipments.Select(shipment => shipment.Shipment.TrackingNumber).ToArray(),
    };
}
