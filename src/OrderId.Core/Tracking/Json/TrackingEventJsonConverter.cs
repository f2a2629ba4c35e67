using System.Text.Json;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking.Json;

/// <summary>Converts tracking events to and from JSON objects.</summary>
/// <remarks>A word that is not known is written back as it was read. Fields that are not known are passed over.</remarks>
internal sealed class TrackingEventJsonConverter : FieldJsonConverter<TrackingEvent>
{
    public static TrackingEventJsonConverter Instance { get; } = new();

    public override TrackingEvent ReadObject(ref Utf8JsonReader reader, DocumentBudget budget)
    {
        const string What = "a tracking event";
        JsonFields.Start(ref reader, What);
        budget.TakeEvent();
        string? status = null, detail = null, leg = null, precision = null, source = null, eventId = null, code = null, description = null, location = null;
        DateTimeOffset? occurredAt = null, estimate = null;
        TimePrecision written = TimePrecision.Exact;
        ProofOfDelivery? proof = null;
        while (JsonFields.Next(ref reader, out string name))
        {
            switch (name)
            {
                case "status": status = JsonFields.String(ref reader, name); break;
                case "detail": detail = JsonFields.String(ref reader, name); break;
                case "leg": leg = JsonFields.String(ref reader, name); break;
                case "occurredAt": occurredAt = JsonFields.Time(ref reader, name, out written); break;
                case "precision": precision = JsonFields.String(ref reader, name); break;
                case "source": source = JsonFields.String(ref reader, name); break;
                case "eventId": eventId = JsonFields.String(ref reader, name); break;
                case "code": code = JsonFields.String(ref reader, name); break;
                case "description": description = JsonFields.String(ref reader, name); break;
                case "location": location = JsonFields.String(ref reader, name); break;
                case "estimatedDelivery": estimate = JsonFields.Time(ref reader, name, out _); break;
                case "proof": proof = ProofOfDeliveryJsonConverter.Instance.ReadObject(ref reader, budget); break;
                default: reader.Skip(); break;
            }
        }

        return new TrackingEvent
        {
            Status = Value(status, ShipmentStatus.Unknown, ShipmentStatus.Unknown),
            Detail = Value(detail, ShipmentDetail.None, ShipmentDetail.Unknown),
            Leg = Value(leg, ShipmentLeg.Unknown, ShipmentLeg.Unknown),
            OccurredAt = occurredAt ?? throw JsonFields.Missing("occurredAt", What),
            Precision = Value(precision, written, TimePrecision.Unknown),
            RawStatus = status,
            RawDetail = detail,
            RawLeg = leg,
            RawPrecision = precision,
            Source = source,
            EventId = eventId,
            Code = code,
            Description = description,
            Location = location,
            EstimatedDelivery = estimate,
            Proof = proof,
        };
    }

    public override void WriteFields(Utf8JsonWriter writer, TrackingEvent value)
    {
        WriteWord(writer, "status", value.Status, value.RawStatus);
        if (value.Detail != ShipmentDetail.None)
        {
            WriteWord(writer, "detail", value.Detail, value.RawDetail);
        }

        if (value.Leg != ShipmentLeg.Unknown || value.RawLeg is not null)
        {
            WriteWord(writer, "leg", value.Leg, value.RawLeg);
        }

        writer.WriteString("occurredAt", value.OccurredAt);
        if (value.Precision != TimePrecision.Exact)
        {
            WriteWord(writer, "precision", value.Precision, value.RawPrecision);
        }

        WriteText(writer, "source", value.Source);
        WriteText(writer, "eventId", value.EventId);
        WriteText(writer, "code", value.Code);
        WriteText(writer, "description", value.Description);
        WriteText(writer, "location", value.Location);
        if (value.EstimatedDelivery is { } estimate)
        {
            writer.WriteString("estimatedDelivery", estimate);
        }

        if (value.Proof is not null)
        {
            writer.WriteStartObject("proof");
            ProofOfDeliveryJsonConverter.Instance.WriteFields(writer, value.Proof);
            writer.WriteEndObject();
        }
    }

    private static TWord Value<TWord>(string? word, TWord missing, TWord unknown)
        where TWord : struct, Enum => word is null ? missing : EnumNames<TWord>.TryParse(word, out TWord value) ? value : unknown;

    private static void WriteWord<TWord>(Utf8JsonWriter writer, string name, TWord value, string? raw)
        where TWord : struct, Enum
    {
        if (raw is null)
        {
            writer.WriteString(name, EnumNames<TWord>.Json(value));
        }
        else
        {
            writer.WriteString(name, raw);
        }
    }
}
