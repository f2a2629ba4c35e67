using OrderIds.Carriers.Reading;

namespace OrderIds.Carriers;

/// <summary>Reads the JSON of EasyPost: a tracker, a list of trackers, or a webhook event.</summary>
/// <remarks>
/// See https://docs.easypost.com/docs/trackers. The source of an event is its <c>source</c>, the carrier. The code is the status, or the detail where that decides. Where EasyPost does not know the place it writes
/// times as if they were UTC, and nothing shows it. The summary has the time of the last update.
/// All members may be called from any thread.
/// </remarks>
public static class EasyPostReader
{
    /// <summary>Reads a payload.</summary>
    /// <param name="utf8Json">The payload, in UTF-8.</param>
    /// <param name="options">How to read; <see langword="null"/> for the defaults.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="TrackingFormatException">The payload is no JSON, of another shape, too long or too deep.</exception>
    public static TrackingReadResult Read(ReadOnlySpan<byte> utf8Json, TrackingReaderOptions? options = null) => PayloadReader.Read(utf8Json, TrackingVendor.EasyPost, options);

    internal static void Read(ref JsonWalker json, Payload payload)
    {
        var shipment = new ShipmentDraft();
        bool isTracker = false;
        ReadOnlySpan<byte> status = default;
        ReadOnlySpan<byte> detail = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("tracking_code"u8))
            {
                shipment.Number = json.Key();
                isTracker = true;
            }
            else if (json.Is("carrier"u8))
            {
                shipment.Carrier = json.Text();
            }
            else if (json.Is("status"u8))
            {
                status = json.Utf8();
            }
            else if (json.Is("status_detail"u8))
            {
                detail = json.Utf8();
            }
            else if (json.Is("updated_at"u8))
            {
                shipment.Summary.Time = json.Time();
            }
            else if (json.Is("est_delivery_date"u8))
            {
                shipment.Estimate = json.Time();
            }
            else if (json.Is("signed_by"u8))
            {
                shipment.Summary.Proof = EventDraft.SignedBy(json.Text());
            }
            else if (json.Is("tracking_details"u8))
            {
                isTracker = true;
                json.StartArray();
                while (json.NextItem())
                {
                    ReadDetail(ref json, payload, shipment);
                }
            }
            else if (json.Is("result"u8))
            {
                Read(ref json, payload);
            }
            else if (json.Is("trackers"u8))
            {
                payload.Find();
                json.StartArray();
                while (json.NextItem())
                {
                    Read(ref json, payload);
                }
            }
        }

        if (isTracker)
        {
            shipment.Summary.Mapping = payload.Map(TrackingVocabulary.EasyPost, status, detail);
            payload.Add(ref json, shipment, "tracking_code", "a tracker");
        }
    }

    private static void ReadDetail(ref JsonWalker json, Payload payload, ShipmentDraft shipment)
    {
        var draft = default(EventDraft);
        var place = default(JsonPlace);
        string? message = null;
        ReadOnlySpan<byte> status = default;
        ReadOnlySpan<byte> detail = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("datetime"u8))
            {
                draft.Time = json.Time();
            }
            else if (json.Is("message"u8))
            {
                message = json.Text();
            }
            else if (json.Is("description"u8))
            {
                draft.Description = json.Text();
            }
            else if (json.Is("status"u8))
            {
                status = json.Utf8();
            }
            else if (json.Is("status_detail"u8))
            {
                detail = json.Utf8();
            }
            else if (json.Is("source"u8))
            {
                draft.Source = json.Text();
            }
            else if (json.Is("tracking_location"u8))
            {
                place.ReadAddress(ref json, "zip"u8);
            }
        }

        draft.Mapping = payload.Map(TrackingVocabulary.EasyPost, status, detail);
        draft.Description = string.IsNullOrWhiteSpace(message) ? draft.Description : message;
        draft.Location = place.ToText();
        payload.Add(ref json, shipment, draft);
    }
}
