using OrderIds.Carriers.Reading;

namespace OrderIds.Carriers;

/// <summary>Reads the JSON of Shippo: a tracking, or a webhook.</summary>
/// <remarks>
/// See https://docs.goshippo.com/docs/tracking/tracking. The source of the events is the carrier, the event ID the <c>object_id</c>, the code the status, or the status and the substatus. The summary is
/// <c>tracking_status</c>, with its own time.
/// All members may be called from any thread.
/// </remarks>
public static class ShippoReader
{
    /// <summary>Reads a payload.</summary>
    /// <param name="utf8Json">The payload, in UTF-8.</param>
    /// <param name="options">How to read; <see langword="null"/> for the defaults.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="TrackingFormatException">The payload is no JSON, of another shape, too long or too deep.</exception>
    public static TrackingReadResult Read(ReadOnlySpan<byte> utf8Json, TrackingReaderOptions? options = null) => PayloadReader.Read(utf8Json, TrackingVendor.Shippo, options);

    internal static void Read(ref JsonWalker json, Payload payload)
    {
        var shipment = new ShipmentDraft();
        bool isTracking = false;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("tracking_number"u8))
            {
                shipment.Number = json.Key();
                isTracking = true;
            }
            else if (json.Is("carrier"u8))
            {
                shipment.Carrier = json.Text();
            }
            else if (json.Is("eta"u8))
            {
                shipment.Estimate = json.Time();
            }
            else if (json.Is("tracking_status"u8))
            {
                shipment.Summary = ReadStatus(ref json, payload);
            }
            else if (json.Is("tracking_history"u8))
            {
                isTracking = true;
                json.StartArray();
                while (json.NextItem())
                {
                    payload.Add(ref json, shipment, ReadStatus(ref json, payload));
                }
            }
            else if (json.Is("data"u8))
            {
                Read(ref json, payload);
            }
        }

        if (isTracking)
        {
            payload.Add(ref json, shipment, "tracking_number", "a tracking");
        }
    }

    private static EventDraft ReadStatus(ref JsonWalker json, Payload payload)
    {
        var draft = default(EventDraft);
        var place = default(JsonPlace);
        ReadOnlySpan<byte> status = default;
        ReadOnlySpan<byte> substatus = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("status_date"u8))
            {
                draft.Time = json.Time();
            }
            else if (json.Is("status"u8))
            {
                status = json.Utf8();
            }
            else if (json.Is("substatus"u8))
            {
                substatus = json.IsObject ? ReadCode(ref json) : json.Utf8();
            }
            else if (json.Is("status_details"u8))
            {
                draft.Description = json.Text();
            }
            else if (json.Is("object_id"u8))
            {
                draft.EventId = json.Text();
            }
            else if (json.Is("location"u8))
            {
                place.ReadAddress(ref json, "zip"u8);
            }
        }

        draft.Mapping = payload.Map(TrackingVocabulary.Shippo, status, substatus);
        draft.Location = place.ToText();
        return draft;
    }

    private static ReadOnlySpan<byte> ReadCode(scoped ref JsonWalker json)
    {
        ReadOnlySpan<byte> code = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("code"u8))
            {
                code = json.Utf8();
            }
        }

        return code;
    }
}
