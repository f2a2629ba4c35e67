using System.ComponentModel;
using OrderIds.Tracking;

namespace OrderIds.SampleShop;

/// <summary>What a program orders.</summary>
/// <param name="Lines">Between 1 and 50 lines.</param>
/// <param name="Address">Where it goes.</param>
public sealed record NewOrder(
    [property: Description("Between 1 and 50 lines.")] IReadOnlyList<NewOrderLine>? Lines,
    [property: Description("Where it goes.")] Address? Address);

/// <summary>A line of what is ordered.</summary>
/// <param name="Sku">The article number.</param>
/// <param name="Quantity">Between 1 and 99.</param>
public sealed record NewOrderLine(string? Sku, int Quantity);

/// <summary>An order as its customer sees it: under its sealed ID.</summary>
public sealed record OrderView(
    OrderId Id, DateTimeOffset PlacedAt, OrderStatus Status, PaymentStatus Payment, bool HasProblem, CurrencyAmount Total,
    IReadOnlyList<ParcelView> Parcels)
{
    public static OrderView Of(PlacedOrder placed, OrderIdCipher cipher) => new(
        cipher.Seal(placed.Id),
        placed.Id.Timestamp,
        placed.Order.Status,
        placed.Order.Payment,
        placed.Order.HasProblem,
        placed.Order.Total,
        [.. placed.Order.Shipments.Select(shipment => ParcelView.Of(shipment.Shipment))]);
}

/// <summary>A parcel of an order.</summary>
public sealed record ParcelView(
    string TrackingNumber, ShipmentStatus Status, ShipmentDetail Detail, DateTimeOffset? EstimatedDelivery, DateTimeOffset? LastScanAt,
    string? LastScanIn)
{
    public static ParcelView Of(TrackedShipment shipment) => new(
        shipment.TrackingNumber, shipment.Status, shipment.Detail, shipment.EstimatedDelivery, shipment.Current?.OccurredAt,
        shipment.Current?.Location);
}

/// <summary>The answer to an order.</summary>
/// <param name="Id">The sealed ID.</param>
/// <param name="IsStored">False while the database is away: the order waits, and its ID is final.</param>
public sealed record PlacedView(OrderId Id, bool IsStored);
