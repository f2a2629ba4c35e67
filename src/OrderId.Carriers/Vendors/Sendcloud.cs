using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors;

/// <summary>Reads the JSON of Sendcloud: a parcel, a page of parcels, the tracking of a parcel, or a webhook.</summary>
/// <remarks>
/// See https://sendcloud.dev. The status of a parcel is a number in API v2 and a code in API v3. It has the time at which the carrier
/// changed it, else the time of the webhook, else the time of the last update, which API v2 gives without an offset. A parcel without a
/// tracking number, as in the tracking of API v2, has its ID as its number. Of several tracking numbers, as in API v3, the first in ordinal
/// order is used. A parcel that is marked as a return has the return direction.
/// </remarks>
internal static class Sendcloud
{
    public static VendorDefinition Definition { get; } = new(TrackingVendor.Sendcloud, "Sendcloud", TrackingVocabulary.Sendcloud, Read)
    {
        Marks =
        [
            "tracking_number status.id shipment",
            "tracking_number status.code parcel_items",
            "tracking_number status.message date_created",
            "parcel_id statuses.parent_status",
            "tracking_numbers.carrier_code events.event_type",
            "tracking_numbers.carrier_code details.integration_id",
        ],
    };

    private static readonly FieldTable<Parcel> StatusFields = new()
    {
        { "id", (ref json, ref parcel) => parcel.StatusNumber = json.Token() },
        { "code", (ref json, ref parcel) => parcel.StatusCode = json.Token() },
        { "message", (ref json, ref parcel) => parcel.Shipment.Text = json.Token() },
    };

    private static readonly FieldTable<Parcel> CarrierFields = new()
    {
        { "code", (ref json, ref parcel) => parcel.Shipment.Carrier = json.Text() },
    };

    private static readonly FieldTable<(string? Number, string? Carrier)> NumberFields = new()
    {
        { "tracking_number", (ref json, ref named) => named.Number = json.Key() },
        { "carrier_code", (ref json, ref named) => named.Carrier = json.Text() },
    };

    private static readonly FieldTable<Event> EventFields = new()
    {
        // The name of the field in the tracking of API v2.
        { "carrier_update_timestamp", (ref json, ref item) => item.Built.Time = json.Time() },
        { "parcel_status_history_id", (ref json, ref item) => item.Built.EventId = json.Text() },
        { "parent_status", (ref json, ref item) => item.Status = json.Token() },
        { "carrier_message", (ref json, ref item) => item.Built.Description = json.Text() },
        { "carrier_code", (ref json, ref item) => item.Built.Source = json.SharedText() },

        // The name of the field in the tracking of API v3.
        { "event_at", (ref json, ref item) => item.Built.Time = json.Time() },
        { "status_code", (ref json, ref item) => item.Status = json.Token() },
        { "status_description", (ref json, ref item) => item.Built.Description = json.Text() },
    };

    private static readonly FieldTable<Parcel> DetailFields = new()
    {
        { "expected_delivery_date", (ref json, ref parcel) => parcel.Shipment.Estimate = json.Time() },
        { "is_return", (ref json, ref parcel) => parcel.IsReturn = IsTrue(in json) },
    };

    // These include the fields of the webhook that contains the parcel.
    private static readonly FieldTable<Parcel> ParcelFields = new()
    {
        { "tracking_number", (ref json, ref parcel) => parcel.Shipment.Number = json.Key() },
        { "tracking_numbers", (ref json, ref parcel) => ReadNumbers(ref json, ref parcel) },
        { "parcel_id", (ref json, ref parcel) => parcel.Id = json.Key() },
        { "id", (ref json, ref parcel) => parcel.Id = json.Key() },
        { "status", (ref json, ref parcel) => ReadStatus(ref json, ref parcel) },
        { "carrier", (ref json, ref parcel) => CarrierFields.Read(ref json, ref parcel) },
        { "carrier_code", (ref json, ref parcel) => parcel.Shipment.Carrier = json.Text() },
        { "date_updated", (ref json, ref parcel) => parcel.Updated = ReadTime(in json) },
        { "updated_at", (ref json, ref parcel) => parcel.Updated = json.Time() },
        { "expected_delivery_date", (ref json, ref parcel) => parcel.Shipment.Estimate = json.Time() },
        { "is_return", (ref json, ref parcel) => parcel.IsReturn = IsTrue(in json) },
        { "details", (ref json, ref parcel) => DetailFields.Read(ref json, ref parcel) },
        { "statuses", (ref json, ref parcel) => parcel.Shipment.ReadEvents(ref json, ReadEvent) },
        { "events", (ref json, ref parcel) => parcel.Shipment.ReadEvents(ref json, ReadEvent) },
        { "carrier_status_change_timestamp", (ref json, ref parcel) => parcel.Changed = json.Time() },
        { "timestamp", (ref json, ref parcel) => parcel.Sent = json.Time() },
        { "parcel", (ref json, ref parcel) => ReadParcel(ref json, ref parcel) },
        { "parcels", (ref json, ref parcel) => ReadParcels(ref json, ref parcel) },
    };

    private static void Read(ref PayloadReader json)
    {
        var parcel = default(Parcel);
        ParcelFields.Read(ref json, ref parcel);
        if (parcel.Shipment.IsFound)
        {
            parcel.Complete(in json);
            json.Result.Add(in json, ref parcel.Shipment, "tracking_number", "a parcel");
        }
    }

    // A number alone does not make the object a parcel.
    private static void ReadStatus(ref PayloadReader json, ref Parcel parcel)
    {
        parcel.Shipment.Find();
        StatusFields.Read(ref json, ref parcel);
    }

    private static void ReadParcel(ref PayloadReader json, ref Parcel parcel) => ParcelFields.Read(ref json, ref parcel);

    private static void ReadParcels(ref PayloadReader json, ref Parcel parcel)
    {
        json.ReadList(ref parcel, (ref json, ref _) => Read(ref json));
    }

    private static void ReadNumbers(ref PayloadReader json, ref Parcel parcel)
    {
        parcel.Shipment.Find();
        json.ReadItems(ref parcel, ReadNumber);
    }

    private static void ReadNumber(ref PayloadReader json, ref Parcel parcel)
    {
        (string? number, string? carrier) = NumberFields.Read(ref json);
        if (number is not null && (parcel.Shipment.Number is null || string.CompareOrdinal(number, parcel.Shipment.Number) < 0))
        {
            parcel.Shipment.Number = number;
            parcel.Shipment.Carrier = carrier;
        }
    }

    private static void ReadEvent(ref PayloadReader json, ref EventBuilder item)
    {
        Event read = EventFields.Read(ref json);
        read.Built.Mapping = json.Map(read.Status);
        read.Built.Source = string.IsNullOrEmpty(read.Built.Source) ? null : read.Built.Source;
        item = read.Built;
    }

    // API v2 writes the day first: 02-03-2026 09:00:00, without an offset.
    private static TimeText ReadTime(in PayloadReader json)
    {
        const int DateLength = 10;
        const int Longest = 32;
        ReadOnlySpan<byte> text = TimeText.Trim(json.Utf8(json.Token()));
        if (text.Length is < DateLength or > Longest || text[2] != '-' || text[5] != '-')
        {
            return json.Time();
        }

        Span<byte> turned = stackalloc byte[Longest];
        text.CopyTo(turned);
        text.Slice(6, 4).CopyTo(turned);
        turned[4] = (byte)'-';
        text.Slice(3, 2).CopyTo(turned.Slice(5));
        turned[7] = (byte)'-';
        text.Slice(0, 2).CopyTo(turned.Slice(8));
        TimeText time = TimeText.Parse(turned.Slice(0, text.Length), isNumber: false);
        return time.IsKnown ? time.OrNone() : json.Time();
    }

    private static bool IsTrue(in PayloadReader json) => json.Utf8(json.Token()).SequenceEqual("true"u8);

    private struct Parcel
    {
        public ShipmentBuilder Shipment;
        public JsonToken StatusNumber;
        public JsonToken StatusCode;
        public TimeText Changed;
        public TimeText Sent;
        public TimeText Updated;
        public bool IsReturn;
        public string? Id;

        public void Complete(in PayloadReader json)
        {
            Shipment.Number ??= Id;
            Shipment.EstimateMade = Sent.Or(Updated);
            Shipment.Summary.Mapping = json.Map(StatusNumber.Or(StatusCode));
            Shipment.Summary.Time = Changed.Or(Sent).Or(Updated);
            if (IsReturn)
            {
                Shipment.Summary.Leg = ShipmentLeg.Return;
                foreach (ref EventBuilder item in Shipment.Events)
                {
                    item.Leg = ShipmentLeg.Return;
                }
            }
        }
    }

    private struct Event
    {
        public EventBuilder Built;
        public JsonToken Status;
    }
}
