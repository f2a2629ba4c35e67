using System.Text.Json;

namespace OrderIds.Tracking.Json;

/// <summary>Converts activities to and from JSON objects.</summary>
/// <remarks>If the word of the kind is not known, it is kept and written back as it was read. Unknown fields are skipped.</remarks>
internal sealed class OrderActivityJsonConverter : FieldJsonConverter<OrderActivity>
{
    public static OrderActivityJsonConverter Instance { get; } = new();

    public override OrderActivity ReadObject(ref Utf8JsonReader reader)
    {
        const string What = "an activity";
        JsonFields.Start(ref reader, What);
        OrderActivityKind? kind = null;
        string? otherKind = null, id = null, reason = null, by = null;
        DateTimeOffset? occurredAt = null;
        CurrencyAmount? amount = null;
        List<LineQuantity> lines = [];
        while (JsonFields.Next(ref reader, out string name))
        {
            switch (name)
            {
                case "kind": kind = JsonWord.Read(ref reader, name, OrderActivityKind.Unknown, out otherKind); break;
                case "id": id = JsonFields.String(ref reader, name); break;
                case "occurredAt": occurredAt = JsonTime.Read(ref reader, name).Instant; break;
                case "amount": amount = CurrencyAmountJsonConverter.Instance.ReadObject(ref reader); break;
                case "lines": lines = LineQuantityJsonConverter.Instance.ReadArray(ref reader, name, TrackedOrder.MaxLines); break;
                case "reason": reason = JsonFields.String(ref reader, name); break;
                case "by": by = JsonFields.String(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        string key = id ?? throw JsonFields.Missing("id", What);
        DateTimeOffset time = occurredAt ?? throw JsonFields.Missing("occurredAt", What);
        return JsonFields.Make(
            (Kind: kind ?? throw JsonFields.Missing("kind", What), Other: otherKind, key, time, amount, lines, reason, by),
            static read => OrderActivity.Create(read.Kind, read.Other, read.key, read.time, read.amount, read.lines, read.reason, read.by));
    }

    public override void WriteFields(Utf8JsonWriter writer, OrderActivity value)
    {
        JsonWord.Write(writer, "kind", value.Kind, value.RawKind);
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
        WriteText(writer, "by", value.By);
    }
}
