namespace OrderIds.Carriers.Reading;

/// <summary>Reads a place as the APIs of Amazon write it, each in its own way.</summary>
internal static class AmazonPlace
{
    public static string? Read(ref JsonWalker json)
    {
        var place = default(JsonPlace);
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("city"u8))
            {
                place.City = json.Utf8();
            }
            else if (json.Is("stateOrRegion"u8) || json.Is("state"u8) || json.Is("region"u8))
            {
                place.Region = json.Utf8();
            }
            else if (json.Is("postalCode"u8))
            {
                place.PostalCode = json.Utf8();
            }
            else if (json.Is("countryCode"u8) || json.Is("country"u8))
            {
                place.Country = json.Utf8();
            }
        }

        return place.ToText();
    }
}
