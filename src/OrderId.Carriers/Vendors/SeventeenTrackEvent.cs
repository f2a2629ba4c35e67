using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors;

/// <summary>Reads an event in the JSON of 17TRACK.</summary>
internal static class SeventeenTrackEvent
{
    private static readonly FieldTable<SplitTime> RawTimeFields = new()
    {
        { "date", (ref json, ref time) => time.Date = json.Token() },
        { "time", (ref json, ref time) => time.TimeOfDay = json.Token() },
        { "timezone", (ref json, ref time) => time.Offset = json.Token() },
    };

    private static readonly FieldTable<PlaceBuilder> AddressFields = new()
    {
        { "city", (ref json, ref place) => place.City = json.Token() },
        { "state", (ref json, ref place) => place.Region = json.Token() },
        { "postal_code", (ref json, ref place) => place.PostalCode = json.Token() },
        { "country", (ref json, ref place) => place.Country = json.Token() },
    };

    private static readonly FieldTable<Event> EventFields = new()
    {
        { "time_iso", (ref json, ref item) => item.Builder.Time = json.Time() },
        { "time_utc", (ref json, ref item) => item.Utc = json.Time() },
        { "time_raw", (ref json, ref item) => item.Raw = RawTimeFields.Read(ref json) },
        { "description", (ref json, ref item) => item.Builder.Description = json.Text() },
        { "location", (ref json, ref item) => item.Builder.Location = json.Text() },
        { "stage", (ref json, ref item) => item.Stage = json.Token() },
        { "sub_status", (ref json, ref item) => item.SubStatus = json.Token() },
        { "address", (ref json, ref item) => item.Place = AddressFields.Read(ref json) },
    };

    public static void Read(ref PayloadReader json, ref EventBuilder target)
    {
        Event item = EventFields.Read(ref json);

        // Of the times of an event, the one with the offset of the place is best, then the one in UTC, then the one without an offset.
        bool isExact = item.Builder.Time.IsKnown && item.Builder.Time.Precision == TimePrecision.Exact;
        item.Builder.Time = isExact ? item.Builder.Time : item.Utc.Or(item.Builder.Time);
        if (!item.Builder.Time.IsKnown)
        {
            item.Builder.Time = item.Raw.ToTime(in json);
        }

        item.Builder.Mapping = json.Map(item.SubStatus.Or(item.Stage));
        if (!item.Builder.Mapping.IsKnown && !item.SubStatus.IsEmpty)
        {
            // If the sub-status is not known, the less detailed stage is used.
            TrackingMapping stage = TrackingVocabulary.SeventeenTrack.Map(json.Utf8(item.Stage));
            item.Builder.Mapping = stage with { Code = item.Builder.Mapping.Code, IsKnown = false };
        }

        item.Builder.Location = item.Place.ToText(ref json, item.Builder.Location);
        target = item.Builder;
    }

    private struct Event
    {
        public EventBuilder Builder;
        public PlaceBuilder Place;
        public TimeText Utc;
        public SplitTime Raw;
        public JsonToken Stage;
        public JsonToken SubStatus;
    }
}
