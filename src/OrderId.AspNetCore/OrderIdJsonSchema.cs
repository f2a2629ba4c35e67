using System.Text.Json.Nodes;
using OrderIds.Tracking;

namespace OrderIds.AspNetCore;

/// <summary>Holds the JSON schema of a type of the library whose JSON follows from a converter: an ID, a status, a shipment.</summary>
/// <remarks>
/// <para>
/// The schemas describe the JSON that this version writes, in the dialect 2020-12 of JSON Schema. They are files in the folder
/// <c>schemas</c> of the package as well, where <c>TrackedOrder.schema.json</c> names <c>OrderId.schema.json</c> beside it. Fields that a
/// schema does not name are allowed. A word that this version does not know, as an event of a newer version may have, is not.
/// </para>
/// <para>Instances are immutable; all members may be called from any thread.</para>
/// </remarks>
public sealed class OrderIdJsonSchema
{
    private const string FileEnding = ".schema.json";

    private static readonly Dictionary<Type, OrderIdJsonSchema> ByType = new Type[]
    {
        typeof(OrderId), typeof(MaskedOrderId), typeof(OrderIdKind), typeof(OrderIdError), typeof(OrderIdRepair), typeof(OrderIdSealError),
        typeof(TrackedShipment), typeof(TrackingEvent), typeof(DeliveryEstimate), typeof(ProofOfDelivery),
        typeof(TrackedOrder), typeof(TrackedOrderLine), typeof(TrackedOrderShipment), typeof(OrderActivity), typeof(OrderLineProgress),
        typeof(LineQuantity), typeof(CurrencyAmount),
        typeof(ShipmentStatus), typeof(ShipmentDetail), typeof(ShipmentLeg), typeof(TimePrecision), typeof(TrackingOutcome),
        typeof(OrderStatus), typeof(OrderActivityKind), typeof(PaymentStatus), typeof(MoveKind), typeof(OrderDiscrepancyKind),
        typeof(OrderActivityRefusal), typeof(ShipmentMilestoneKind), typeof(OrderMilestoneKind),
    }.ToDictionary(type => type, type => new OrderIdJsonSchema(type));

    private OrderIdJsonSchema(Type type)
    {
        Type = type;
        using Stream file = typeof(OrderIdJsonSchema).Assembly.GetManifestResourceStream(FileName)!;
        using var reader = new StreamReader(file);
        Text = reader.ReadToEnd();
    }

    /// <summary>Gets the schemas, in no particular order.</summary>
    public static IReadOnlyCollection<OrderIdJsonSchema> All => ByType.Values;

    /// <summary>Gets the type.</summary>
    public Type Type { get; }

    /// <summary>Gets the name of the file, such as <c>TrackedOrder.schema.json</c>.</summary>
    public string FileName => Type.Name + FileEnding;

    /// <summary>Gets the schema. Where it refers to another schema, it does so by <see cref="FileName"/>.</summary>
    public string Text { get; }

    /// <summary>
    /// Gets the schema as a component of an OpenAPI document, whose name is that of the type. It refers to others as
    /// <c>#/components/schemas/OrderId</c>.
    /// </summary>
    public string ComponentText
    {
        get
        {
            const string Reference = "\"$ref\":\"";
            JsonObject schema = JsonNode.Parse(Text)!.AsObject();
            schema.Remove("$schema");
            schema.Remove("title");
            if (schema["examples"] is JsonArray examples)
            {
                // OpenAPI 3.0 has one example and no list of them; 3.1 has either.
                schema.Remove("examples");
                schema["example"] = examples[0]!.DeepClone();
            }

            return schema.ToJsonString()
                .Replace(Reference, Reference + "#/components/schemas/", StringComparison.Ordinal)
                .Replace(FileEnding, string.Empty, StringComparison.Ordinal);
        }
    }

    /// <summary>Returns the schema of a type, or <see langword="null"/> if the package has none.</summary>
    /// <param name="type">The type; a nullable value type has the schema of the type it is made of.</param>
    /// <returns>The schema.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is <see langword="null"/>.</exception>
    public static OrderIdJsonSchema? Find(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return ByType.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type);
    }

    /// <summary>Returns the name of the file.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => FileName;
}
