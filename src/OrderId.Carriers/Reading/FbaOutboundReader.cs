using OrderIds.Carriers.Reading;

namespace OrderIds.Carriers;

/// <summary>Reads the JSON of Amazon SP-API Fulfillment Outbound 2020-07-01: the tracking of a package.</summary>
/// <remarks>
/// See https://developer-docs.amazon.com/sp-api/docs/fulfillment-outbound-api-v2020-07-01-reference. Carrier and source are the <c>carrierCode</c>. A package without a tracking number goes by its
/// <c>packageNumber</c>. Amazon gives the current status no time: it stands at the newest event.
/// All members may be called from any thread.
/// </remarks>
public static class FbaOutboundReader
{
    /// <summary>Reads a payload.</summary>
    /// <param name="utf8Json">The payload, in UTF-8.</param>
    /// <param name="options">How to read; <see langword="null"/> for the defaults.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="TrackingFormatException">The payload is no JSON, of another shape, too long or too deep.</exception>
    public static TrackingReadResult Read(ReadOnlySpan<byte> utf8Json, TrackingReaderOptions? options = null) => PayloadReader.Read(utf8Json, TrackingVendor.FbaOutbound, options);

    internal static void Read(ref JsonWalker json, Payload payload)
    {
        var shipment = new ShipmentDraft();
        bool isPackage = false;
        string? packageNumber = null;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("packageNumber"u8))
            {
                packageNumber = json.Key();
                isPackage = true;
            }
            else if (json.Is("trackingNumber"u8))
            {
                shipment.Number = json.Key();
            }
            else if (json.Is("carrierCode"u8))
            {
                shipment.Carrier = json.Text();
            }
            else if (json.Is("currentStatus"u8))
            {
                shipment.Summary.Mapping = payload.Map(TrackingVocabulary.FbaOutbound, json.Utf8());
            }
            else if (json.Is("currentStatusDescription"u8))
            {
                shipment.Summary.Description = json.Text();
            }
            else if (json.Is("estimatedArrivalDate"u8))
            {
                shipment.Estimate = json.Time();
            }
            else if (json.Is("signedForBy"u8))
            {
                shipment.Summary.Proof = EventDraft.SignedBy(json.Text());
            }
            else if (json.Is("trackingEvents"u8))
            {
                isPackage = true;
                json.StartArray();
                while (json.NextItem())
                {
                    ReadEvent(ref json, payload, shipment);
                }
            }
            else if (json.Is("payload"u8))
            {
                Read(ref json, payload);
            }
        }

        if (isPackage)
        {
            shipment.Number ??= packageNumber;
            payload.Add(ref json, shipment, "trackingNumber", "a package");
        }
    }

    private static void ReadEvent(ref JsonWalker json, Payload payload, ShipmentDraft shipment)
    {
        var draft = default(EventDraft);
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("eventDate"u8))
            {
                draft.Time = json.Time();
            }
            else if (json.Is("eventCode"u8))
            {
                draft.Mapping = payload.Map(TrackingVocabulary.FbaOutbound, json.Utf8());
            }
            else if (json.Is("eventDescription"u8))
            {
                draft.Description = json.Text();
            }
            else if (json.Is("eventAddress"u8))
            {
                draft.Location = AmazonPlace.Read(ref json);
            }
        }

        payload.Add(ref json, shipment, draft);
    }
}
