using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors;

/// <summary>Reads the JSON of FedEx: a response of the Track API, v1.</summary>
/// <remarks>
/// See https://developer.fedex.com/api/en-us/catalog/track/v1/docs.html. A number that FedEx used twice gives two shipments. The estimate
/// is the end of the estimated window, else the estimated delivery, else the end of the service's standard window, else the committed date.
/// The current status of a delivered package has the time of delivery; any other status has the time of the newest event. A package with
/// return details is a return.
/// </remarks>
internal static class FedEx
{
    public static VendorDefinition Definition { get; } = new(TrackingVendor.FedEx, "FedEx", TrackingVocabulary.FedEx, Read)
    {
        IsCarrier = true,
        Marks = ["trackingNumber trackResults", "trackingNumberInfo scanEvents", "trackingNumberInfo latestStatusDetail"],
    };

    private static readonly FieldTable<FedExEvent> StatusFields = new()
    {
        { "code", (ref json, ref status) => status.Code = json.Token() },
        { "derivedCode", (ref json, ref status) => status.DerivedCode = json.Token() },
        { "description", (ref json, ref status) => status.Description = json.Token() },
        { "delayDetail", (ref json, ref status) => FedExEvent.DelayFields.Read(ref json, ref status) },
    };

    private static readonly FieldTable<TimeText> RangeFields = new()
    {
        { "ends", (ref json, ref end) => end = json.Time() },
    };

    private static readonly FieldTable<TimeText> WindowFields = new()
    {
        { "window", (ref json, ref end) => end = RangeFields.Read(ref json) },
    };

    private static readonly FieldTable<DateAndTime> DateFields = new()
    {
        { "type", (ref json, ref date) => date.Type = json.Token() },
        { "dateTime", (ref json, ref date) => date.Time = json.Time() },
    };

    private static readonly FieldTable<Package> DeliveryFields = new()
    {
        { "receivedByName", (ref json, ref package) => package.ReceivedBy = json.Text() },
        { "signedByName", (ref json, ref package) => package.SignedBy = json.Text() },
    };

    private static readonly FieldTable<Package> ReturnFields = new()
    {
        { "authorizationName", (ref json, ref package) => package.IsReturn |= !json.Token().IsEmpty },
        { "reasonDetail", (ref json, ref package) => package.IsReturn |= json.IsArray && !json.IsEmpty },
    };

    private static readonly FieldTable<Package> NumberInfoFields = new()
    {
        { "trackingNumber", (ref json, ref package) => package.Shipment.Number = json.Key() ?? package.Shipment.Number },
    };

    private static readonly FieldTable<Package> PackageFields = new()
    {
        { "trackingNumberInfo", (ref json, ref package) => NumberInfoFields.Read(ref json, ref package) },
        { "latestStatusDetail", (ref json, ref package) => package.Status = StatusFields.Read(ref json) },
        { "scanEvents", (ref json, ref package) => package.Shipment.ReadEvents(ref json, FedExEvent.Read) },
        { "dateAndTimes", (ref json, ref package) => json.ReadItems(ref package, ReadDate) },
        { "estimatedDeliveryTimeWindow", (ref json, ref package) => package.EstimatedWindow = WindowFields.Read(ref json) },
        { "standardTransitTimeWindow", (ref json, ref package) => package.StandardWindow = WindowFields.Read(ref json) },
        { "deliveryDetails", (ref json, ref package) => DeliveryFields.Read(ref json, ref package) },
        { "returnDetail", (ref json, ref package) => ReturnFields.Read(ref json, ref package) },
    };

    private static readonly FieldTable<string> NumberFields = new()
    {
        { "trackingNumber", (ref json, ref number) => number = json.Key()! },
    };

    private static readonly FieldTable<string> ResultFields = new()
    {
        { "trackResults", (ref json, ref number) => json.ReadItems(ref number, ReadPackage) },
    };

    private static readonly FieldTable<string> PayloadFields = new()
    {
        { "output", (ref json, ref _) => Read(ref json) },
        { "completeTrackResults", (ref json, ref number) => json.ReadItems(ref number, ReadResult) },
    };

    private static void Read(ref PayloadReader json) => PayloadFields.Read(ref json);

    private static void ReadResult(ref PayloadReader json, ref string number)
    {
        json.Result.Find();

        // The number is read first: a package without a number of its own gets it, and may precede it in the payload.
        PayloadReader ahead = json;
        number = NumberFields.Read(ref ahead);
        ResultFields.Read(ref json, ref number);
    }

    private static void ReadPackage(ref PayloadReader json, ref string number)
    {
        var package = default(Package);
        package.Shipment.Identify(number);
        PackageFields.Read(ref json, ref package);
        package.Summarize(ref json);
        json.Result.Add(in json, ref package.Shipment, "trackingNumber", "a package");
    }

    private static void ReadDate(ref PayloadReader json, ref Package package)
    {
        DateAndTime date = DateFields.Read(ref json);
        ReadOnlySpan<byte> type = json.Utf8(date.Type);
        if (type.SequenceEqual("ACTUAL_DELIVERY"u8))
        {
            package.Delivered = date.Time.Later(package.Delivered);
        }
        else if (type.SequenceEqual("ESTIMATED_DELIVERY"u8))
        {
            package.Estimated = date.Time.Later(package.Estimated);
        }
        else if (type.SequenceEqual("COMMITMENT"u8))
        {
            package.Commitment = date.Time.Later(package.Commitment);
        }
    }

    private struct DateAndTime
    {
        public JsonToken Type;
        public TimeText Time;
    }

    private struct Package
    {
        public ShipmentBuilder Shipment;
        public FedExEvent Status;
        public TimeText Delivered;
        public TimeText Estimated;
        public TimeText Commitment;
        public TimeText EstimatedWindow;
        public TimeText StandardWindow;
        public string? ReceivedBy;
        public string? SignedBy;
        public bool IsReturn;

        public void Summarize(ref PayloadReader json)
        {
            Shipment.Summary = Status.ToEvent(ref json);
            Shipment.Summary.Time = Shipment.Summary.Mapping.Status == ShipmentStatus.Delivered ? Delivered : default;
            Shipment.Summary.Proof = EventBuilder.SignedBy(ReceivedBy) ?? EventBuilder.SignedBy(SignedBy);
            Shipment.Estimate = EstimatedWindow.Or(Estimated).Or(StandardWindow).Or(Commitment);
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
}
