using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Reads a place in the formats of the different Amazon APIs.</summary>
internal static class AmazonPlace
{
    private static readonly FieldTable<Address> Fields = new()
    {
        { "city", (ref json, ref address) => address.Place.City = json.Token() },
        { "stateOrRegion", (ref json, ref address) => address.StateOrRegion = json.Token() },
        { "state", (ref json, ref address) => address.State = json.Token() },
        { "region", (ref json, ref address) => address.Region = json.Token() },
        { "postalCode", (ref json, ref address) => address.Place.PostalCode = json.Token() },
        { "countryCode", (ref json, ref address) => address.CountryCode = json.Token() },
        { "country", (ref json, ref address) => address.Country = json.Token() },
    };

    public static string? Read(ref PayloadReader json)
    {
        Address address = Fields.Read(ref json);
        address.Place.Region = address.StateOrRegion.Or(address.State).Or(address.Region);
        address.Place.Country = address.CountryCode.Or(address.Country);
        return address.Place.ToText(ref json);
    }

    private struct Address
    {
        public PlaceBuilder Place;
        public JsonToken StateOrRegion;
        public JsonToken State;
        public JsonToken Region;
        public JsonToken CountryCode;
        public JsonToken Country;
    }
}
