using OrderIds.Carriers.Reading;

namespace OrderIds.Carriers;

/// <summary>Reads the JSON of 17TRACK, API v2: an answer of the API, or a webhook.</summary>
/// <remarks>
/// See https://asset.17track.net/api/document/v2.2_en/index.html. A shipment has the events of all its carriers; the source of each is its carrier, and the carrier of the shipment is the one whose key is its <c>carrier</c>; else, of those with a name, the first in ordinal order.
/// The code is the sub-status, or the stage of an event without one; the status is that of the stage if the sub-status is not known. Numbers that 17TRACK rejected are left out.
/// All members may be called from any thread.
/// </remarks>
public static class SeventeenTrackReader
{
    private const int MaxProviders = 1_000;

    /// <summary>Reads a payload.</summary>
    /// <param name="utf8Json">The payload, in UTF-8.</param>
    /// <param name="options">How to read; <see langword="null"/> for the defaults.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="TrackingFormatException">The payload is no JSON, of another shape, too long or too deep.</exception>
    public static TrackingReadResult Read(ReadOnlySpan<byte> utf8Json, TrackingReaderOptions? options = null) => PayloadReader.Read(utf8Json, TrackingVendor.SeventeenTrack, options);

    internal static void Read(ref JsonWalker json, Payload payload) => Read(ref json, payload, isInEnvelope: false);

    // By itself, a number is not enough to be a tracking.
    private static void Read(ref JsonWalker json, Payload payload, bool isInEnvelope)
    {
        var shipment = new ShipmentDraft();
        bool isTracking = false;
        string? carrier = null;
        var providers = new List<(string? Key, string? Name)>();
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("number"u8))
            {
                shipment.Number = json.Key();
                isTracking |= isInEnvelope;
            }
            else if (json.Is("carrier"u8))
            {
                carrier = json.Text();
            }
            else if (json.Is("track_info"u8))
            {
                ReadTrackInfo(ref json, payload, shipment, providers);
                isTracking = true;
            }
            else if (json.Is("data"u8))
            {
                Read(ref json, payload, isInEnvelope: true);
            }
            else if (json.Is("accepted"u8))
            {
                payload.Find();
                json.StartArray();
                while (json.NextItem())
                {
                    Read(ref json, payload, isInEnvelope: true);
                }
            }
        }

        if (isTracking)
        {
            shipment.Carrier = CarrierOf(providers, carrier);
            payload.Add(ref json, shipment, "number", "a tracking");
        }
    }

    private static string? CarrierOf(List<(string? Key, string? Name)> providers, string? carrier)
    {
        (bool IsNamed, string Name)? best = null;
        foreach ((string? key, string? name) in providers)
        {
            if (name is null)
            {
                continue;
            }

            bool isNamed = carrier is not null && key == carrier;
            if (best is not { } other || (isNamed == other.IsNamed ? string.CompareOrdinal(name, other.Name) < 0 : isNamed))
            {
                best = (isNamed, name);
            }
        }

        return best?.Name ?? carrier;
    }

    private static void ReadTrackInfo(ref JsonWalker json, Payload payload, ShipmentDraft shipment, List<(string? Key, string? Name)> providers)
    {
        var latest = default(EventDraft);
        TrackingMapping status = default;
        JsonTime heard = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("latest_status"u8))
            {
                status = ReadStatus(ref json, payload);
            }
            else if (json.Is("latest_event"u8))
            {
                latest = SeventeenTrackEvent.Read(ref json, payload);
            }
            else if (json.Is("time_metrics"u8))
            {
                shipment.Estimate = ReadEstimate(ref json);
            }
            else if (json.Is("tracking"u8))
            {
                heard = ReadTracking(ref json, payload, shipment, providers);
            }
        }

        latest.Mapping = status;
        latest.Time = latest.Mapping.IsStale ? heard : latest.Time;
        shipment.Summary = latest;
    }

    private static TrackingMapping ReadStatus(ref JsonWalker json, Payload payload)
    {
        ReadOnlySpan<byte> status = default;
        ReadOnlySpan<byte> subStatus = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("status"u8))
            {
                status = json.Utf8();
            }
            else if (json.Is("sub_status"u8))
            {
                subStatus = json.Utf8();
            }
        }

        return payload.Map(TrackingVocabulary.SeventeenTrack, status, subStatus);
    }

    private static JsonTime ReadEstimate(ref JsonWalker json)
    {
        JsonTime from = default;
        JsonTime to = default;
        json.StartObject();
        while (json.NextField())
        {
            if (!json.Is("estimated_delivery_date"u8))
            {
                continue;
            }

            json.StartObject();
            while (json.NextField())
            {
                if (json.Is("from"u8))
                {
                    from = json.Time();
                }
                else if (json.Is("to"u8))
                {
                    to = json.Time();
                }
            }
        }

        return to.Or(from);
    }

    // Returns when the carriers were last asked.
    private static JsonTime ReadTracking(ref JsonWalker json, Payload payload, ShipmentDraft shipment, List<(string? Key, string? Name)> providers)
    {
        JsonTime asked = default;
        json.StartObject();
        while (json.NextField())
        {
            if (!json.Is("providers"u8))
            {
                continue;
            }

            json.StartArray();
            while (json.NextItem())
            {
                asked = ReadProvider(ref json, payload, shipment, providers).Later(asked);
            }
        }

        return asked;
    }

    private static JsonTime ReadProvider(ref JsonWalker json, Payload payload, ShipmentDraft shipment, List<(string? Key, string? Name)> providers)
    {
        int first = shipment.Events.Count;
        (string? Key, string? Name) provider = default;
        JsonTime asked = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("provider"u8))
            {
                provider = ReadName(ref json);
            }
            else if (json.Is("latest_sync_time"u8))
            {
                asked = json.Time();
            }
            else if (json.Is("events"u8))
            {
                json.StartArray();
                while (json.NextItem())
                {
                    payload.Add(ref json, shipment, SeventeenTrackEvent.Read(ref json, payload));
                }
            }
        }

        if (providers.Count == MaxProviders)
        {
            throw json.Error(ReadingMessages.TooMany("providers", MaxProviders));
        }

        providers.Add(provider);
        for (int i = first; i < shipment.Events.Count; i++)
        {
            EventDraft draft = shipment.Events[i];
            draft.Source = provider.Name;
            shipment.Events[i] = draft;
        }

        return asked;
    }

    private static (string? Key, string? Name) ReadName(ref JsonWalker json)
    {
        string? key = null;
        string? name = null;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("key"u8))
            {
                key = json.Text();
            }
            else if (json.Is("name"u8))
            {
                name = json.Text();
            }
        }

        return (key, string.IsNullOrWhiteSpace(name) ? key : name);
    }
}
