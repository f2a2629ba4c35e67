using System.Text.Json;

namespace OrderIds.Tracking.Json;

/// <summary>Converts line quantities to and from JSON objects.</summary>
internal sealed class LineQuantityJsonConverter : FieldJsonConverter<LineQuantity>
{
    public static LineQuantityJsonConverter Instance { get; } = new();

    public override LineQuantity ReadObject(ref Utf8JsonReader reader)
    {
        const string What = "a quantity of a line";
        JsonFields.Start(ref reader, What);
        string? line = null;
        int? quantity = null;
        while (JsonFields.Next(ref reader, out string name))
        {
            switch (name)
            {
                case "line": line = JsonFields.String(ref reader, name); break;
                case "quantity": quantity = JsonFields.Int32(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return JsonFields.Make(
            (Line: line ?? throw JsonFields.Missing("line", What), Quantity: quantity ?? throw JsonFields.Missing("quantity", What)),
            static read => new LineQuantity(read.Line, read.Quantity));
    }

    public override void WriteFields(Utf8JsonWriter writer, LineQuantity value)
    {
        writer.WriteString("line", value.LineId);
        writer.WriteNumber("quantity", value.Quantity);
    }
}
