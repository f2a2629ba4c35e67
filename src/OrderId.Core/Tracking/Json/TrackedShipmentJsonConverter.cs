using System.Text.Json;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking.Json;

/// <summary>Converts shipments to and from JSON objects.</summary>
/// <remarks>
/// The status is written for other programs. When a shipment is read, the status is ignored and calculated from the events.
/// </remarks>
internal sealed class TrackedShipmentJsonConverter : FieldJsonConverter<TrackedShipment>
{
    public static TrackedShipmentJsonConverter Instance { get; } = new();

    public override TrackedShipment ReadObject(ref Utf8JsonReader reader)
    {
        const string What = "a shipment";
        JsonFields.Start(ref reader, What);
        string? trackingNumber = null, carrier = null;
        List<TrackingEvent> events = [];
        List<DeliveryEstimate> estimates = [];
        List<DeliveryEstimate> estimatesOfEvents = [];
        while (JsonFields.Next(ref reader, out string name))
        {
            switch (name)
            {
                case "trackingNumber": trackingNumber = JsonFields.String(ref reader, name); break;
                case "carrier": carrier = JsonFields.String(ref reader, name); break;
                case "events":
                    estimatesOfEvents.Clear();
                    events = TrackingEventJsonConverter.ReadArray(ref reader, name, TrackedShipment.MaxEvents, estimatesOfEvents);
                    break;

                case "estimates":
                    estimates = DeliveryEstimateJsonConverter.Instance.ReadArray(ref reader, name, TrackedShipment.MaxEstimates);
                    break;
                default: reader.Skip(); break;
            }
        }

        estimates.AddRange(estimatesOfEvents);
        return JsonFields.Make(
            (Number: trackingNumber ?? throw JsonFields.Missing("trackingNumber", What), carrier, events, estimates),
            static read => TrackedShipment.Create(read.Number, read.carrier, [.. read.events], [.. read.estimates]));
    }

    public override void WriteFields(Utf8JsonWriter writer, TrackedShipment value)
    {
        writer.WriteString("trackingNumber", value.TrackingNumber);
        WriteText(writer, "carrier", value.Carrier);
        writer.WriteString("status", EnumNames<ShipmentStatus>.Json(value.Status));
        TrackingEventJsonConverter.Instance.WriteArray(writer, "events", value.AllEvents());
        if (value.Estimates.Count > 0)
        {
            DeliveryEstimateJsonConverter.Instance.WriteArray(writer, "estimates", value.Estimates);
        }
    }
}
