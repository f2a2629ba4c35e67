using MongoDB.Bson;
using MongoDB.Bson.Serialization;

namespace OrderIds.MongoDB;

/// <summary>Reads and writes values that are stored as BSON strings.</summary>
internal static class BsonText
{
    public static void Write(BsonSerializationContext context, string text) =>
        (context ?? throw new ArgumentNullException(nameof(context))).Writer.WriteString(text);

    /// <exception cref="FormatException">The value is not a string.</exception>
    public static string Read(BsonDeserializationContext context, string what)
    {
        BsonType found = (context ?? throw new ArgumentNullException(nameof(context))).Reader.GetCurrentBsonType();
        return found == BsonType.String
            ? context.Reader.ReadString()
            : throw new FormatException($"Expected {what} as a BSON string, but found {found}.");
    }
}
