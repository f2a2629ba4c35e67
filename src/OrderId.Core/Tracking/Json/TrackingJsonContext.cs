using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>
/// Provides the metadata that System.Text.Json needs to write and read shipments and orders without reflection, for programs that have no
/// source-generated context of their own.
/// </summary>
/// <remarks>
/// <para>
/// Write <c>JsonSerializer.Serialize(shipment, TrackingJsonContext.Default.TrackedShipment)</c>. If your own context includes a type of
/// tracking, or a type with such a property, you do not need this context: the types name <see cref="TrackingJsonConverterFactory"/> as
/// their converter, which gives the same JSON. In a chain of resolvers, this context may be at any position.
/// </para>
/// <para>
/// <see cref="TrackingJsonConverterFactory"/> lists the fields, words and limits. Declare lists of these types in a context of your own.
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
