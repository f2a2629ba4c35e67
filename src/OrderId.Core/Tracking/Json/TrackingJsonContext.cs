using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>
/// Holds what System.Text.Json needs to write and read shipments and orders without reflection, where a program has no source-generated
/// context of its own.
/// </summary>
/// <remarks>
/// <para>
/// Write <c>JsonSerializer.Serialize(shipment, TrackingJsonContext.Default.TrackedShipment)</c>. A context of your own that names a type of
/// tracking, or a type with such a property, needs nothing from this one: <see cref="TrackingJsonConverterFactory"/>, which the types name
/// themselves, gives the same JSON there. In a chain of resolvers this context may stand in any place.
/// </para>
/// <para>
/// The fields, words and limits are listed at <see cref="TrackingJsonConverterFactory"/>. Lists belong into a context of your own.
/// </para>
/// </remarks>
[JsonSerializable(typeof(TrackedShipment))]
[JsonSerializable(typeof(TrackingEvent))]
[JsonSerializable(typeof(DeliveryEstimate))]
[JsonSerializable(typeof(ProofOfDelivery))]
[JsonSerializable(typeof(TrackedOrder))]
[JsonSerializable(typeof(OrderActivity))]
[JsonSerializable(typeof(TrackedOrderLine))]
[JsonSerializable(typeof(OrderLineProgress))]
[JsonSerializable(typeof(TrackedOrderShipment))]
[JsonSerializable(typeof(LineQuantity))]
[JsonSerializable(typeof(CurrencyAmount))]
[JsonSerializable(typeof(ShipmentStatus))]
[JsonSerializable(typeof(ShipmentDetail))]
[JsonSerializable(typeof(ShipmentLeg))]
[JsonSerializable(typeof(TimePrecision))]
[JsonSerializable(typeof(TrackingOutcome))]
[JsonSerializable(typeof(MoveKind))]
[JsonSerializable(typeof(OrderStatus))]
[JsonSerializable(typeof(OrderActivityKind))]
[JsonSerializable(typeof(PaymentStatus))]
[JsonSerializable(typeof(OrderDiscrepancyKind))]
[JsonSerializable(typeof(OrderActivityRefusal))]
[JsonSerializable(typeof(ShipmentMilestoneKind))]
[JsonSerializable(typeof(OrderMilestoneKind))]
public sealed partial class TrackingJsonContext : JsonSerializerContext;
