using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors;

/// <summary>Collects the fields of an event, or of the summary, of FedEx.</summary>
/// <remarks>
/// The code is that of the event, else the code that FedEx derives from it. A known exception code gives more detail, and its text is
/// appended to that of the event. A delay that is caused by the weather is mapped to <see cref="ShipmentDetail.Weather"/>.
/// </remarks>
internal struct FedExEvent
{
    public JsonToken Code;
    public JsonToken DerivedCode;
    public JsonToken Description;

    private TimeText _time;
    private JsonToken _exceptionCode;
    private JsonToken _exception;
    private JsonToken _delayType;
    private PlaceBuilder _place;

    public static FieldTable<FedExEvent> DelayFields { get; } = new()
    {
        { "type", (ref json, ref item) => item._delayType = json.Token() },
    };

    private static FieldTable<PlaceBuilder> PlaceFields { get; } = new()
    {
        { "city", (ref json, ref place) => place.City = json.Token() },
        { "stateOrProvinceCode", (ref json, ref place) => place.Region = json.Token() },
        { "postalCode", (ref json, ref place) => place.PostalCode = json.Token() },
        { "countryCode", (ref json, ref place) => place.Country = json.Token() },
    };

    private static FieldTable<FedExEvent> Fields { get; } = new()
    {
        { "date", (ref json, ref item) => item._time = json.Time() },
        { "eventType", (ref json, ref item) => item.Code = json.Token() },
        { "eventDescription", (ref json, ref item) => item.Description = json.Token() },
        { "derivedStatusCode", (ref json, ref item) => item.DerivedCode = json.Token() },
        { "exceptionCode", (ref json, ref item) => item._exceptionCode = json.Token() },
        { "exceptionDescription", (ref json, ref item) => item._exception = json.Token() },
        { "delayDetail", (ref json, ref item) => DelayFields.Read(ref json, ref item) },
        { "scanLocation", (ref json, ref item) => item._place = PlaceFields.Read(ref json) },
    };

    public static void Read(ref PayloadReader json, ref EventBuilder target) => target = Fields.Read(ref json).ToEvent(ref json);

    public readonly EventBuilder ToEvent(ref PayloadReader json) => new()
    {
        Time = _time,
        Mapping = Map(in json),
        Description = Describe(in json),
        Location = _place.ToText(ref json),
    };

    private readonly TrackingMapping Map(in PayloadReader json)
    {
        JsonToken code = Code.Or(DerivedCode);
        TrackingMapping mapping = _exceptionCode.IsEmpty
            ? default
            : TrackingVocabulary.FedEx.Map(json.Utf8(code), json.Utf8(_exceptionCode));

        // An exception code alone is not in the vocabulary.
        mapping = mapping.IsKnown && mapping.Code!.IndexOf('/') > 0 ? mapping : json.Map(code);
        bool isWeather = mapping is { Status: ShipmentStatus.Exception, Detail: ShipmentDetail.Delayed }
            && json.Utf8(_delayType).SequenceEqual("WEATHER"u8);
        return isWeather ? mapping with { Detail = ShipmentDetail.Weather } : mapping;
    }

    private readonly string? Describe(in PayloadReader json)
    {
        string? text = json.Text(Description);
        string? exception = json.Text(_exception);
        return exception is null || text is null ? text ?? exception : text + ": " + exception;
    }
}
