using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors.Ups;

/// <summary>Reads the JSON of UPS: a response of the Tracking API, v1, or an event of Track Alert.</summary>
/// <remarks>
/// See Tracking.yaml in https://github.com/UPS-API/api-documentation. Each package becomes a shipment. A package without a number of its
/// own has the requested number. The estimate is the rescheduled date of delivery, else the scheduled one, with the end of the time window,
/// in local time. The current status of a delivered package has the time of delivery; any other status has the time of the newest event.
/// Images are not read.
/// </remarks>
internal static class Ups
{
    public static VendorDefinition Definition { get; } = new(TrackingVendor.Ups, "UPS", TrackingVocabulary.Ups, Read)
    {
        IsCarrier = true,
        Marks = ["trackResponse trackResponse.shipment", "trackingNumber activityStatus", "activityStatus localActivityDate"],
    };

    private static readonly FieldTable<UpsPlace> LocationFields = new()
    {
        { "address", (ref json, ref place) => place = UpsPlace.Fields.Read(ref json) },
    };

    private static readonly FieldTable<Activity> ActivityFields = new()
    {
        { "date", (ref json, ref activity) => activity.Local.Date = json.Token() },
        { "time", (ref json, ref activity) => activity.Local.TimeOfDay = json.Token() },
        { "gmtDate", (ref json, ref activity) => activity.Gmt.Date = json.Token() },
        { "gmtTime", (ref json, ref activity) => activity.Gmt.TimeOfDay = json.Token() },
        { "gmtOffset", (ref json, ref activity) => activity.Local.Offset = json.Token() },
        { "status", (ref json, ref activity) => activity.Status = UpsStatus.Fields.Read(ref json) },
        { "location", (ref json, ref activity) => activity.Place = LocationFields.Read(ref json) },
    };

    private static readonly FieldTable<DeliveryDate> DateFields = new()
    {
        { "type", (ref json, ref date) => date.Type = json.Token() },
        { "date", (ref json, ref date) => date.Date = json.Token() },
    };

    private static readonly FieldTable<DeliveryTime> TimeFields = new()
    {
        { "type", (ref json, ref time) => time.Type = json.Token() },
        { "endTime", (ref json, ref time) => time.End = json.Token() },
    };

    private static readonly FieldTable<Package> InformationFields = new()
    {
        { "receivedBy", (ref json, ref package) => package.Shipment.Summary.Proof = EventBuilder.SignedBy(json.Text()) },
    };

    private static readonly FieldTable<Package> PackageFields = new()
    {
        { "trackingNumber", (ref json, ref package) => package.Shipment.Number = json.Key() ?? package.Shipment.Number },
        { "activity", (ref json, ref package) => package.Shipment.ReadEvents(ref json, ReadActivity) },
        { "currentStatus", (ref json, ref package) => package.Status = UpsStatus.Fields.Read(ref json) },
        { "deliveryDate", (ref json, ref package) => json.ReadItems(ref package, ReadDate) },
        { "deliveryTime", (ref json, ref package) => package.Time = TimeFields.Read(ref json) },
        { "deliveryInformation", (ref json, ref package) => InformationFields.Read(ref json, ref package) },
    };

    private static readonly FieldTable<string> NumberFields = new()
    {
        { "inquiryNumber", (ref json, ref number) => number = json.Key()! },
    };

    private static readonly FieldTable<Inquiry> ShipmentFields = new()
    {
        { "package", (ref json, ref inquiry) => json.ReadItems(ref inquiry, ReadPackage) },
    };

    private static readonly FieldTable<Inquiry> ResponseFields = new()
    {
        { "shipment", (ref json, ref inquiry) => json.ReadItems(ref inquiry, ReadShipment) },
    };

    public static void ReadResponse(ref PayloadReader json)
    {
        json.Result.Find();
        ResponseFields.Read(ref json);
    }

    private static void Read(ref PayloadReader json)
    {
        UpsTrackAlert alert = UpsTrackAlert.Fields.Read(ref json);
        alert.AddTo(ref json);
    }

    private static void ReadShipment(ref PayloadReader json, ref Inquiry inquiry)
    {
        // The number is read first: a package without a number of its own gets it, and may precede it in the payload.
        PayloadReader ahead = json;
        inquiry = new Inquiry { Number = NumberFields.Read(ref ahead) };
        ShipmentFields.Read(ref json, ref inquiry);
        if (!inquiry.HasPackages)
        {
            json.Warn(ReadingMessages.NotFound("a package"));
        }
    }

    private static void ReadPackage(ref PayloadReader json, ref Inquiry inquiry)
    {
        inquiry.HasPackages = true;
        var package = default(Package);
        package.Shipment.Identify(inquiry.Number);
        PackageFields.Read(ref json, ref package);
        package.Summarize(in json);
        json.Result.Add(in json, ref package.Shipment, "trackingNumber", "a package");
    }

    private static void ReadActivity(ref PayloadReader json, ref EventBuilder item)
    {
        Activity activity = ActivityFields.Read(ref json);
        item.Time = SplitTime.At(activity.Gmt.ToUtc(in json), activity.Local.ToTime(in json));
        item.Mapping = activity.Status.Map(in json);
        item.Description = activity.Status.Description(in json);
        item.Location = activity.Place.ToText(ref json);
    }

    private static void ReadDate(ref PayloadReader json, ref Package package)
    {
        DeliveryDate date = DateFields.Read(ref json);
        ReadOnlySpan<byte> type = json.Utf8(date.Type);
        if (type.SequenceEqual("DEL"u8))
        {
            package.Delivered = date.Date;
        }
        else if (type.SequenceEqual("RDD"u8))
        {
            package.Rescheduled = date.Date;
        }
        else if (type.SequenceEqual("SDD"u8))
        {
            package.Scheduled = date.Date;
        }
    }

    private struct Inquiry
    {
        public string? Number;
        public bool HasPackages;
    }

    private struct Package
    {
        public ShipmentBuilder Shipment;
        public UpsStatus Status;
        public DeliveryTime Time;
        public JsonToken Scheduled;
        public JsonToken Rescheduled;
        public JsonToken Delivered;

        public void Summarize(in PayloadReader json)
        {
            bool isDelivered = json.Utf8(Time.Type).SequenceEqual("DEL"u8);
            Shipment.Summary.Mapping = Status.Map(in json);
            Shipment.Summary.Description = Status.Description(in json);
            if (Shipment.Summary.Mapping.Status == ShipmentStatus.Delivered)
            {
                Shipment.Summary.Time = new SplitTime { Date = Delivered, TimeOfDay = isDelivered ? Time.End : default }.ToTime(in json);
            }

            var estimate = new SplitTime { Date = Rescheduled.Or(Scheduled), TimeOfDay = isDelivered ? default : Time.End };
            Shipment.Estimate = estimate.ToTime(in json);
        }
    }

    private struct DeliveryDate
    {
        public JsonToken Type;
        public JsonToken Date;
    }

    private struct DeliveryTime
    {
        public JsonToken Type;
        public JsonToken End;
    }

    private struct Activity
    {
        public SplitTime Local;
        public SplitTime Gmt;
        public UpsStatus Status;
        public UpsPlace Place;
    }
}
