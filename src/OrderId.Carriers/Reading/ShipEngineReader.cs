using OrderIds.Carriers.Reading;
using OrderIds.Tracking;

namespace OrderIds.Carriers;

/// <summary>Reads the JSON of ShipEngine: a tracking, or a webhook.</summary>
/// <remarks>
/// See https://www.shipengine.com/docs/tracking. The code is the status, or the detail where that decides; an event that has neither has the carrier's own code, <c>carrier_status_code</c>, else <c>event_code</c>, which counts as no
/// word of ShipEngine. The time is <c>occurred_at</c>, else <c>carrier_occurred_at</c>, which is local. ShipEngine says when a delivered shipment was delivered, and gives no time to other summaries.
/// All members may be called from any thread.
/// </remarks>
public static class ShipEngineReader
{
    /// <summary>Reads a payload.</summary>
    /// <param name="utf8Json">The payload, in UTF-8.</param>
    /// <param name="options">How to read; <see langword="null"/> for the defaults.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="TrackingFormatException">The payload is no JSON, of another shape, too long or too deep.</exception>
    public static TrackingReadResult Read(ReadOnlySpan<byte> utf8Json, TrackingReaderOptions? options = null) => PayloadReader.Read(utf8Json, TrackingVendor.ShipEngine, options);

    internal static void Read(ref JsonWalker json, Payload payload)
    {
        var shipment = new ShipmentDraft();
        bool isTracking = false;
        ReadOnlySpan<byte> status = default;
        ReadOnlySpan<byte> detail = default;
        JsonTime delivered = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("tracking_number"u8))
            {
                shipment.Number = json.Key();
                isTracking = true;
            }
            else if (json.Is("carrier_code"u8))
            {
                shipment.Carrier = json.Text();
            }
            else if (json.Is("status_code"u8))
            {
                status = json.Utf8();
            }
            else if (json.Is("status_detail_code"u8))
            {
                detail = json.Utf8();
            }
            else if (json.Is("status_description"u8))
            {
                shipment.Summary.Description = json.Text();
            }
            else if (json.Is("estimated_delivery_date"u8))
            {
                shipment.Estimate = json.Time();
            }
            else if (json.Is("actual_delivery_date"u8))
            {
                delivered = json.Time();
            }
            else if (json.Is("events"u8))
            {
                isTracking = true;
                json.StartArray();
                while (json.NextItem())
                {
                    ReadEvent(ref json, payload, shipment);
                }
            }
            else if (json.Is("data"u8))
            {
                Read(ref json, payload);
            }
        }

        if (isTracking)
        {
            shipment.Summary.Mapping = payload.Map(TrackingVocabulary.ShipEngine, status, detail);
            shipment.Summary.Time = shipment.Summary.Mapping.Status == ShipmentStatus.Delivered ? delivered : default;
            payload.Add(ref json, shipment, "tracking_number", "a tracking");
        }
    }

    private static void ReadEvent(ref JsonWalker json, Payload payload, ShipmentDraft shipment)
    {
        var draft = default(EventDraft);
        var place = default(JsonPlace);
        string? carrierCode = null;
        string? eventCode = null;
        JsonTime local = default;
        ReadOnlySpan<byte> status = default;
        ReadOnlySpan<byte> detail = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("occurred_at"u8))
            {
                draft.Time = json.Time();
            }
            else if (json.Is("carrier_occurred_at"u8))
            {
                local = json.Time();
            }
            else if (json.Is("description"u8))
            {
                draft.Description = json.Text();
            }
            else if (json.Is("status_code"u8))
            {
                status = json.Utf8();
            }
            else if (json.Is("status_detail_code"u8))
            {
                detail = json.Utf8();
            }
            else if (json.Is("carrier_status_code"u8))
            {
                carrierCode = json.Text();
            }
            else if (json.Is("event_code"u8))
            {
                eventCode = json.Text();
            }
            else if (json.Is("city_locality"u8))
            {
                place.City = json.Utf8();
            }
            else if (json.Is("state_province"u8))
            {
                place.Region = json.Utf8();
            }
            else if (json.Is("postal_code"u8))
            {
                place.PostalCode = json.Utf8();
            }
            else if (json.Is("country_code"u8))
            {
                place.Country = json.Utf8();
            }
            else if (json.Is("signer"u8))
            {
                draft.Proof = EventDraft.SignedBy(json.Text());
            }
        }

        draft.Time = draft.Time.Or(local);
        TrackingMapping mapping = payload.Map(TrackingVocabulary.ShipEngine, status, detail);
        draft.Mapping = mapping.Code is null ? mapping with { Code = carrierCode ?? eventCode } : mapping;
        draft.Location = place.ToText();
        payload.Add(ref json, shipment, draft);
    }
}
