using System.Text.Json;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.AspNetCore.Tests;

/// <summary>Values of every type that has a schema, with every field in them.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(1));

    public static OrderId Id { get; } = OrderId.Parse(OrderId.Example);

    public static TrackingNumber Number { get; } = TrackingNumber.Parse("1Z999AA10123456784");

    public static TrackingEvent Event { get; } = new()
    {
        Status = ShipmentStatus.Delivered,
        Detail = ShipmentDetail.Signed,
        Leg = ShipmentLeg.Forward,
        OccurredAt = Noon,
        Precision = TimePrecision.LocalTime,
        Source = "a carrier",
        EventId = "1",
        Code = "DL",
        Description = "Delivered",
        Location = "Lyon",
        Proof = new ProofOfDelivery
        {
            ReceivedBy = "a neighbour",
            SignatureUrl = "https://example.com/s",
            PhotoUrl = "https://example.com/p",
        },
    };

    public static TrackedShipment Shipment { get; } = TrackedShipment.Create("1Z999AA10123456784", "UPS").Apply(Event)
        .Apply(new DeliveryEstimate(Noon.AddDays(1), Noon, "carrier"));

    public static TrackedOrder Order { get; } = TrackedOrder
        .Create(Id, new CurrencyAmount(30.5m, "EUR"), [new TrackedOrderLine("1", 3, "article"), new TrackedOrderLine("2", 1)])
        .Apply(OrderActivity.Placement("a", Noon).WithBy("a program"))
        .Apply(OrderActivity.Payment("b", Noon, new CurrencyAmount(30.5m, "EUR")))
        .Apply(OrderActivity.Cancellation("c", Noon, new LineQuantity("2", 1)).WithReason("out of stock"))
        .AddShipment(new TrackedOrderShipment("parcel-1", Shipment, [new LineQuantity("1", 3)]));

    /// <summary>Returns values of a type: each word of an enumeration, or one with every field.</summary>
    public static IEnumerable<object> Of(Type type) => type switch
    {
        { IsEnum: true } => Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => Enum.ToObject(type, value)),
        _ when type == typeof(OrderId) => [Id, OrderId.Parse("114-3941689-8772232"), OrderId.MaxValue],
        _ when type == typeof(MaskedOrderId) => [Id.Masked, default(MaskedOrderId)],
        _ when type == typeof(TrackedShipment) => [Shipment, TrackedShipment.Create("1")],
        _ when type == typeof(TrackingEvent) => [Event, new TrackingEvent()],
        _ when type == typeof(DeliveryEstimate) => [new DeliveryEstimate(Noon.AddDays(1), Noon, "carrier")],
        _ when type == typeof(ProofOfDelivery) => [Event.Proof!],
        _ when type == typeof(TrackedOrder) => [Order],
        _ when type == typeof(TrackedOrderLine) => Order.Lines,
        _ when type == typeof(TrackedOrderShipment) => Order.Shipments,
        _ when type == typeof(OrderActivity) => Order.Activities,
        _ when type == typeof(OrderLineProgress) => Order.Progress,
        _ when type == typeof(LineQuantity) => Order.Shipments[0].Lines,
        _ when type == typeof(CurrencyAmount) => [Order.Total, default(CurrencyAmount)],
        _ when type == typeof(TrackingNumber) => [Number, TrackingNumber.Parse("10 00-a"), default(TrackingNumber)],
        _ when type == typeof(MaskedTrackingNumber) => [Number.Masked, TrackingNumber.Parse("12345").Masked, default(MaskedTrackingNumber)],
        _ => [],
    };

    public static JsonElement Json(object value) => JsonSerializer.SerializeToElement(value, value.GetType());
}
