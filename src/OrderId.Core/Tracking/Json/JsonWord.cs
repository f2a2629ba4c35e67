using System.Text.Json;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking.Json;

/// <summary>Reads and writes enumeration values as words. A word that is not known is kept, so that it can be written back.</summary>
internal static class JsonWord
{
    /// <summary>Reads the word at the reader's position.</summary>
    /// <returns><see langword="true"/> if the word is known; otherwise <see langword="false"/>.</returns>
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

    /// <summary>
    /// Reads the word at the reader's position. If the word is not known, returns <paramref name="otherwise"/> and passes out the word.
    /// </summary>
    public static TEnum Read<TEnum>(ref Utf8JsonReader reader, string what, TEnum otherwise, out string? unknown)
        where TEnum : struct, Enum => TryRead(ref reader, what, out TEnum value, out unknown) ? value : otherwise;

    /// <summary>Writes the word of a value, or the unknown word that was read instead.</summary>
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
