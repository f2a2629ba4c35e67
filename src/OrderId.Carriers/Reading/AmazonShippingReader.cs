using OrderIds.Carriers.Reading;
using OrderIds.Tracking;

namespace OrderIds.Carriers;

/// <summary>Reads the JSON of Amazon SP-API Shipping, v1 and v2: the tracking of a package.</summary>
/// <remarks>
/// See https://developer-docs.amazon.com/sp-api/docs/shipping-api-v2-reference. Amazon names no carrier here, and gives the summary no time: it stands at the newest event. An event says whether it is on the way
/// back. The detail codes of the way to the recipient tell how or why the summary is what it is. The other number that a return travels under is left out.
/// All members may be called from any thread.
/// </remarks>
public static class AmazonShippingReader
{
    /// <summary>Reads a payload.</summary>
    /// <param name="utf8Json">The payload, in UTF-8.</param>
    /// <param name="options">How to read; <see langword="null"/> for the defaults.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="TrackingFormatException">The payload is no JSON, of another shape, too long or too deep.</exception>
    public static TrackingReadResult Read(ReadOnlySpan<byte> utf8Json, TrackingReaderOptions? options = null) => PayloadReader.Read(utf8Json, TrackingVendor.AmazonShipping, options);

    internal static void Read(ref JsonWalker json, Payload payload)
    {
        var shipment = new ShipmentDraft();
        bool isTracking = false;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("trackingId"u8))
            {
                shipment.Number = json.Key();
                isTracking = true;
            }
            else if (json.Is("eventHistory"u8))
            {
                isTracking = true;
                json.StartArray();
                while (json.NextItem())
                {
                    ReadEvent(ref json, payload, shipment);
                }
            }
            else if (json.Is("promisedDeliveryDate"u8))
            {
                shipment.Estimate = json.Time();
            }
            else if (json.Is("summary"u8))
            {
                shipment.Summary.Mapping = ReadSummary(ref json, payload);
            }
            else if (json.Is("payload"u8))
            {
                Read(ref json, payload);
            }
        }

        if (isTracking)
        {
            payload.Add(ref json, shipment, "trackingId", "the tracking of a package");
        }
    }

    private static TrackingMapping ReadSummary(ref JsonWalker json, Payload payload)
    {
        TrackingMapping status = default;
        TrackingMapping detail = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("status"u8))
            {
                status = payload.Map(TrackingVocabulary.AmazonShipping, json.Utf8());
            }
            else if (json.Is("trackingDetailCodes"u8))
            {
                detail = ReadDetails(ref json, payload);
            }
        }

        // "Undeliverable" may go on: the shipment returns.
        bool isOnWayBack = status.Status == ShipmentStatus.Exception && detail.Status == ShipmentStatus.Returning;
        bool saysMore = detail.Status == status.Status && detail.Detail != ShipmentDetail.None;
        return isOnWayBack ? detail : saysMore ? status with { Detail = detail.Detail } : status;
    }

    private static TrackingMapping ReadDetails(ref JsonWalker json, Payload payload)
    {
        TrackingMapping detail = default;
        json.StartObject();
        while (json.NextField())
        {
            bool isForward = json.Is("forward"u8);
            if (!isForward && !json.Is("returns"u8))
            {
                continue;
            }

            json.StartArray();
            while (json.NextItem())
            {
                TrackingMapping mapping = payload.Map(TrackingVocabulary.AmazonShippingDetails, json.Utf8());
                detail = isForward && (mapping.Status, mapping.Detail).CompareTo((detail.Status, detail.Detail)) > 0 ? mapping : detail;
            }
        }

        return detail;
    }

    private static void ReadEvent(ref JsonWalker json, Payload payload, ShipmentDraft shipment)
    {
        var draft = default(EventDraft);
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("eventCode"u8))
            {
                draft.Mapping = payload.Map(TrackingVocabulary.AmazonShipping, json.Utf8());
            }
            else if (json.Is("eventTime"u8))
            {
                draft.Time = json.Time();
            }
            else if (json.Is("shipmentType"u8))
            {
                ReadOnlySpan<byte> leg = json.Utf8();
                draft.Leg = leg.SequenceEqual("FORWARD"u8) ? ShipmentLeg.Forward : leg.SequenceEqual("RETURNS"u8) ? ShipmentLeg.Return : ShipmentLeg.Unknown;
            }
            else if (json.Is("location"u8))
            {
                draft.Location = AmazonPlace.Read(ref json);
            }
        }

        payload.Add(ref json, shipment, draft);
    }
}
