using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Gives what System.Text.Json needs to write and read shipments and orders without reflection.</summary>
/// <remarks>
/// <para>
/// Write <c>JsonSerializer.Serialize(shipment, TrackingJsonContext.Default.TrackedShipment)</c>, or put <see cref="Default"/> into the chain of resolvers of your own options. The
/// types carry their converters, so reflection-based options give the same JSON.
/// </para>
/// <para>
/// Values of enumerations are words. A word that is not known becomes <c>Unknown</c>, and an event or an activity keeps the word and writes it back. Statuses are written for other readers and not read
/// back, so one of a newer version does no harm. By themselves <see cref="OrderStatus"/>, <see cref="PaymentStatus"/>, <see cref="TrackingOutcome"/> and <see cref="MoveKind"/>, which have no
/// <c>Unknown</c>, refuse a word that is not known rather than take it for another. Fields that are not known are passed over and not written back; of a field that is there twice the last counts. A document with more events, activities, lines or shipments than fit is refused with a <see cref="System.Text.Json.JsonException"/> at the first too many.
/// </para>
/// <para>
/// A document has at most <see cref="TrackedShipment.MaxEvents"/> events and as many quantities of lines, in all its shipments and activities together; an order that holds more is written but not read back.
/// Lists are not here, as a list of its own would have no limit: events travel in a <see cref="TrackedShipment"/>, shipments in an <see cref="TrackedOrder"/>.
/// </para>
/// </remarks>
[JsonSerializable(typeof(TrackedShipment))]
[JsonSerializable(typeof(TrackingEvent))]
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
public sealed partial class TrackingJsonContext : JsonSerializerContext;
