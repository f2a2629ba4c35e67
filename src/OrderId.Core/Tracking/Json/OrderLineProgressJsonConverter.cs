using System.Text.Json;

namespace OrderIds.Tracking.Json;

/// <summary>Converts the progress of order lines to and from JSON objects.</summary>
internal sealed class OrderLineProgressJsonConverter : FieldJsonConverter<OrderLineProgress>
{
    public override OrderLineProgress ReadObject(ref Utf8JsonReader reader)
    {
        JsonFields.Start(ref reader, "the progress of a line");
        var progress = new OrderLineProgress();
        while (JsonFields.Next(ref reader, out string name))
        {
            switch (name)
            {
                case "line": progress = progress with { LineId = JsonFields.String(ref reader, name)! }; break;
                case "ordered": progress = progress with { Ordered = JsonFields.Int32(ref reader, name) }; break;
                case "cancelled": progress = progress with { Cancelled = JsonFields.Int64(ref reader, name) }; break;
                case "open": progress = progress with { Open = JsonFields.Int64(ref reader, name) }; break;
                case "prepared": progress = progress with { Prepared = JsonFields.Int64(ref reader, name) }; break;
                case "shipped": progress = progress with { Shipped = JsonFields.Int64(ref reader, name) }; break;
                case "delivered": progress = progress with { Delivered = JsonFields.Int64(ref reader, name) }; break;
                case "returnRequested": progress = progress with { ReturnRequested = JsonFields.Int64(ref reader, name) }; break;
                case "returned": progress = progress with { Returned = JsonFields.Int64(ref reader, name) }; break;
                case "excess": progress = progress with { Excess = JsonFields.Int64(ref reader, name) }; break;
                default: reader.Skip(); break;
            }
        }

        return progress;
    }

    public override void WriteFields(Utf8JsonWriter writer, OrderLineProgress value)
    {
        writer.WriteString("line", value.LineId);
        writer.WriteNumber("ordered", value.Ordered);
        writer.WriteNumber("cancelled", value.Cancelled);
        writer.WriteNumber("open", value.Open);
        writer.WriteNumber("prepared", value.Prepared);
        writer.WriteNumber("shipped", value.Shipped);
        writer.WriteNumber("delivered", value.Delivered);
        writer.WriteNumber("returnRequested", value.ReturnRequested);
        writer.WriteNumber("returned", value.Returned);
        writer.WriteNumber("excess", value.Excess);
    }
}
