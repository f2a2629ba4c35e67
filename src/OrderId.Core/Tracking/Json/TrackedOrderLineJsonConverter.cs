using System.Text.Json;

namespace OrderIds.Tracking.Json;

/// <summary>Converts lines of orders to and from JSON objects.</summary>
internal sealed class TrackedOrderLineJsonConverter : FieldJsonConverter<TrackedOrderLine>
{
    public static TrackedOrderLineJsonConverter Instance { get; } = new();

    public override TrackedOrderLine ReadObject(ref Utf8JsonReader reader)
    {
        const string What = "a line of an order";
        JsonFields.Start(ref reader, What);
        string? id = null, sku = null;
        int? quantity = null;
        while (JsonFields.Next(ref reader, out string name))
        {
            switch (name)
            {
                case "id": id = JsonFields.String(ref reader, name); break;
                case "quantity": quantity = JsonFields.Int32(ref reader, name); break;
                case "sku": sku = JsonFields.String(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return JsonFields.Make(
            (Id: id ?? throw JsonFields.Missing("id", What), Quantity: quantity ?? throw JsonFields.Missing("quantity", What), Sku: sku),
            static read => new TrackedOrderLine(read.Id, read.Quantity, read.Sku));
    }

    public override void WriteFields(Utf8JsonWriter writer, TrackedOrderLine value)
    {
        writer.WriteString("id", value.Id);
        writer.WriteNumber("quantity", value.Quantity);
        WriteText(writer, "sku", value.Sku);
    }
}
