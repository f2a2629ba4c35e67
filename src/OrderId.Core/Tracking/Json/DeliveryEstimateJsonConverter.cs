using System.Text.Json;

namespace OrderIds.Tracking.Json;

/// <summary>Converts estimates of a delivery to and from JSON objects.</summary>
internal sealed class DeliveryEstimateJsonConverter : FieldJsonConverter<DeliveryEstimate>
{
    public static DeliveryEstimateJsonConverter Instance { get; } = new();

    public override DeliveryEstimate ReadObject(ref Utf8JsonReader reader)
    {
        const string What = "an estimate";
        JsonFields.Start(ref reader, What);
        DateTimeOffset? estimatedDelivery = null, madeAt = null;
        string? source = null;
        while (JsonFields.Next(ref reader, out string name))
        {
            switch (name)
            {
                case "estimatedDelivery": estimatedDelivery = JsonTime.Read(ref reader, name).Instant; break;
                case "madeAt": madeAt = JsonTime.Read(ref reader, name).Instant; break;
                case "source": source = JsonFields.String(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new DeliveryEstimate(
            estimatedDelivery ?? throw JsonFields.Missing("estimatedDelivery", What),
            madeAt ?? throw JsonFields.Missing("madeAt", What),
            source);
    }

    public override void WriteFields(Utf8JsonWriter writer, DeliveryEstimate value)
    {
        writer.WriteString("estimatedDelivery", value.EstimatedDelivery);
        writer.WriteString("madeAt", value.MadeAt);
        WriteText(writer, "source", value.Source);
    }
}
