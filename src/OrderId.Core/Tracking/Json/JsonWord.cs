using System.Text.Json;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking.Json;

/// <summary>Reads and writes values of an enumeration as their words, with the word kept where it is not known.</summary>
internal static class JsonWord
{
    /// <summary>Reads the word that the reader stands on.</summary>
    /// <returns>Whether the word is known.</returns>
    public static bool TryRead<TEnum>(ref Utf8JsonReader reader, string what, out TEnum value, out string? unknown)
        where TEnum : struct, Enum
    {
        unknown = null;
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
            && !reader.HasValueSequence
            && EnumNames<TEnum>.TryParse(reader.ValueSpan, out value))
        {
            return true;
        }

        string word = JsonFields.String(ref reader, what) ?? throw JsonFields.Expected(what, "a string", JsonTokenType.Null);
        if (EnumNames<TEnum>.TryParse(word, out value))
        {
            return true;
        }

        unknown = word;
        return false;
    }

    /// <summary>Reads the word that the reader stands on, and keeps it where it is not known.</summary>
    public static TEnum Read<TEnum>(ref Utf8JsonReader reader, string what, TEnum otherwise, out string? unknown)
        where TEnum : struct, Enum => TryRead(ref reader, what, out TEnum value, out unknown) ? value : otherwise;

    /// <summary>Writes a word: the one that was read if it is not known, else that of the value.</summary>
    public static void Write<TEnum>(Utf8JsonWriter writer, string name, TEnum value, string? unknown)
        where TEnum : struct, Enum
    {
        if (unknown is null)
        {
            writer.WriteString(name, EnumNames<TEnum>.Json(value));
        }
        else
        {
            writer.WriteString(name, unknown);
        }
    }
}
