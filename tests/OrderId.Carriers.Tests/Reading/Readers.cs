namespace OrderIds.Carriers.Tests;

/// <summary>Reads a payload as that of a vendor.</summary>
internal static class Readers
{
    public static IEnumerable<TrackingVendor> Vendors => Enum.GetValues<TrackingVendor>().Where(vendor => vendor != TrackingVendor.Unknown);

    /// <summary>Gets options with a time for what has none.</summary>
    public static TrackingReaderOptions Received { get; } = new() { ReceivedAt = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero) };

    /// <summary>Reads a payload of which nothing may be passed over.</summary>
    public static TrackingReadResult ReadStrictly(TrackingVendor vendor, ReadOnlySpan<byte> utf8) =>
        TrackingReader.Read(utf8, new TrackingReaderOptions { Vendor = vendor, IsStrict = true });

    public static TrackingReadResult Read(TrackingVendor vendor, ReadOnlySpan<byte> utf8) =>
        TrackingReader.Read(utf8, new TrackingReaderOptions { Vendor = vendor });
}
