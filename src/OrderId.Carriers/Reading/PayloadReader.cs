using System.Text.Json;

namespace OrderIds.Carriers.Reading;

/// <summary>Reads a payload as that of a vendor, or finds out whose it is, and turns what goes wrong into one kind of exception.</summary>
internal static class PayloadReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static TrackingReadResult Read(ReadOnlySpan<byte> utf8, TrackingVendor vendor, TrackingReaderOptions? options)
    {
        int limit = (options ?? TrackingReaderOptions.Default).MaxLength;
        if (utf8.Length > limit)
        {
            throw TooLong(vendor, limit);
        }

        utf8 = utf8.StartsWith(ByteOrderMark) ? utf8.Slice(ByteOrderMark.Length) : utf8;
        var path = new JsonPath { Vendor = vendor };
        try
        {
            path.Vendor = vendor == TrackingVendor.Unknown ? Detect(utf8, path) : vendor;
            return Read(utf8, path);
        }
        catch (JsonException exception)
        {
            throw new TrackingFormatException(path.Vendor, JsonDiagnosis.Explain(utf8, JsonWalker.MaxDepth), path.ToText(utf8), (exception.LineNumber ?? 0) + 1);
        }
    }

    public static TrackingFormatException TooLong(TrackingVendor vendor, int limit) => new(vendor, ReadingMessages.TooLong(limit), "$", 0);

    private static TrackingVendor Detect(ReadOnlySpan<byte> utf8, JsonPath path)
    {
        var detection = new VendorDetection();
        try
        {
            var json = new JsonWalker(utf8, path);
            detection.Read(ref json);
            json.End();
            path.Clear();
            return detection.Vendor != TrackingVendor.Unknown ? detection.Vendor : throw json.Error(ReadingMessages.UnknownVendor, 0);
        }
        catch (JsonException) when (detection.Vendor != TrackingVendor.Unknown)
        {
            // The vendor's reader meets the same error, and knows more of the names on the way to it.
            path.Clear();
            return detection.Vendor;
        }
    }

    private static TrackingReadResult Read(ReadOnlySpan<byte> utf8, JsonPath path)
    {
        var json = new JsonWalker(utf8, path);
        var payload = new Payload(path.Vendor);
        switch (path.Vendor)
        {
            case TrackingVendor.AfterShip:
                AfterShipReader.Read(ref json, payload);
                break;

            case TrackingVendor.SeventeenTrack:
                SeventeenTrackReader.Read(ref json, payload);
                break;

            case TrackingVendor.EasyPost:
                EasyPostReader.Read(ref json, payload);
                break;

            case TrackingVendor.Shippo:
                ShippoReader.Read(ref json, payload);
                break;

            case TrackingVendor.ShipEngine:
                ShipEngineReader.Read(ref json, payload);
                break;

            case TrackingVendor.AmazonShipping:
                AmazonShippingReader.Read(ref json, payload);
                break;

            case TrackingVendor.FbaOutbound:
                FbaOutboundReader.Read(ref json, payload);
                break;

            case TrackingVendor.AmazonOrders:
                AmazonOrdersReader.Read(ref json, payload);
                break;

            default:
                AmazonMilestonesReader.Read(ref json, payload);
                break;
        }

        json.End();
        return payload.IsFound ? payload.ToReading() : throw json.Error(ReadingMessages.NotFound("tracking"), 0);
    }
}
