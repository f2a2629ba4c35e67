using System.Text.Json.Nodes;
using OrderIds.Testing.Stories;
using OrderIds.Tracking;

namespace OrderIds.Testing.Payloads;

/// <summary>Holds an event of a <see cref="ParcelStory"/>, and the vendor's code for the event.</summary>
internal sealed record StoryEvent(TrackingEvent Event, string Code)
{
    /// <summary>Gets the time in UTC, such as <c>2026-03-02T08:00:00Z</c>.</summary>
    public string Time => StoryPage.Utc(Event.OccurredAt);

    public string Description => Event.Description!;

    public StoryPlace Place => StoryPlaces.Find(Event.Location)!;

    public bool IsReturn => Event.Leg == ShipmentLeg.Return;

    /// <summary>Returns the part of the code before a character, or the whole code.</summary>
    public string Before(char separator) => Code.Split(separator)[0];

    /// <summary>Returns the part of the code after a character, or <see langword="null"/> if there is no such character.</summary>
    public string? After(char separator) => Code.IndexOf(separator) is >= 0 and var at ? Code.Substring(at + 1) : null;

    /// <summary>Writes the place as a JSON object, with the vendor's names for its parts.</summary>
    public JsonObject Address(string city, string region, string country, string postalCode) => new()
    {
        [city] = Place.City,
        [region] = Place.Region,
        [country] = Place.Country,
        [postalCode] = Place.PostalCode,
    };
}
