using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Serializers;

namespace OrderIds.MongoDB;

/// <summary>
/// Serializes order IDs, including keys of dictionaries, as BSON strings of 17 characters. The strings sort in the same order as the IDs.
/// </summary>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class OrderIdBsonSerializer : StructSerializerBase<OrderId>
{
    /// <inheritdoc/>
    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, OrderId value) =>
        BsonText.Write(context, value.ToString());

    /// <inheritdoc/>
    /// <exception cref="FormatException">The value is not a string, or the string is not an order ID.</exception>
    public override OrderId Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        OrderId.Parse(BsonText.Read(context, "an order ID"));
}
