using System.Text.Json;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking.Json;

/// <summary>Converts activities to and from JSON objects.</summary>
/// <remarks>A kind that is not known is written back as it was read. Fields that are not known are passed over.</remarks>
internal sealed class OrderActivityJsonConverter : FieldJsonConverter<OrderActivity>
{
    public static OrderActivityJsonConverter Instance { get; } = new();

    public override OrderActivity ReadObject(ref Utf8JsonReader reader, DocumentBudget budget)
    {
        const string What = "an activity";
        JsonFields.Start(ref reader, What);
        string? kind = null, id = null, reason = null;
        DateTimeOffset? occurredAt = null;
        CurrencyAmount? amount = null;
        List<LineQuantity> lines = [];
        while (JsonFields.Next(ref reader, out string name))
        {
            switch (name)
            {
                case "kind": kind = JsonFields.String(ref reader, name); break;
                case "id": id = JsonFields.String(ref reader, name); break;
                case "occurredAt": occurredAt = JsonFields.Time(ref reader, name, out _); break;
                case "amount": amount = CurrencyAmountJsonConverter.Instance.ReadObject(ref reader, budget); break;
                case "lines": lines = LineQuantityJsonConverter.Instance.ReadArray(ref reader, name, TrackedOrder.MaxLines, budget); break;
                case "reason": reason = JsonFields.String(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        string key = id ?? throw JsonFields.Missing("id", What);
        DateTimeOffset time = occurredAt ?? throw JsonFields.Missing("occurredAt", What);
        OrderActivityKind value = EnumNames<OrderActivityKind>.TryParse(kind ?? throw JsonFields.Missing("kind", What), out OrderActivityKind known) ? known : OrderActivityKind.Unknown;
        return JsonFields.Make(() => OrderActivity.Create(value, kind, key, time, amount, lines, reason));
    }

    public override void WriteFields(Utf8JsonWriter writer, OrderActivity value)
    {
        writer.WriteString("kind", value.RawKind ?? EnumNames<OrderActivityKind>.Name(value.Kind));
        writer.WriteString("id", value.Id);
        writer.WriteString("occurredAt", value.OccurredAt);
        if (value.Amount is { } amount)
        {
            writer.WriteStartObject("amount");
            CurrencyAmountJsonConverter.Instance.WriteFields(writer, amount);
            writer.WriteEndObject();
        }

        if (value.Lines.Count > 0)
        {
            LineQuantityJsonConverter.Instance.WriteArray(writer, "lines", value.Lines);
        }

        WriteText(writer, "reason", value.Reason);
    }
}
