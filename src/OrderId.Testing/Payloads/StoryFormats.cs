using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Lists the vendors in whose JSON a <see cref="ParcelStory"/> can be written. A new vendor needs a file in this folder and a line here.
/// </summary>
internal static class StoryFormats
{
    /// <summary>The carrier of all invented parcels.</summary>
    public const string Carrier = "ups";

    private static readonly Dictionary<TrackingVendor, StoryFormat> ByVendor = new StoryFormat[]
    {
        AfterShipFormat.Format,
        SeventeenTrackFormat.Format,
        EasyPostFormat.Format,
        ShippoFormat.Format,
        ShipEngineFormat.Format,
        Ship24Format.Format,
        TrackingMoreFormat.Format,
        SendcloudFormat.Format,
        EasyshipFormat.Format,
        ShopifyFormat.Format,
        WooCommerceFormat.Format,
        EbayFormat.Format,
        AmazonShippingFormat.Format,
        FbaOutboundFormat.Format,
        AmazonOrdersFormat.Format,
        AmazonMilestonesFormat.Format,
        AmazonOrdersV0Format.Format,
        FbaOutboundOrdersFormat.Format,
        AmazonEasyShipFormat.Format,
        AmazonExternalFulfillmentFormat.Format,
        UpsFormat.Format,
        FedExFormat.Format,
        UspsFormat.Format,
        DhlFormat.Format,
        DhlExpressFormat.Format,
        AustraliaPostFormat.Format,
        GlsFormat.Format,
        LaPosteFormat.Format,
        CanadaPostFormat.Format,
        RoyalMailFormat.Format,
    }.ToDictionary(format => format.Vendor);

    /// <summary>Gets the vendors, in the order of <see cref="TrackingVendor"/>.</summary>
    public static IReadOnlyList<TrackingVendor> Vendors { get; } = [.. ByVendor.Keys.OrderBy(vendor => vendor)];

    /// <summary>Returns the format of a vendor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A story cannot be written as this vendor's JSON.</exception>
    public static StoryFormat Get(TrackingVendor vendor) => ByVendor.TryGetValue(vendor, out StoryFormat? format)
        ? format
        : throw new ArgumentOutOfRangeException(nameof(vendor), vendor, $"Expected one of {string.Join(", ", Vendors)}.");
}
