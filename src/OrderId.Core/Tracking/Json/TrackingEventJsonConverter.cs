using System.Text.Json;

namespace OrderIds.Tracking.Json;

/// <summary>Converts tracking events to and from JSON objects.</summary>
/// <remarks>
/// If the word of an enumeration value is not known, it is kept and written back as it was read. Unknown fields are skipped.
/// </remarks>
internal sealed class TrackingEventJsonConverter : FieldJsonConverter<TrackingEvent>
{
    public static TrackingEventJsonConverter Instance { get; } = new();

    public override TrackingEvent ReadObject(ref Utf8JsonReader reader) => Read(ref reader, null, out _);

    /// <summary>Reads the events of a shipment, and the estimates that events contain in documents of version 1.0.</summary>
    public static List<TrackingEvent> ReadArray(ref Utf8JsonReader reader, string what, int limit, List<DeliveryEstimate> estimates)
    {
        JsonFields.StartArray(ref reader, what);
        var items = new List<TrackingEvent>();
        TrackingEvent? previous = null;
        while (JsonFields.NextItem(ref reader))
        {
            DateTimeOffset? estimate = null;
            previous = items.Count < limit ? Read(ref reader, previous, out estimate) : throw JsonFields.TooMany(what, limit);
            items.Add(previous);
            if (estimate is not null)
            {
                estimates.Add(new DeliveryEstimate(estimate.Value, previous.OccurredAt, previous.Source));
            }
        }

        return items;
    }

    // Carriers repeat most texts from one event to the next. Sharing these strings saves memory.
    private static TrackingEvent Read(ref Utf8JsonReader reader, TrackingEvent? previous, out DateTimeOffset? estimate)
    {
        const string What = "a tracking event";
        JsonFields.Start(ref reader, What);
        ShipmentStatus status = default;
        ShipmentDetail detail = default;
        ShipmentLeg leg = default;
        TimePrecision? precision = null;
        TimeText occurredAt = default;
        estimate = null;
        string? source = null, eventId = null, code = null, description = null, location = null;
        string? otherStatus = null, otherDetail = null, otherLeg = null, otherPrecision = null;
        ProofOfDelivery? proof = null;
        while (JsonFields.Next(ref reader, out string name))
        {
            switch (name)
            {
                case "status": status = JsonWord.Read(ref reader, name, ShipmentStatus.Unknown, out otherStatus); break;
                case "detail": detail = JsonWord.Read(ref reader, name, ShipmentDetail.Unknown, out otherDetail); break;
                case "leg": leg = JsonWord.Read(ref reader, name, ShipmentLeg.Unknown, out otherLeg); break;
                case "occurredAt": occurredAt = JsonTime.Read(ref reader, name); break;
                case "precision": precision = JsonWord.Read(ref reader, name, TimePrecision.Unknown, out otherPrecision); break;
                case "source": source = JsonFields.String(ref reader, name, previous?.Source); break;
                case "eventId": eventId = JsonFields.String(ref reader, name); break;
                case "code": code = JsonFields.String(ref reader, name, previous?.Code); break;
                case "description": description = JsonFields.String(ref reader, name, previous?.Description); break;
                case "location": location = JsonFields.String(ref reader, name, previous?.Location); break;
                case "estimatedDelivery": estimate = JsonTime.Read(ref reader, name).Instant; break;
                case "proof": proof = ProofOfDeliveryJsonConverter.Instance.ReadObject(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        var read = new TrackingEvent(previous, source, code, description, location)
        {
            Status = status,
            Detail = detail,
            Leg = leg,
            OccurredAt = occurredAt.IsKnown ? occurredAt.Instant : throw JsonFields.Missing("occurredAt", What),
            Precision = precision ?? occurredAt.Precision,
            EventId = eventId,
            Proof = proof,
        };
        return (otherStatus ?? otherDetail ?? otherLeg ?? otherPrecision) is null
            ? read
            : read with { RawStatus = otherStatus, RawDetail = otherDetail, RawLeg = otherLeg, RawPrecision = otherPrecision };
    }

    public override void WriteFields(Utf8JsonWriter writer, TrackingEvent value)
    {
        JsonWord.Write(writer, "status", value.Status, value.RawStatus);
        if (value.Detail != ShipmentDetail.None)
        {
            JsonWord.Write(writer, "detail", value.Detail, value.RawDetail);
        }

        if (value.Leg != ShipmentLeg.Unknown || value.RawLeg is not null)
        {
            JsonWord.Write(writer, "leg", value.Leg, value.RawLeg);
        }

        writer.WriteString("occurredAt", value.OccurredAt);
        if (value.Precision != TimePrecision.Exact)
        {
            JsonWord.Write(writer, "precision", value.Precision, value.RawPrecision);
        }

        WriteText(writer, "source", value.Source);
        WriteText(writer, "eventId", value.EventId);
        WriteText(writer, "code", value.Code);
        WriteText(writer, "description", value.Description);
        WriteText(writer, "location", value.Location);
        if (value.Proof is not null)
        {
            writer.WriteStartObject("proof");
            ProofOfDeliveryJsonConverter.Instance.WriteFields(writer, value.Proof);
            writer.WriteEndObject();
        }
    }
}
