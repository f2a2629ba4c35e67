using OrderIds.Carriers.Reading;

namespace OrderIds.Carriers;

/// <summary>Reads the JSON of Amazon SP-API: the notification that a milestone of a shipment changed.</summary>
/// <remarks>
/// See the schema of <c>SHIPMENT_TRACKING_MILESTONE_CHANGED</c> in https://github.com/amzn/selling-partner-api-models, which leaves fields and codes open and shows them in an example. The number is the
/// one that <c>identifier</c> has; of several, the one whose name is the first in ordinal order. The summary is the latest milestone, with its own time. Also read is the notification as EventBridge wraps it.
/// All members may be called from any thread.
/// </remarks>
public static class AmazonMilestonesReader
{
    /// <summary>Reads a payload.</summary>
    /// <param name="utf8Json">The payload, in UTF-8.</param>
    /// <param name="options">How to read; <see langword="null"/> for the defaults.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="TrackingFormatException">The payload is no JSON, of another shape, too long or too deep.</exception>
    public static TrackingReadResult Read(ReadOnlySpan<byte> utf8Json, TrackingReaderOptions? options = null) => PayloadReader.Read(utf8Json, TrackingVendor.AmazonMilestones, options);

    internal static void Read(ref JsonWalker json, Payload payload)
    {
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("trackingDetail"u8))
            {
                ReadDetail(ref json, payload);
            }
            else if (json.Is("payload"u8) || json.Is("shipmentTrackingMilestoneChangedNotification"u8) || json.Is("detail"u8))
            {
                Read(ref json, payload);
            }
        }
    }

    private static void ReadDetail(ref JsonWalker json, Payload payload)
    {
        var shipment = new ShipmentDraft();
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("identifier"u8))
            {
                shipment.Number = ReadIdentifier(ref json);
            }
            else if (json.Is("latestMilestone"u8))
            {
                shipment.Summary = ReadMilestone(ref json, payload);
            }
            else if (json.Is("milestoneHistory"u8))
            {
                json.StartArray();
                while (json.NextItem())
                {
                    payload.Add(ref json, shipment, ReadMilestone(ref json, payload));
                }
            }
            else if (json.Is("trackingEstimates"u8))
            {
                json.StartArray();
                while (json.NextItem())
                {
                    shipment.Estimate = ReadEstimate(ref json).Later(shipment.Estimate);
                }
            }
        }

        payload.Add(ref json, shipment, "identifier", "the tracking of a shipment");
    }

    private static string? ReadIdentifier(ref JsonWalker json)
    {
        string? number = null;
        ReadOnlySpan<byte> name = default;
        json.StartObject();
        while (json.NextField())
        {
            bool isFirst = number is null || json.Name.SequenceCompareTo(name) <= 0;
            if (isFirst && !json.IsObject && !json.IsArray && json.Key() is { } key)
            {
                number = key;
                name = json.Name;
            }
        }

        return number;
    }

    private static EventDraft ReadMilestone(ref JsonWalker json, Payload payload)
    {
        var draft = default(EventDraft);
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("status"u8))
            {
                ReadStatus(ref json, payload, ref draft);
            }
            else if (json.Is("occurredAt"u8))
            {
                draft.Time = json.Time();
            }
            else if (json.Is("location"u8))
            {
                json.StartObject();
                while (json.NextField())
                {
                    draft.Location = json.Is("address"u8) ? AmazonPlace.Read(ref json) : draft.Location;
                }
            }
        }

        return draft;
    }

    private static void ReadStatus(ref JsonWalker json, Payload payload, ref EventDraft draft)
    {
        ReadOnlySpan<byte> code = default;
        ReadOnlySpan<byte> subCode = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("code"u8))
            {
                code = json.Utf8();
            }
            else if (json.Is("subCode"u8))
            {
                subCode = json.Utf8();
            }
            else if (json.Is("description"u8))
            {
                draft.Description = json.Text();
            }
        }

        draft.Mapping = payload.Map(TrackingVocabulary.AmazonMilestones, code, subCode);
    }

    private static JsonTime ReadEstimate(ref JsonWalker json)
    {
        bool isDelivery = false;
        JsonTime start = default;
        JsonTime end = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("type"u8))
            {
                isDelivery = json.Utf8().SequenceEqual("ESTIMATED_DELIVERY_DATE"u8);
            }
            else if (json.Is("estimatedInterval"u8))
            {
                json.StartObject();
                while (json.NextField())
                {
                    if (json.Is("startTime"u8))
                    {
                        start = json.Time();
                    }
                    else if (json.Is("endTime"u8))
                    {
                        end = json.Time();
                    }
                }
            }
        }

        return isDelivery ? end.Or(start) : default;
    }
}
