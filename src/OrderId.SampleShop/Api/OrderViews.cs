using System.ComponentModel;
using OrderIds.Tracking;

namespace OrderIds.SampleShop;

/// <summary>Represents an order that a program places.</summary>
/// <param name="Lines">The lines, between 1 and 50.</param>
/// <param name="Address">The delivery address.</param>
public sealed record NewOrder(
    [property: Description("Between 1 and 50 lines.")] IReadOnlyList<NewOrderLine>? Lines,
    [property: Description("The delivery address.")] Address? Address);

/// <summary>Represents a line of a new order.</summary>
/// <param name="Sku">The article number.</param>
/// <param name="Quantity">The quantity, between 1 and 99.</param>
public sealed record NewOrderLine(string? Sku, int Quantity);

/// <summary>Represents an order as its customer sees it, with its sealed (encrypted) ID.</summary>
public sealed record OrderView(
    OrderId Id, OrderId? ReplacementFor, DateTimeOffset PlacedAt, OrderStatus Status, PaymentStatus Payment, bool HasProblem,
    CurrencyAmount Total,
    IReadOnlyList<ParcelView> Parcels)
{
    public static OrderView Of(PlacedOrder placed, OrderIdCipher cipher) => new(
        cipher.Seal(placed.Id),
        placed.ReplacementFor is { } replaced ? cipher.Seal(replaced) : null,
        placed.Id.Timestamp,
        placed.Order.Status,
        placed.Order.Payment,
        placed.Order.HasProblem,
        placed.Order.Total,
        [.. placed.Order.Shipments.Select(shipment => ParcelView.Of(shipment.Shipment))]);
}

/// <summary>Represents a parcel of an order.</summary>
public sealed record ParcelView(
    string? Carrier, string TrackingNumber, string? TrackingLink, ShipmentStatus Status, ShipmentDetail Detail,
    DateTimeOffset? EstimatedDelivery, DateTimeOffset? LastScanAt, string? LastScanIn)
{
    public static ParcelView Of(TrackedShipment shipment) => new(
        shipment.Carrier, shipment.TrackingNumber, CarrierLabel.LinkOf(shipment.Carrier, shipment.TrackingNumber), shipment.Status,
        shipment.Detail, shipment.EstimatedDelivery, shipment.Current?.OccurredAt, shipment.Current?.Location);
}

/// <summary>Represents the response to a new order.</summary>
/// <param name="Id">The sealed (encrypted) ID of the order.</param>
/// <param name="IsStored">
/// Whether the order is in the database. If not, the database is not available; the order is waiting, and its ID is final.
/// </param>
public sealed record PlacedView(OrderId Id, bool IsStored);
