using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;

namespace OrderIds.Carriers.Vendors.Ups;

/// <summary>Collects the fields of a Track Alert event, which UPS sends as a webhook.</summary>
/// <remarks>
/// See UPSTrackAlert.yaml in https://github.com/UPS-API/api-documentation. The event has one activity. Its estimate is the scheduled date
/// of delivery with the end of the time window, in local time.
/// </remarks>
internal struct UpsTrackAlert
{
    private ShipmentBuilder _shipment;
    private UpsStatus _status;
    private UpsPlace _place;
    private SplitTime _local;
    private SplitTime _gmt;
    private SplitTime _scheduled;
    private string? _receivedBy;

    public static FieldTable<UpsTrackAlert> Fields { get; } = new()
    {
        { "trackingNumber", (ref json, ref alert) => alert._shipment.Identify(json.Key()) },
        { "localActivityDate", (ref json, ref alert) => alert._local.Date = json.Token() },
        { "localActivityTime", (ref json, ref alert) => alert._local.TimeOfDay = json.Token() },
        { "gmtActivityDate", (ref json, ref alert) => alert._gmt.Date = json.Token() },
        { "gmtActivityTime", (ref json, ref alert) => alert._gmt.TimeOfDay = json.Token() },
        { "gmtOffset", (ref json, ref alert) => alert._local.Offset = json.Token() },
        { "activityStatus", (ref json, ref alert) => alert.ReadStatus(ref json) },
        { "activityLocation", (ref json, ref alert) => alert._place = UpsPlace.Fields.Read(ref json) },
        { "scheduledDeliveryDate", (ref json, ref alert) => alert._scheduled.Date = json.Token() },
        { "deliveryEndTime", (ref json, ref alert) => alert._scheduled.TimeOfDay = json.Token() },
        { "receivedBy", (ref json, ref alert) => alert._receivedBy = json.Text() },
        { "trackResponse", (ref json, ref _) => Ups.ReadResponse(ref json) },
    };

    /// <summary>Adds the shipment of the event to the result of the reader, if there is one.</summary>
    public void AddTo(ref PayloadReader json)
    {
        if (!_shipment.IsFound)
        {
            return;
        }

        var activity = new EventBuilder
        {
            Time = SplitTime.At(_gmt.ToUtc(in json), _local.ToTime(in json)),
            Mapping = _status.Map(in json),
            Description = _status.Description(in json),
            Location = _place.ToText(ref json),
            Proof = EventBuilder.SignedBy(_receivedBy),
        };
        _shipment.Add(in json, in activity);
        _shipment.Estimate = _scheduled.ToTime(in json);
        json.Result.Add(in json, ref _shipment, "trackingNumber", "an event");
    }

    private void ReadStatus(ref PayloadReader json)
    {
        _shipment.Find();
        _status = UpsStatus.Fields.Read(ref json);
    }
}
