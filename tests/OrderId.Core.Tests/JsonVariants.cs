using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OrderIds.Tests;

/// <summary>Writes JSON in other ways that mean the same.</summary>
/// <param name="seed">Chooses one of the ways.</param>
public sealed class JsonVariants(int seed)
{
    private readonly Random _random = new(seed);
    private readonly StringBuilder _json = new();

    /// <summary>Gets a value indicating whether every character of every text and name is written as <c>\u0041</c>.</summary>
    public bool Escapes { get; init; }

    /// <summary>Gets a value indicating whether the fields of objects come in another order.</summary>
    public bool ShufflesFields { get; init; }

    /// <summary>Gets a value indicating whether the items of arrays come in another order.</summary>
    public bool ShufflesItems { get; init; }

    /// <summary>Gets a value indicating whether there is white space between all that may have it.</summary>
    public bool Spaces { get; init; }

    /// <summary>Gets a value indicating whether each text and number stands after another value of the same field.</summary>
    /// <remarks>Not the IDs of orders: readers refuse one that is none wherever it stands.</remarks>
    public bool RepeatsFields { get; init; }

    public byte[] Of(byte[] utf8)
    {
        using JsonDocument document = JsonDocument.Parse(utf8);
        _json.Clear();
        Write(document.RootElement);
        Space();
        return Encoding.UTF8.GetBytes(_json.ToString());
    }

    private void Write(JsonElement value)
    {
        Space();
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                JsonProperty[] fields = [.. value.EnumerateObject()];
                WriteAll('{', fields, ShufflesFields, WriteField, '}');
                break;

            case JsonValueKind.Array:
                JsonElement[] items = [.. value.EnumerateArray()];
                WriteAll('[', items, ShufflesItems, Write, ']');
                break;

            case JsonValueKind.String:
                WriteText(value.GetString()!);
                break;

            default:
                _json.Append(value.GetRawText());
                break;
        }
    }

    private void WriteAll<T>(char start, T[] parts, bool shuffles, Action<T> write, char end)
    {
        if (shuffles)
        {
            _random.Shuffle(parts);
        }

        _json.Append(start);
        for (int i = 0; i < parts.Length; i++)
        {
            _json.Append(i == 0 ? string.Empty : ",");
            write(parts[i]);
        }

        Space();
        _json.Append(end);
    }

    private void WriteField(JsonProperty field)
    {
        if (RepeatsFields && field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            && field.Name is not ("orderId" or "AmazonOrderId"))
        {
            WriteName(field.Name);
            _json.Append(field.Value.ValueKind == JsonValueKind.String ? "\"0\"," : "7,");
        }

        WriteName(field.Name);
        Write(field.Value);
    }

    private void WriteName(string name)
    {
        Space();
        WriteText(name);
        Space();
        _json.Append(':');
    }

    private void WriteText(string text)
    {
        if (!Escapes)
        {
            _json.Append('"').Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)).Append('"');
            return;
        }

        _json.Append('"');
        foreach (char character in text)
        {
            _json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
        }

        _json.Append('"');
    }

    private void Space()
    {
        for (int count = Spaces ? _random.Next(1, 4) : 0; count > 0; count--)
        {
            _json.Append(" \t\r\n"[_random.Next(4)]);
        }
    }
}
