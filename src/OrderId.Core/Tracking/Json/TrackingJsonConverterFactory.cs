using System.Text.Json;
using System.Text.Json.Serialization;
using OrderIds.Tracking.Json;

namespace OrderIds.Tracking;

/// <summary>
/// Converts shipments, orders and their parts to and from JSON objects, and the enumerations of tracking to and from words.
/// </summary>
/// <remarks>
/// <para>
/// The types of this namespace name this factory as their converter, so they work with any <see cref="JsonSerializerOptions"/> and in any
/// source-generated context, without registration. The JSON of a value is the same everywhere: a naming policy,
/// <see cref="JsonSerializerOptions.DefaultIgnoreCondition"/> and the other options apply to the properties of other types, not to the
/// fields below. A converter in <see cref="JsonSerializerOptions.Converters"/>, such as a <see cref="JsonStringEnumConverter"/>, takes
/// precedence over this factory. To keep the words below, insert this factory there as the first converter.
/// </para>
/// <para>The fields, in the order in which they are written; those in brackets are omitted if they have no value:</para>
/// <list type="table">
/// <listheader><term>Type</term><description>Fields</description></listheader>
/// <item>
/// <term><see cref="TrackedShipment"/></term>
/// <description>
/// <c>trackingNumber</c>, [<c>carrier</c>], <c>status</c> (written only), <c>events</c> (including those in
/// <see cref="TrackedShipment.Conflicts"/>), [<c>estimates</c>]
/// </description>
/// </item>
/// <item>
/// <term><see cref="DeliveryEstimate"/></term>
/// <description><c>estimatedDelivery</c>, <c>madeAt</c>, [<c>source</c>]</description>
/// </item>
/// <item>
/// <term><see cref="TrackingEvent"/></term>
/// <description>
/// <c>status</c>, [<c>detail</c>], [<c>leg</c>], <c>occurredAt</c>, [<c>precision</c>], [<c>source</c>], [<c>eventId</c>], [<c>code</c>],
/// [<c>description</c>], [<c>location</c>], [<c>proof</c>]
/// </description>
/// </item>
/// <item>
/// <term><see cref="ProofOfDelivery"/></term>
/// <description> [<c>receivedBy</c>], [<c>signatureUrl</c>], [<c>photoUrl</c>] </description>
/// </item>
/// <item>
/// <term><see cref="TrackedOrder"/></term>
/// <description>
/// <c>id</c>, <c>status</c> and <c>payment</c> (written only), <c>total</c>, <c>lines</c>, <c>activities</c> (including those in
/// <see cref="TrackedOrder.Conflicts"/>), <c>shipments</c>
/// </description>
/// </item>
/// <item><term><see cref="TrackedOrderLine"/></term><description><c>id</c>, <c>quantity</c>, [<c>sku</c>]</description></item>
/// <item>
/// <term><see cref="OrderActivity"/></term>
/// <description> <c>kind</c>, <c>id</c>, <c>occurredAt</c>, [<c>amount</c>], [<c>lines</c>], [<c>reason</c>], [<c>by</c>] </description>
/// </item>
/// <item><term><see cref="TrackedOrderShipment"/></term><description><c>id</c>, <c>lines</c>, <c>shipment</c></description></item>
/// <item><term><see cref="LineQuantity"/></term><description><c>line</c>, <c>quantity</c></description></item>
/// <item><term><see cref="CurrencyAmount"/></term><description><c>amount</c> (a number), <c>currency</c></description></item>
/// <item>
/// <term><see cref="OrderLineProgress"/></term>
/// <description>
/// <c>line</c>, <c>ordered</c>, <c>cancelled</c>, <c>open</c>, <c>prepared</c>, <c>shipped</c>, <c>delivered</c>, <c>returnRequested</c>,
/// <c>returned</c>, <c>excess</c>
/// </description>
/// </item>
/// </list>
/// <para>
/// Fields may be read in any order. An unknown field is skipped and not written back. If a field occurs twice, the last one counts. Times
/// are written with their offset; a time without an offset, or a date alone, is read as UTC, and the event's
/// <see cref="TrackingEvent.Precision"/> says so.
/// </para>
/// <para>
/// The word of a value is its name for storage, such as <c>OutForDelivery</c>; case is ignored when it is read. An unknown word becomes
/// <c>Unknown</c>, and an event or an activity keeps the word and writes it back. <see cref="OrderStatus"/>, <see cref="PaymentStatus"/>,
/// <see cref="TrackingOutcome"/> and <see cref="MoveKind"/> have no <c>Unknown</c>: reading an unknown word as one of them throws a
/// <see cref="JsonException"/>.
/// </para>
/// <para>
/// Every value that can be created can be written and read back. The limits are those of the types. A list of more than
/// <see cref="TrackedShipment.MaxEvents"/> events, <see cref="TrackedShipment.MaxEstimates"/> estimates,
/// <see cref="TrackedOrder.MaxLines"/> lines, <see cref="TrackedOrder.MaxActivities"/> activities or
/// <see cref="TrackedOrder.MaxShipments"/> shipments is refused with a <see cref="JsonException"/> at the first item beyond the limit.
/// Reading takes memory in proportion to the size of the document, so limit the size of documents from untrusted sources, as web servers
/// do. System.Text.Json cannot process a value of more than 2 GB.
/// </para>
/// <para>All members may be called from any thread.</para>
/// </remarks>
public sealed class TrackingJsonConverterFactory : JsonConverterFactory
{
    private static readonly Dictionary<Type, JsonConverter> Converters = new JsonConverter[]
    {
        new TrackedShipmentJsonConverter(),
        new TrackingEventJsonConverter(),
        new DeliveryEstimateJsonConverter(),
        new ProofOfDeliveryJsonConverter(),
        new TrackedOrderJsonConverter(),
        new TrackedOrderLineJsonConverter(),
        new TrackedOrderShipmentJsonConverter(),
        new OrderActivityJsonConverter(),
        new OrderLineProgressJsonConverter(),
        new LineQuantityJsonConverter(),
        new CurrencyAmountJsonConverter(),
        new WordJsonConverter<ShipmentStatus>(ShipmentStatus.Unknown),
        new WordJsonConverter<ShipmentDetail>(ShipmentDetail.Unknown),
        new WordJsonConverter<ShipmentLeg>(ShipmentLeg.Unknown),
        new WordJsonConverter<TimePrecision>(TimePrecision.Unknown),
        new WordJsonConverter<OrderActivityKind>(OrderActivityKind.Unknown),
        new WordJsonConverter<OrderStatus>(unknown: null),
        new WordJsonConverter<PaymentStatus>(unknown: null),
        new WordJsonConverter<TrackingOutcome>(unknown: null),
        new WordJsonConverter<MoveKind>(unknown: null),
        new WordJsonConverter<OrderDiscrepancyKind>(OrderDiscrepancyKind.Unknown),
        new WordJsonConverter<OrderActivityRefusal>(OrderActivityRefusal.Unknown),
        new WordJsonConverter<ShipmentMilestoneKind>(ShipmentMilestoneKind.Unknown),
        new WordJsonConverter<OrderMilestoneKind>(OrderMilestoneKind.Unknown),
    }.ToDictionary(converter => converter.Type!);

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => Converters.ContainsKey(typeToConvert);

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Converters.TryGetValue(typeToConvert, out JsonConverter? converter) ? converter : null;
}
