using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors;

/// <summary>Reads the XML of Canada Post, or the same data as JSON: the tracking details or the tracking summary of a shipment.</summary>
/// <remarks>
/// See https://www.canadapost-postescanada.ca/info/mc/business/productsservices/developers/services/tracking. The estimate is the changed
/// date of delivery, else the expected one. Canada Post writes codes with and without leading zeros; the zeros are removed. The time zone
/// of an event gives the offset of its time. A shipment that refers to an original tracking number is a return. A tracking summary has one
/// event and the date of delivery.
/// </remarks>
internal static class CanadaPost
{
    public static VendorDefinition Definition { get; } =
        new(TrackingVendor.CanadaPost, "Canada Post", TrackingVocabulary.CanadaPost, Read)
        {
            IsCarrier = true,
            Marks = ["pin significant-events", "pin event-date-time"],
        };

    private static readonly FieldTable<Event> EventFields = new()
    {
        { "event-identifier", (ref json, ref item) => item.Code = json.Token() },
        { "event-date", (ref json, ref item) => item.Time.Date = json.Token() },
        { "event-time", (ref json, ref item) => item.Time.TimeOfDay = json.Token() },
        { "event-time-zone", (ref json, ref item) => item.Zone = json.Token() },
        { "event-description", (ref json, ref item) => item.Description = json.Text() },
        { "signatory-name", (ref json, ref item) => item.Signatory = json.Text() },
        { "event-site", (ref json, ref item) => item.Place.City = json.Token() },
        { "event-province", (ref json, ref item) => item.Place.Region = json.Token() },
    };

    private static readonly FieldTable<Detail> EventsFields = new()
    {
        { "occurrence", (ref json, ref detail) => ReadEvents(ref json, ref detail) },
    };

    private static readonly FieldTable<Detail> DetailFields = new()
    {
        { "pin", (ref json, ref detail) => detail.Shipment.Identify(json.Key()) },
        { "original-pin", (ref json, ref detail) => detail.IsReturn = !json.Token().IsEmpty },
        { "expected-delivery-date", (ref json, ref detail) => detail.Expected = json.Time() },
        { "changed-expected-date", (ref json, ref detail) => detail.Changed = json.Time() },
        { "significant-events", (ref json, ref detail) => EventsFields.Read(ref json, ref detail) },
    };

    private static readonly FieldTable<Summary> SummaryFields = new()
    {
        { "pin", (ref json, ref summary) => summary.Shipment.Identify(json.Key()) },
        { "event-date-time", (ref json, ref summary) => summary.Time = json.Token() },
        { "event-type", (ref json, ref summary) => summary.Event.Mapping = json.Map(json.Token()) },
        { "event-description", (ref json, ref summary) => summary.Event.Description = json.Text() },
        { "event-location", (ref json, ref summary) => summary.Event.Location = json.Text() },
        { "signatory-name", (ref json, ref summary) => summary.Event.Proof = EventBuilder.SignedBy(json.Text()) },
        { "expected-delivery-date", (ref json, ref summary) => summary.Shipment.Estimate = json.Time() },
        { "actual-delivery-date", (ref json, ref summary) => summary.Delivered = json.Time() },
    };

    private static readonly FieldTable<bool> SummariesFields = new()
    {
        { "pin-summary", (ref json, ref target) => ReadOneOrMore(ref json, ref target, ReadSummary) },
    };

    private static readonly FieldTable<bool> PayloadFields = new()
    {
        { "tracking-detail", (ref json, ref _) => ReadDetail(ref json) },
        { "tracking-summary", (ref json, ref _) => SummariesFields.Read(ref json) },
    };

    private static void Read(ref PayloadReader json) => PayloadFields.Read(ref json);

    private static void ReadDetail(ref PayloadReader json)
    {
        Detail detail = DetailFields.Read(ref json);
        detail.Shipment.Estimate = detail.Changed.Or(detail.Expected);
        if (detail.IsReturn)
        {
            foreach (ref EventBuilder item in detail.Shipment.Events)
            {
                item.Leg = ShipmentLeg.Return;
            }
        }

        json.Result.Add(in json, ref detail.Shipment, "pin", "a tracking");
    }

    // As for summaries: one event or an array.
    private static void ReadEvents(ref PayloadReader json, ref Detail detail)
    {
        if (json.IsArray)
        {
            detail.Shipment.ReadEvents(ref json, ReadEvent);
        }
        else
        {
            detail.Shipment.ReadEvent(ref json, ReadEvent);
        }
    }

    private static void ReadEvent(ref PayloadReader json, ref EventBuilder target)
    {
        Event item = EventFields.Read(ref json);
        target = new EventBuilder
        {
            Time = item.ToTime(in json),
            Mapping = json.Map(WithoutZeros(json.Utf8(item.Code))),
            Description = item.Description,
            Location = item.Place.ToText(ref json),
            Proof = EventBuilder.SignedBy(item.Signatory),
        };
    }

    private static ReadOnlySpan<byte> WithoutZeros(ReadOnlySpan<byte> code)
    {
        int start = 0;
        while (start < code.Length && code[start] == '0')
        {
            start++;
        }

        return code.Slice(start);
    }

    private static void ReadSummary(ref PayloadReader json, ref bool target)
    {
        Summary summary = SummaryFields.Read(ref json);
        summary.Event.Time = summary.ToTime(in json);
        summary.Shipment.Add(in json, in summary.Event);
        if (summary.Delivered.IsKnown)
        {
            summary.Shipment.Summary = EventBuilder.At(summary.Delivered, ShipmentStatus.Delivered);
        }

        json.Result.Add(in json, ref summary.Shipment, "pin", "a summary");
    }

    // XML has no arrays: the value is one item, or the name occurs several times. In JSON, it is an array.
    private static void ReadOneOrMore<T>(ref PayloadReader json, ref T target, FieldReader<T> read)
    {
        if (json.IsArray)
        {
            json.ReadItems(ref target, read);
        }
        else
        {
            read(ref json, ref target);
        }
    }

    private struct Detail
    {
        public ShipmentBuilder Shipment;
        public TimeText Expected;
        public TimeText Changed;
        public bool IsReturn;
    }

    private struct Summary
    {
        public ShipmentBuilder Shipment;
        public EventBuilder Event;
        public JsonToken Time;
        public TimeText Delivered;

        // Combines a date and a time of day with colons.
        public readonly TimeText ToTime(in PayloadReader json)
        {
            ReadOnlySpan<byte> text = json.Utf8(Time);
            int colon = text.IndexOf((byte)':');
            TimeText time = colon == 8
                ? SplitTime.Join(text.Slice(0, colon), text.Slice(colon + 1), default)
                : TimeText.Parse(text, isNumber: false);
            if (!time.IsWhole && !text.IsEmpty)
            {
                json.Warn(ReadingMessages.Time);
            }

            return json.Plausible(time, text);
        }
    }

    private struct Event
    {
        public SplitTime Time;
        public PlaceBuilder Place;
        public JsonToken Zone;
        public JsonToken Code;
        public string? Description;
        public string? Signatory;

        public readonly TimeText ToTime(in PayloadReader json) => Time.ToTime(in json, OffsetOf(json.Utf8(Zone)));

        // The abbreviations of Canada's time zones, with their offsets in standard time and in daylight saving time.
        private static ReadOnlySpan<byte> OffsetOf(ReadOnlySpan<byte> zone) =>
            zone.SequenceEqual("NST"u8) ? "-03:30"u8
            : zone.SequenceEqual("NDT"u8) ? "-02:30"u8
            : zone.SequenceEqual("AST"u8) ? "-04:00"u8
            : zone.SequenceEqual("ADT"u8) ? "-03:00"u8
            : zone.SequenceEqual("EST"u8) ? "-05:00"u8
            : zone.SequenceEqual("EDT"u8) ? "-04:00"u8
            : zone.SequenceEqual("CST"u8) ? "-06:00"u8
            : zone.SequenceEqual("CDT"u8) ? "-05:00"u8
            : zone.SequenceEqual("MST"u8) ? "-07:00"u8
            : zone.SequenceEqual("MDT"u8) ? "-06:00"u8
            : zone.SequenceEqual("PST"u8) ? "-08:00"u8
            : zone.SequenceEqual("PDT"u8) ? "-07:00"u8
            : default;
    }
}
