using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors;

/// <summary>
/// Reads the JSON of WooCommerce Shipment Tracking: tracking items, or an order that has them in its <c>meta_data</c>.
/// </summary>
/// <remarks>
/// See https://woocommerce.com/document/shipment-tracking/. WooCommerce reports only the fact and the time of shipping. For later statuses,
/// ask the carrier. The day of shipping is a date without a time; in the meta data of an order, it is a number of seconds.
/// </remarks>
internal static class WooCommerce
{
    public static VendorDefinition Definition { get; } = new(TrackingVendor.WooCommerce, "WooCommerce", null, Read)
    {
        Marks =
        [
            "tracking_id tracking_number date_shipped",
            "tracking_id tracking_number tracking_provider",
            "tracking_number date_shipped tracking_provider",
            "tracking_number date_shipped custom_tracking_provider",
        ],
    };

    private static readonly FieldTable<Tracking> MetaFields = new()
    {
        { "value", (ref json, ref tracking) => ReadTrackings(ref json, ref tracking) },
    };

    private static readonly FieldTable<Tracking> TrackingFields = new()
    {
        { "tracking_number", (ref json, ref tracking) => tracking.Shipment.Number = json.Key() },
        { "tracking_provider", (ref json, ref tracking) => tracking.Provider = json.Text() },
        { "custom_tracking_provider", (ref json, ref tracking) => tracking.OwnProvider = json.Text() },
        { "formatted_tracking_provider", (ref json, ref tracking) => tracking.FormattedProvider = json.Text() },
        { "date_shipped", (ref json, ref tracking) => tracking.SetShipped(json.Time()) },
        { "tracking_id", (ref json, ref tracking) => tracking.Shipment.Find() },
        { "meta_data", (ref json, ref tracking) => json.ReadItems(ref tracking, ReadMeta) },
        { "shipment_trackings", (ref json, ref tracking) => ReadTrackings(ref json, ref tracking) },
    };

    private static void Read(ref PayloadReader json)
    {
        var tracking = default(Tracking);
        TrackingFields.Read(ref json, ref tracking);
        if (tracking.Shipment.IsFound)
        {
            tracking.Shipment.Carrier = FirstOf(tracking.Provider, tracking.OwnProvider, tracking.FormattedProvider);
            if (tracking.Shipped is { } shipped)
            {
                tracking.Shipment.Add(in json, in shipped);
            }

            json.Result.Add(in json, ref tracking.Shipment, "tracking_number", "a tracking");
        }
    }

    private static string? FirstOf(string? provider, string? own, string? formatted) =>
        !string.IsNullOrWhiteSpace(provider) ? provider : !string.IsNullOrWhiteSpace(own) ? own : formatted;

    private static void ReadMeta(ref PayloadReader json, ref Tracking tracking) => MetaFields.Read(ref json, ref tracking);

    // Other plug-ins store other data in the same field.
    private static void ReadTrackings(ref PayloadReader json, ref Tracking tracking)
    {
        if (json.IsArray)
        {
            json.ReadItems(ref tracking, ReadTracking);
        }
    }

    private static void ReadTracking(ref PayloadReader json, ref Tracking tracking)
    {
        if (json.IsObject)
        {
            Read(ref json);
        }
    }

    private struct Tracking
    {
        public ShipmentBuilder Shipment;
        public string? Provider;
        public string? OwnProvider;
        public string? FormattedProvider;

        public EventBuilder? Shipped { readonly get; private set; }

        // A number alone does not make the object a shipment.
        public void SetShipped(TimeText time)
        {
            Shipped = EventBuilder.At(time, ShipmentStatus.InTransit, ShipmentDetail.Accepted);
            Shipment.Find();
        }
    }
}
