using OrderIds.Carriers.Reading;
using OrderIds.Tracking;

namespace OrderIds.Carriers;

/// <summary>Reads the JSON of AfterShip: a tracking, an answer of the API with one or many, or a webhook.</summary>
/// <remarks>
/// See https://www.aftership.com/docs/tracking/model/tracking. Carrier and source are the <c>slug</c>, of the tracking and of each checkpoint; the event ID is the checkpoint's <c>hash</c>, the code its subtag.
/// AfterShip gives most times of checkpoints without an offset. The summary has the time of delivery if it says "delivered", else that of the last update.
/// All members may be called from any thread.
/// </remarks>
public static class AfterShipReader
{
    /// <summary>Reads a payload.</summary>
    /// <param name="utf8Json">The payload, in UTF-8.</param>
    /// <param name="options">How to read; <see langword="null"/> for the defaults.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="TrackingFormatException">The payload is no JSON, of another shape, too long or too deep.</exception>
    public static TrackingReadResult Read(ReadOnlySpan<byte> utf8Json, TrackingReaderOptions? options = null) => PayloadReader.Read(utf8Json, TrackingVendor.AfterShip, options);

    internal static void Read(ref JsonWalker json, Payload payload)
    {
        var shipment = new ShipmentDraft();
        bool isTracking = false;
        ReadOnlySpan<byte> tag = default;
        ReadOnlySpan<byte> subtag = default;
        JsonTime updated = default;
        JsonTime delivered = default;
        JsonTime latest = default;
        JsonTime expected = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("tracking_number"u8))
            {
                shipment.Number = json.Key();
                isTracking = true;
            }
            else if (json.Is("slug"u8))
            {
                shipment.Carrier = json.Text();
            }
            else if (json.Is("checkpoints"u8))
            {
                ReadCheckpoints(ref json, payload, shipment);
                isTracking = true;
            }
            else if (json.Is("tag"u8))
            {
                tag = json.Utf8();
            }
            else if (json.Is("subtag"u8))
            {
                subtag = json.Utf8();
            }
            else if (json.Is("subtag_message"u8))
            {
                shipment.Summary.Description = json.Text();
            }
            else if (json.Is("updated_at"u8))
            {
                updated = json.Time();
            }
            else if (json.Is("shipment_delivery_date"u8))
            {
                delivered = json.Time();
            }
            else if (json.Is("signed_by"u8))
            {
                shipment.Summary.Proof = EventDraft.SignedBy(json.Text());
            }
            else if (json.Is("latest_estimated_delivery"u8))
            {
                latest = ReadEstimate(ref json);
            }
            else if (json.Is("expected_delivery"u8))
            {
                expected = json.Time();
            }
            else if (json.Is("data"u8) || json.Is("msg"u8) || json.Is("tracking"u8))
            {
                Read(ref json, payload);
            }
            else if (json.Is("trackings"u8))
            {
                payload.Find();
                json.StartArray();
                while (json.NextItem())
                {
                    Read(ref json, payload);
                }
            }
        }

        if (isTracking)
        {
            shipment.Summary.Mapping = payload.Map(TrackingVocabulary.AfterShip, tag, subtag);
            shipment.Summary.Time = shipment.Summary.Mapping.Status == ShipmentStatus.Delivered ? delivered.Or(updated) : updated;
            shipment.Estimate = latest.Or(expected);
            payload.Add(ref json, shipment, "tracking_number", "a tracking");
        }
    }

    private static JsonTime ReadEstimate(ref JsonWalker json)
    {
        JsonTime time = default;
        JsonTime latest = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("datetime"u8))
            {
                time = json.Time();
            }
            else if (json.Is("datetime_max"u8))
            {
                latest = json.Time();
            }
        }

        return time.Or(latest);
    }

    private static void ReadCheckpoints(ref JsonWalker json, Payload payload, ShipmentDraft shipment)
    {
        json.StartArray();
        while (json.NextItem())
        {
            ReadCheckpoint(ref json, payload, shipment);
        }
    }

    private static void ReadCheckpoint(ref JsonWalker json, Payload payload, ShipmentDraft shipment)
    {
        var draft = default(EventDraft);
        var place = default(JsonPlace);
        ReadOnlySpan<byte> tag = default;
        ReadOnlySpan<byte> subtag = default;
        ReadOnlySpan<byte> zip = default;
        ReadOnlySpan<byte> country = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("checkpoint_time"u8))
            {
                draft.Time = json.Time();
            }
            else if (json.Is("tag"u8))
            {
                tag = json.Utf8();
            }
            else if (json.Is("subtag"u8))
            {
                subtag = json.Utf8();
            }
            else if (json.Is("message"u8))
            {
                draft.Description = json.Text();
            }
            else if (json.Is("location"u8))
            {
                draft.Location = json.Text();
            }
            else if (json.Is("city"u8))
            {
                place.City = json.Utf8();
            }
            else if (json.Is("state"u8))
            {
                place.Region = json.Utf8();
            }
            else if (json.Is("postal_code"u8))
            {
                place.PostalCode = json.Utf8();
            }
            else if (json.Is("zip"u8))
            {
                zip = json.Utf8();
            }
            else if (json.Is("country_region"u8))
            {
                place.Country = json.Utf8();
            }
            else if (json.Is("country_iso3"u8))
            {
                country = json.Utf8();
            }
            else if (json.Is("slug"u8))
            {
                draft.Source = json.Text();
            }
            else if (json.Is("hash"u8))
            {
                draft.EventId = json.Text();
            }
        }

        draft.Mapping = payload.Map(TrackingVocabulary.AfterShip, tag, subtag);
        place.PostalCode = place.PostalCode.IsEmpty ? zip : place.PostalCode;
        place.Country = place.Country.IsEmpty ? country : place.Country;
        draft.Location = string.IsNullOrWhiteSpace(draft.Location) ? place.ToText() : draft.Location;
        payload.Add(ref json, shipment, draft);
    }
}
