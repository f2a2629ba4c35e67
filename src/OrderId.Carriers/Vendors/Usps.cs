using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors;

/// <summary>Reads the JSON of USPS: a response of the Tracking API, v3, with details or summaries, for one number or many.</summary>
/// <remarks>
/// See https://developers.usps.com/trackingv3r2. USPS may write the local time of an event with a Z; it is read as local time nevertheless.
/// If the event also has the time in GMT or the offset, its time is exact. USPS gives no time for the current status, which gets the time
/// of the newest event. The estimate is the expected delivery, else the predicted, else the guaranteed. A response with summaries has
/// sentences instead of events. Each sentence becomes an event without a time, which does not change the status.
/// </remarks>
internal static class Usps
{
    public static VendorDefinition Definition { get; } = new(TrackingVendor.Usps, "USPS", TrackingVocabulary.Usps, Read)
    {
        IsCarrier = true,
        Marks = ["statusCategory statusSummary", "trackingEvents.eventCode trackingEvents.eventTimestamp", "trackingNumber eventSummaries"],
    };

    private static readonly FieldTable<Event> EventFields = new()
    {
        { "eventTimestamp", (ref json, ref item) => item.Local = json.Token() },
        { "GMTTimestamp", (ref json, ref item) => item.Gmt = json.Time() },
        { "GMTOffset", (ref json, ref item) => item.Offset = json.Token() },
        { "eventCode", (ref json, ref item) => item.Code = json.Token() },
        { "eventType", (ref json, ref item) => item.Type = json.Token() },
        { "eventCity", (ref json, ref item) => item.Place.City = json.Token() },
        { "eventState", (ref json, ref item) => item.Place.Region = json.Token() },
        { "eventZIP", (ref json, ref item) => item.Place.PostalCode = json.Token() },
        { "eventCountry", (ref json, ref item) => item.Place.Country = json.Token() },
        { "name", (ref json, ref item) => item.Name = json.Text() },
    };

    private static readonly FieldTable<Item> ItemFields = new()
    {
        { "trackingNumber", (ref json, ref item) => item.Shipment.Identify(json.Key()) },
        { "statusCategory", (ref json, ref item) => item.Category = json.Token() },
        { "status", (ref json, ref item) => item.Status = json.Token() },
        { "statusSummary", (ref json, ref item) => item.Shipment.Text = json.Token() },
        { "trackingEvents", (ref json, ref item) => item.Shipment.ReadEvents(ref json, ReadEvent) },
        { "eventSummaries", (ref json, ref item) => item.Shipment.ReadEvents(ref json, ReadSentence) },
        { "expectedDeliveryTimeStamp", (ref json, ref item) => item.Expected = json.Time() },
        { "expectedDeliveryDate", (ref json, ref item) => item.ExpectedDate = json.Time() },
        { "predictedDeliveryTimeStamp", (ref json, ref item) => item.Predicted = json.Time() },
        { "predictedDeliveryDate", (ref json, ref item) => item.PredictedDate = json.Time() },
        { "guaranteedDeliveryTimeStamp", (ref json, ref item) => item.Guaranteed = json.Time() },
        { "guaranteedDeliveryDate", (ref json, ref item) => item.GuaranteedDate = json.Time() },
    };

    private static void Read(ref PayloadReader json)
    {
        Item item = ItemFields.Read(ref json);
        if (item.Shipment.IsFound)
        {
            item.Shipment.Summary.Mapping = json.Map(item.Category);
            item.Shipment.Text = item.Shipment.Text.Or(item.Status);
            item.Shipment.Estimate = item.Expected.Or(item.ExpectedDate)
                .Or(item.Predicted).Or(item.PredictedDate)
                .Or(item.Guaranteed).Or(item.GuaranteedDate);
            json.Result.Add(in json, ref item.Shipment, "trackingNumber", "a tracking");
        }
    }

    private static void ReadEvent(ref PayloadReader json, ref EventBuilder target)
    {
        Event item = EventFields.Read(ref json);
        target.Time = item.Time(in json);
        target.Mapping = json.Map(item.Code);
        if (!target.Mapping.IsKnown)
        {
            // The code of a category is also the code of the most general event in it.
            TrackingMapping type = TrackingVocabulary.Usps.Map(json.Utf8(item.Type));
            target.Mapping = type.IsKnown ? type with { Code = target.Mapping.Code ?? type.Code } : target.Mapping;
        }

        target.Description = json.Text(item.Type);
        target.Location = item.Place.ToText(ref json);
        target.Proof = target.Mapping.Status == ShipmentStatus.Delivered ? EventBuilder.SignedBy(item.Name) : null;
    }

    // Without a time and a code, only the text distinguishes one sentence from another.
    private static void ReadSentence(ref PayloadReader json, ref EventBuilder target) => target.EventId = target.Description = json.Text();

    private struct Item
    {
        public ShipmentBuilder Shipment;
        public JsonToken Category;
        public JsonToken Status;
        public TimeText Expected;
        public TimeText ExpectedDate;
        public TimeText Predicted;
        public TimeText PredictedDate;
        public TimeText Guaranteed;
        public TimeText GuaranteedDate;
    }

    private struct Event
    {
        public PlaceBuilder Place;
        public JsonToken Local;
        public TimeText Gmt;
        public JsonToken Offset;
        public JsonToken Code;
        public JsonToken Type;
        public string? Name;

        public readonly TimeText Time(in PayloadReader json)
        {
            ReadOnlySpan<byte> local = TimeText.Trim(json.Utf8(Local));
            int length = local.Length > 0 && local[local.Length - 1] == 'Z' ? local.Length - 1 : local.Length;
            int end = local.IndexOf((byte)'T');
            TimeText time = end < 0
                ? SplitTime.Join(local, default, default)
                : SplitTime.Join(local.Slice(0, end), local.Slice(end + 1, length - end - 1), json.Utf8(Offset));
            if (!time.IsWhole && !local.IsEmpty)
            {
                json.Warn(ReadingMessages.Time);
            }

            return SplitTime.At(Gmt, json.Plausible(time, local));
        }
    }
}
