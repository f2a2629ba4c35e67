using System.Text.Json.Nodes;
using OrderIds.Tracking;

namespace OrderIds.AspNetCore;

/// <summary>Represents the JSON schema of a type of the library, such as an order ID, a status or a shipment.</summary>
/// <remarks>
/// <para>
/// The schemas describe the JSON that this version writes, in the 2020-12 dialect of JSON Schema. The package also contains them as files
/// in its folder <c>schemas</c>, where <c>TrackedOrder.schema.json</c> refers to <c>OrderId.schema.json</c> in the same folder. Fields that
/// a schema does not name are allowed. Words that this version does not know, such as a status of a newer version, are not allowed.
/// </para>
/// <para>Instances are immutable; all members may be called from any thread.</para>
/// </remarks>
public sealed class OrderIdJsonSchema
{
    private const string FileEnding = ".schema.json";

    private static readonly Dictionary<Type, OrderIdJsonSchema> ByType = new Type?[]
    {
        typeof(OrderId), typeof(MaskedOrderId), typeof(OrderIdKind), typeof(OrderIdError), typeof(OrderIdRepair), typeof(OrderIdSealError),
        typeof(TrackedShipment), typeof(TrackingEvent), typeof(DeliveryEstimate), typeof(ProofOfDelivery),
        typeof(TrackedOrder), typeof(TrackedOrderLine), typeof(TrackedOrderShipment), typeof(OrderActivity), typeof(OrderLineProgress),
        typeof(LineQuantity), typeof(CurrencyAmount),
        typeof(ShipmentStatus), typeof(ShipmentDetail), typeof(ShipmentLeg), typeof(TimePrecision), typeof(TrackingOutcome),
        typeof(OrderStatus), typeof(OrderActivityKind), typeof(PaymentStatus), typeof(MoveKind), typeof(OrderDiscrepancyKind),
        typeof(OrderActivityRefusal), typeof(ShipmentMilestoneKind), typeof(OrderMilestoneKind),

        // This package does not depend on OrderId.Carriers, and these types exist only in applications that use it.
        Type.GetType("OrderIds.Carriers.TrackingNumber, OrderId.Carriers"),
        Type.GetType("OrderIds.Carriers.MaskedTrackingNumber, OrderId.Carriers"),
        Type.GetType("OrderIds.Carriers.TrackingNumberError, OrderId.Carriers"),
        Type.GetType("OrderIds.Carriers.TrackingNumberEvidence, OrderId.Carriers"),
        Type.GetType("OrderIds.Carriers.CarrierPlatform, OrderId.Carriers"),
        Type.GetType("OrderIds.Carriers.TrackingInformation, OrderId.Carriers"),
        Type.GetType("OrderIds.Carriers.TrackingVendor, OrderId.Carriers"),
    }.OfType<Type>().ToDictionary(type => type, type => new OrderIdJsonSchema(type));

    private OrderIdJsonSchema(Type type)
    {
        Type = type;
        using Stream file = typeof(OrderIdJsonSchema).Assembly.GetManifestResourceStream(FileName)!;
        using var reader = new StreamReader(file);
        Text = reader.ReadToEnd();
    }

    /// <summary>
    /// Gets all schemas, in no particular order. They include those of OrderId.Carriers if the application uses that package.
    /// </summary>
    public static IReadOnlyCollection<OrderIdJsonSchema> All => ByType.Values;

    /// <summary>Gets the type that the schema describes.</summary>
    public Type Type { get; }

    /// <summary>Gets the name of the file, such as <c>TrackedOrder.schema.json</c>.</summary>
    public string FileName => Type.Name + FileEnding;

    /// <summary>Gets the text of the schema. It refers to other schemas by their <see cref="FileName"/>.</summary>
    public string Text { get; }

    /// <summary>
    /// Gets the schema as a component of an OpenAPI document. The component's name is that of the type, and references have the form
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
                // OpenAPI 3.0 allows only one example and no list of them; 3.1 allows either.
                schema.Remove("examples");
                schema["example"] = examples[0]!.DeepClone();
            }

            return schema.ToJsonString()
                .Replace(Reference, Reference + "#/components/schemas/", StringComparison.Ordinal)
                .Replace(FileEnding, string.Empty, StringComparison.Ordinal);
        }
    }

    /// <summary>Returns the schema of a type, or <see langword="null"/> if the package has none.</summary>
    /// <param name="type">The type. A nullable value type has the schema of its underlying type.</param>
    /// <returns>The schema, or <see langword="null"/> if the package has none for the type.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is <see langword="null"/>.</exception>
    public static OrderIdJsonSchema? Find(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return ByType.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type);
    }

    /// <summary>Returns the name of the file.</summary>
    /// <returns>The name of the file.</returns>
    public override string ToString() => FileName;
}
