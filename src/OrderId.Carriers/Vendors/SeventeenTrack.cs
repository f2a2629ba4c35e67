using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors;

/// <summary>Reads the JSON of 17TRACK, API v2: the tracking of one shipment or several, or a webhook.</summary>
/// <remarks>
/// See https://asset.17track.net/api/document/v2.2_en/index.html. A shipment has the events of all its carriers, and the source of an event
/// is its carrier. The carrier of the shipment is the one whose key is in the field <c>carrier</c>, else the first name in ordinal order.
/// The code of an event is its sub-status, else its stage. If the sub-status is not known, the status is that of the stage. Numbers that
/// 17TRACK rejected are not returned.
/// </remarks>
internal static class SeventeenTrack
{
    private const int MaxProviders = 1_000;

    public static VendorDefinition Definition { get; } =
        new(TrackingVendor.SeventeenTrack, "17TRACK", TrackingVocabulary.SeventeenTrack, Read)
        {
            Marks = ["number track_info", "number carrier tag", "accepted rejected"],
        };

    private static readonly FieldTable<(string? Key, string? Name)> CarrierFields = new()
    {
        { "key", (ref json, ref carrier) => carrier.Key = json.Text() },
        { "name", (ref json, ref carrier) => carrier.Name = json.Text() },
    };

    private static readonly FieldTable<Provider> ProviderFields = new()
    {
        { "provider", (ref json, ref provider) => provider.Carrier = CarrierFields.Read(ref json) },
        { "latest_sync_time", (ref json, ref provider) => provider.Asked = json.Time() },
        { "events", (ref json, ref provider) => provider.Target!.Shipment.ReadEvents(ref json, SeventeenTrackEvent.Read) },
    };

    private static readonly FieldTable<TrackInfo> TrackingFields = new()
    {
        { "providers", (ref json, ref info) => json.ReadItems(ref info, ReadProvider) },
    };

    private static readonly FieldTable<Interval> IntervalFields = new()
    {
        { "from", (ref json, ref interval) => interval.From = json.Time() },
        { "to", (ref json, ref interval) => interval.To = json.Time() },
    };

    private static readonly FieldTable<Interval> MetricsFields = new()
    {
        { "estimated_delivery_date", (ref json, ref interval) => IntervalFields.Read(ref json, ref interval) },
    };

    private static readonly FieldTable<Status> StatusFields = new()
    {
        { "status", (ref json, ref status) => status.Main = json.Token() },
        { "sub_status", (ref json, ref status) => status.Sub = json.Token() },
    };

    private static readonly FieldTable<TrackInfo> TrackInfoFields = new()
    {
        { "latest_status", (ref json, ref info) => info.Status = ReadStatus(ref json) },
        { "latest_event", (ref json, ref info) => SeventeenTrackEvent.Read(ref json, ref info.Latest) },
        { "time_metrics", (ref json, ref info) => info.Target!.Shipment.Estimate = ReadEstimate(ref json) },
        { "tracking", (ref json, ref info) => ReadTracking(ref json, ref info) },
    };

    private static readonly FieldTable<SeventeenTrackShipment> ShipmentFields = new()
    {
        { "number", (ref json, ref shipment) => shipment.SetNumber(json.Key()) },
        { "carrier", (ref json, ref shipment) => shipment.CarrierKey = json.Text() },
        { "track_info", (ref json, ref shipment) => ReadTrackInfo(ref json, ref shipment) },
        { "track", (ref json, ref _) => throw json.Error(ReadingMessages.FormerVersion) },
        { "data", (ref json, ref _) => Read(ref json, isInEnvelope: true) },
        { "accepted", (ref json, ref shipment) => ReadAccepted(ref json, ref shipment) },
    };

    private static void Read(ref PayloadReader json) => Read(ref json, isInEnvelope: false);

    // A number alone does not make the object a shipment.
    private static void Read(ref PayloadReader json, bool isInEnvelope)
    {
        var shipment = new SeventeenTrackShipment(isInEnvelope);
        ShipmentFields.Read(ref json, ref shipment);
        if (shipment.Shipment.IsFound)
        {
            shipment.ChooseCarrier();
            json.Result.Add(in json, ref shipment.Shipment, "number", "a tracking");
        }
    }

    private static void ReadAccepted(ref PayloadReader json, ref SeventeenTrackShipment shipment)
    {
        json.Result.Find();
        json.ReadItems(ref shipment, (ref json, ref _) => Read(ref json, isInEnvelope: true));
    }

    private static void ReadTrackInfo(ref PayloadReader json, ref SeventeenTrackShipment shipment)
    {
        var info = new TrackInfo { Target = shipment };
        TrackInfoFields.Read(ref json, ref info);
        shipment.Shipment.EstimateMade = info.Asked;
        shipment.Shipment.Summary = info.Latest;
        shipment.Shipment.Summary.Mapping = info.Status;
        shipment.Shipment.Summary.Time = info.Status.IsStale ? info.Asked : info.Latest.Time;
        shipment.Shipment.Find();
    }

    private static TrackingMapping ReadStatus(ref PayloadReader json)
    {
        Status status = StatusFields.Read(ref json);
        return json.Map(status.Main, status.Sub);
    }

    private static TimeText ReadEstimate(ref PayloadReader json)
    {
        Interval interval = MetricsFields.Read(ref json);
        return interval.To.Or(interval.From);
    }

    private static void ReadTracking(ref PayloadReader json, ref TrackInfo info)
    {
        info.Asked = default;
        TrackingFields.Read(ref json, ref info);
    }

    private static void ReadProvider(ref PayloadReader json, ref TrackInfo info)
    {
        SeventeenTrackShipment shipment = info.Target!;
        int first = shipment.Shipment.Events.Length;
        var provider = new Provider { Target = shipment };
        ProviderFields.Read(ref json, ref provider);
        if (shipment.Providers.Count == MaxProviders)
        {
            throw json.TooMany("providers", MaxProviders);
        }

        string? name = string.IsNullOrWhiteSpace(provider.Carrier.Name) ? provider.Carrier.Key : provider.Carrier.Name;
        shipment.Providers.Add((provider.Carrier.Key, name));
        foreach (ref EventBuilder item in shipment.Shipment.Events.Slice(first))
        {
            item.Source = name;
        }

        info.Asked = provider.Asked.Later(info.Asked);
    }

    private struct TrackInfo
    {
        public SeventeenTrackShipment? Target;
        public EventBuilder Latest;
        public TrackingMapping Status;

        // The time at which 17TRACK last asked the carriers.
        public TimeText Asked;
    }

    private struct Status
    {
        public JsonToken Main;
        public JsonToken Sub;
    }

    private struct Interval
    {
        public TimeText From;
        public TimeText To;
    }

    private struct Provider
    {
        public SeventeenTrackShipment? Target;
        public (string? Key, string? Name) Carrier;
        public TimeText Asked;
    }
}
