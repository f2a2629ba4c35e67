namespace OrderIds.Carriers.Reading;

/// <summary>Puts a place together from the parts that vendors give.</summary>
internal ref struct JsonPlace
{
    private const int LongestPart = 256;

    public ReadOnlySpan<byte> City;
    public ReadOnlySpan<byte> Region;
    public ReadOnlySpan<byte> PostalCode;
    public ReadOnlySpan<byte> Country;

    /// <summary>Reads an address of a city, a state and a country, and a postal code whose field vendors name in different ways.</summary>
    public void ReadAddress(ref JsonWalker json, scoped ReadOnlySpan<byte> postalCode)
    {
        this = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("city"u8))
            {
                City = json.Utf8();
            }
            else if (json.Is("state"u8))
            {
                Region = json.Utf8();
            }
            else if (json.Is(postalCode))
            {
                PostalCode = json.Utf8();
            }
            else if (json.Is("country"u8))
            {
                Country = json.Utf8();
            }
        }
    }

    /// <summary>Returns the parts that there are, such as <c>Springfield, OR, 97477, US</c>; or <see langword="null"/>.</summary>
    public readonly string? ToText()
    {
        Span<byte> text = stackalloc byte[4 * (LongestPart + 2)];
        int length = 0;
        Append(City, text, ref length);
        Append(Region, text, ref length);
        Append(PostalCode, text, ref length);
        Append(Country, text, ref length);
        return length == 0 ? null : Utf8.ToText(text.Slice(0, length));
    }

    private static void Append(ReadOnlySpan<byte> part, Span<byte> text, ref int length)
    {
        part = JsonText.Trim(part);
        if (part.IsEmpty)
        {
            return;
        }

        if (length > 0)
        {
            text[length++] = (byte)',';
            text[length++] = (byte)' ';
        }

        part = part.Length <= LongestPart ? part : part.Slice(0, LongestPart);
        part.CopyTo(text.Slice(length));
        length += part.Length;
    }
}
