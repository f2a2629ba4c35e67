namespace OrderIds.Carriers.Tests;

/// <summary>Calls the reader of a vendor.</summary>
internal static class Readers
{
    public static IEnumerable<TrackingVendor> Vendors => Enum.GetValues<TrackingVendor>().Where(vendor => vendor != TrackingVendor.Unknown);

    public static TrackingReadResult Read(TrackingVendor vendor, ReadOnlySpan<byte> utf8, TrackingReaderOptions? options = null) => vendor switch
    {
        TrackingVendor.AfterShip => AfterShipReader.Read(utf8, options),
        TrackingVendor.SeventeenTrack => SeventeenTrackReader.Read(utf8, options),
        TrackingVendor.EasyPost => EasyPostReader.Read(utf8, options),
        TrackingVendor.Shippo => ShippoReader.Read(utf8, options),
        TrackingVendor.ShipEngine => ShipEngineReader.Read(utf8, options),
        TrackingVendor.AmazonShipping => AmazonShippingReader.Read(utf8, options),
        TrackingVendor.FbaOutbound => FbaOutboundReader.Read(utf8, options),
        TrackingVendor.AmazonOrders => AmazonOrdersReader.Read(utf8, options),
        TrackingVendor.AmazonMilestones => AmazonMilestonesReader.Read(utf8, options),
        _ => throw new ArgumentOutOfRangeException(nameof(vendor)),
    };
}
