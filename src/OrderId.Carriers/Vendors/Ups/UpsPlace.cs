using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;

namespace OrderIds.Carriers.Vendors.Ups;

/// <summary>Collects the fields of a place in the JSON of UPS.</summary>
internal struct UpsPlace
{
    private PlaceBuilder _place;
    private JsonToken _countryCode;

    public static FieldTable<UpsPlace> Fields { get; } = new()
    {
        { "city", (ref json, ref place) => place._place.City = json.Token() },
        { "stateProvince", (ref json, ref place) => place._place.Region = json.Token() },
        { "postalCode", (ref json, ref place) => place._place.PostalCode = json.Token() },
        { "countryCode", (ref json, ref place) => place._countryCode = json.Token() },
        { "country", (ref json, ref place) => place._place.Country = json.Token() },
    };

    public readonly string? ToText(ref PayloadReader json)
    {
        PlaceBuilder place = _place;
        place.Country = _countryCode.Or(place.Country);
        return place.ToText(ref json);
    }
}
