using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Serializers;

namespace OrderIds.MongoDB;

/// <summary>Serializes a status as its name. An unknown name causes an exception when it is read.</summary>
internal sealed class StatusBsonSerializer<TStatus>(
    Func<TStatus, string> name, StatusBsonSerializer<TStatus>.Parser parse) : StructSerializerBase<TStatus>
    where TStatus : struct, Enum
{
    public delegate bool Parser(string? name, out TStatus status);

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TStatus value) =>
        BsonText.Write(context, name(value));

    public override TStatus Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        string text = BsonText.Read(context, $"a name of {typeof(TStatus).Name}");
        return parse(text, out TStatus status)
            ? status
            : throw new FormatException($"Expected a name of {typeof(TStatus).Name}, but found another text.");
    }
}
