namespace OrderIds.Carriers.Reading;

/// <summary>Reads a place as the APIs of Amazon write it, each in its own way.</summary>
internal static class AmazonPlace
{
    public static string? Read(ref JsonWalker json)
    {
        var place = default(JsonPlace);
        ReadOnlySpan<byte> state = default;
        ReadOnlySpan<byte> region = default;
        ReadOnlySpan<byte> country = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("city"u8))
            {
                place.City = json.Utf8();
            }
            else if (json.Is("stateOrRegion"u8))
            {
                place.Region = json.Utf8();
            }
            else if (json.Is("state"u8))
            {
                state = json.Utf8();
            }
            else if (json.Is("region"u8))
            {
                region = json.Utf8();
            }
            else if (json.Is("postalCode"u8))
            {
                place.PostalCode = json.Utf8();
            }
            else if (json.Is("countryCode"u8))
            {
                place.Country = json.Utf8();
            }
            else if (json.Is("country"u8))
            {
                country = json.Utf8();
            }
        }

        state = state.IsEmpty ? region : state;
        place.Region = place.Region.IsEmpty ? state : place.Region;
        place.Country = place.Country.IsEmpty ? country : place.Country;
        return place.ToText();
    }
}
