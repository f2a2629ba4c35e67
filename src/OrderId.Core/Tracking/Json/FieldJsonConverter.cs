using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrderIds.Tracking.Json;

/// <summary>Converts values to and from JSON objects, field by field.</summary>
internal abstract class FieldJsonConverter<T> : JsonConverter<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadObject(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteFields(writer, value);
        writer.WriteEndObject();
    }

    /// <summary>Reads an object from its start token to its end token.</summary>
    public abstract T ReadObject(ref Utf8JsonReader reader);

    public abstract void WriteFields(Utf8JsonWriter writer, T value);

    /// <summary>
    /// Reads an array from its start token to its end token. Fails at the first item beyond the limit, before it is read.
    /// </summary>
    public List<T> ReadArray(ref Utf8JsonReader reader, string what, int limit)
    {
        JsonFields.StartArray(ref reader, what);
        var items = new List<T>();
        while (JsonFields.NextItem(ref reader))
        {
            items.Add(items.Count < limit ? ReadObject(ref reader) : throw JsonFields.TooMany(what, limit));
        }

        return items;
    }

    public void WriteArray(Utf8JsonWriter writer, string name, IEnumerable<T> items)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            writer.WriteStartObject();
            WriteFields(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    protected static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }
}
