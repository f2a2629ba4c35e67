using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Reading.Building;

/// <summary>Builds the text of a place from the parts of an address.</summary>
internal struct PlaceBuilder
{
    private const int LongestPart = 256;

    public JsonToken City;
    public JsonToken Region;
    public JsonToken PostalCode;
    public JsonToken Country;

    /// <summary>Gets the fields of an address under the names that most vendors use.</summary>
    public static FieldTable<PlaceBuilder> Address { get; } = new()
    {
        { "city", (ref json, ref place) => place.City = json.Token() },
        { "state", (ref json, ref place) => place.Region = json.Token() },
        { "zip", (ref json, ref place) => place.PostalCode = json.Token() },
        { "country", (ref json, ref place) => place.Country = json.Token() },
    };

    /// <summary>
    /// Returns the parts as a text, such as <c>Springfield, OR, 97477, US</c>, or <see langword="null"/> if all parts are missing.
    /// </summary>
    public readonly string? ToText(ref PayloadReader json)
    {
        // Enough for four parts of the maximum length.
        const int Short = 128;
        ReadOnlySpan<byte> city = Part(in json, City);
        ReadOnlySpan<byte> region = Part(in json, Region);
        ReadOnlySpan<byte> postalCode = Part(in json, PostalCode);
        ReadOnlySpan<byte> country = Part(in json, Country);
        int length = city.Length + region.Length + postalCode.Length + country.Length;
        Span<byte> text = length <= Short - 8 ? stackalloc byte[Short] : new byte[length + 8];
        int end = 0;
        Append(city, text, ref end);
        Append(region, text, ref end);
        Append(postalCode, text, ref end);
        Append(country, text, ref end);
        return end == 0 ? null : json.SharedPlace(text.Slice(0, end));
    }

    /// <summary>Returns the text that the vendor gives for the place, or the parts as a text if the vendor gives none.</summary>
    public readonly string? ToText(ref PayloadReader json, string? given) => string.IsNullOrWhiteSpace(given) ? ToText(ref json) : given;

    private static ReadOnlySpan<byte> Part(in PayloadReader json, JsonToken token)
    {
        ReadOnlySpan<byte> part = TimeText.Trim(json.Utf8(token));
        return part.Length <= LongestPart ? part : part.Slice(0, LongestPart);
    }

    private static void Append(ReadOnlySpan<byte> part, Span<byte> text, ref int end)
    {
        if (part.IsEmpty)
        {
            return;
        }

        if (end > 0)
        {
            text[end++] = (byte)',';
            text[end++] = (byte)' ';
        }

        part.CopyTo(text.Slice(end));
        end += part.Length;
    }
}
