using System.Text.Json;

namespace OrderIds.Tracking.Json;

/// <summary>Converts quantities of lines to and from JSON objects.</summary>
internal sealed class LineQuantityJsonConverter : FieldJsonConverter<LineQuantity>
{
    public static LineQuantityJsonConverter Instance { get; } = new();

    public override LineQuantity ReadObject(ref Utf8JsonReader reader, DocumentBudget budget)
    {
        const string What = "a quantity of a line";
        JsonFields.Start(ref reader, What);
        budget.TakeLine();
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

        string id = line ?? throw JsonFields.Missing("line", What);
        int count = quantity ?? throw JsonFields.Missing("quantity", What);
        return JsonFields.Make(() => new LineQuantity(id, count));
    }

    public override void WriteFields(Utf8JsonWriter writer, LineQuantity value)
    {
        writer.WriteString("line", value.LineId);
        writer.WriteNumber("quantity", value.Quantity);
    }
}
