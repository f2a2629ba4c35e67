using System.Text.Json;

namespace OrderIds.Tracking.Json;

/// <summary>Converts shipments of orders to and from JSON objects.</summary>
internal sealed class TrackedOrderShipmentJsonConverter : FieldJsonConverter<TrackedOrderShipment>
{
    public static TrackedOrderShipmentJsonConverter Instance { get; } = new();

    public override TrackedOrderShipment ReadObject(ref Utf8JsonReader reader)
    {
        const string What = "a shipment of an order";
        JsonFields.Start(ref reader, What);
        string? id = null;
        TrackedShipment? shipment = null;
        List<LineQuantity> lines = [];
        while (JsonFields.Next(ref reader, out string name))
        {
            switch (name)
            {
                case "id": id = JsonFields.String(ref reader, name); break;
                case "shipment": shipment = TrackedShipmentJsonConverter.Instance.ReadObject(ref reader); break;
                case "lines": lines = LineQuantityJsonConverter.Instance.ReadArray(ref reader, name, TrackedOrder.MaxLines); break;
                default: reader.Skip(); break;
            }
        }

        return JsonFields.Make(
            (Id: id ?? throw JsonFields.Missing("id", What), Shipment: shipment ?? throw JsonFields.Missing("shipment", What), lines),
            static read => new TrackedOrderShipment(read.Id, read.Shipment, read.lines));
    }

    public override void WriteFields(Utf8JsonWriter writer, TrackedOrderShipment value)
    {
        writer.WriteString("id", value.Id);
        LineQuantityJsonConverter.Instance.WriteArray(writer, "lines", value.Lines);
        writer.WriteStartObject("shipment");
        TrackedShipmentJsonConverter.Instance.WriteFields(writer, value.Shipment);
        writer.WriteEndObject();
    }
}
