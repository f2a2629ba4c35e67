using System.Text.Json;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Carriers.Reading.Queues;
using OrderIds.Carriers.Reading.Xml;
using OrderIds.Carriers.Vendors;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Reading;

/// <summary>Reads a payload of a given or a detected vendor. It reports every failure as a <see cref="TrackingFormatException"/>.</summary>
internal static class Payload
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static TrackingReadResult Read(ReadOnlySpan<byte> utf8, TrackingReaderOptions? options) =>
        Read(utf8, options ?? TrackingReaderOptions.Default, depth: 0);

    /// <summary>Reads a payload that is embedded in queue messages. The depth is the number of messages around it.</summary>
    public static TrackingReadResult Read(ReadOnlySpan<byte> utf8, TrackingReaderOptions options, int depth)
    {
        if (utf8.Length > options.MaxLength)
        {
            throw TooLong(options);
        }

        utf8 = utf8.StartsWith(ByteOrderMark) ? utf8.Slice(ByteOrderMark.Length) : utf8;
        utf8 = XmlText.IsXml(utf8) ? XmlText.ToJson(utf8, options.Vendor) : utf8;
        JsonIndex index = JsonIndex.Create(utf8, options.IsStrict);
        try
        {
            // Detection goes through the same fields, so most payloads need not be searched for messages.
            bool mayBeMessage = true;
            VendorDefinition? vendor = options.Vendor == TrackingVendor.Unknown
                ? VendorDetection.Find(utf8, in index, out mayBeMessage)
                : null;
            if (mayBeMessage && QueueMessages.TryRead(utf8, in index, options, depth) is { } result)
            {
                return result;
            }

            return Read(utf8, in index, vendor ?? VendorList.Get(options.Vendor), options, mayBeMessage);
        }
        finally
        {
            index.Dispose();
        }
    }

    public static TrackingFormatException TooLong(TrackingReaderOptions options) =>
        new(options.Vendor, ReadingMessages.TooLong(options.MaxLength), "$", 0);

    private static TrackingReadResult Read(
        ReadOnlySpan<byte> utf8,
        in JsonIndex index,
        VendorDefinition vendor,
        TrackingReaderOptions options,
        bool mayBeEvent)
    {
        var json = new PayloadReader(utf8, in index, ResultBuilder.Start(vendor, options.IsStrict));
        try
        {
            json.Begin();
            ReadAll(ref json, vendor, options.ReceivedAt is { } time ? TimeText.At(time, TimePrecision.Exact) : default, mayBeEvent);
            json.End();
        }
        catch (JsonException exception)
        {
            string message = JsonDiagnosis.Explain(utf8, JsonIndex.MaxDepth);
            throw new TrackingFormatException(vendor.Id, message, json.Path(), (exception.LineNumber ?? 0) + 1);
        }

        if (vendor == VendorDefinition.Unknown)
        {
            throw json.ErrorOfWhole(ReadingMessages.UnknownVendor);
        }

        ResultBuilder builder = json.Result;
        if (builder.Count == 0 && (builder.FirstSkipped is not null || !builder.IsFound))
        {
            throw builder.FirstSkipped ?? json.ErrorOfWhole(vendor.NothingFound);
        }

        TrackingReadResult result = builder.ToResult();
        Spares<ResultBuilder>.Return(builder);
        return result;
    }

    // The payload may be an array of payloads, or JSON Lines.
    private static void ReadAll(ref PayloadReader json, VendorDefinition vendor, TimeText received, bool mayBeEvent)
    {
        do
        {
            ReadOne(ref json, vendor, received, mayBeEvent);

            // Detection looks only at the first lines.
            mayBeEvent = true;
        }
        while (json.NextRoot());
    }

    private static void ReadOne(ref PayloadReader json, ref (VendorDefinition Vendor, TimeText Received) context) =>
        ReadOne(ref json, context.Vendor, context.Received, mayBeEvent: true);

    private static void ReadOne(ref PayloadReader json, VendorDefinition vendor, TimeText received, bool mayBeEvent)
    {
        int count = json.Result.Count;
        if (json.IsBroken)
        {
            json.Warn(ReadingMessages.NoJson);
            return;
        }

        if (json.IsArray)
        {
            if (json.IsEmpty && vendor != VendorDefinition.Unknown)
            {
                json.Warn(vendor.NothingFound);
            }

            (VendorDefinition Vendor, TimeText Received) context = (vendor, received);
            json.ReadItems(ref context, ReadOne);
            return;
        }

        if (!json.IsObject)
        {
            _ = json.StartObject();
            return;
        }

        PayloadReader detail = json;
        if (mayBeEvent && EventBridgeEvent.Enter(ref detail, out TimeText sent))
        {
            json.Result.Sent = TimeOfEnvelope(detail, vendor).Or(sent).Or(received);
            vendor.Read(ref detail);
        }
        else
        {
            json.Result.Sent = TimeOfEnvelope(json, vendor).Or(received);
            vendor.Read(ref json);
        }

        if (json.Result.Count == count && vendor != VendorDefinition.Unknown)
        {
            json.Warn(vendor.NothingFound);
        }
    }

    // The time of the webhook is read first, because it may come after the values that need it. A value that is not a time is skipped with
    // a warning.
    private static TimeText TimeOfEnvelope(PayloadReader json, VendorDefinition vendor)
    {
        if (vendor.TimeOfEnvelope is not { } name)
        {
            return default;
        }

        PayloadReader time = default;
        bool hasTime = false;
        bool isWebhook = vendor.MarkOfEnvelope is null;
        try
        {
            json.StartObject();
            while (json.NextField())
            {
                isWebhook |= json.Name.SequenceEqual(vendor.MarkOfEnvelope);
                if (json.Name.SequenceEqual(name))
                {
                    json.IsNameKnown = true;
                    time = json;
                    hasTime = true;
                }
            }
        }
        catch (JsonException)
        {
            // Reading the payload later reports the same error.
        }

        return hasTime && isWebhook ? time.Time() : default;
    }
}
