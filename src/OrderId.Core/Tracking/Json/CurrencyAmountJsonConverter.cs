using System.Text.Json;

namespace OrderIds.Tracking.Json;

/// <summary>Converts amounts of money to and from JSON objects.</summary>
internal sealed class CurrencyAmountJsonConverter : FieldJsonConverter<CurrencyAmount>
{
    public static CurrencyAmountJsonConverter Instance { get; } = new();

    public override CurrencyAmount ReadObject(ref Utf8JsonReader reader)
    {
        const string What = "an amount of money";
        JsonFields.Start(ref reader, What);
        decimal? amount = null;
        string? currency = null;
        while (JsonFields.Next(ref reader, out string name))
        {
            switch (name)
            {
                case "amount": amount = JsonFields.Decimal(ref reader, name); break;
                case "currency": currency = JsonFields.String(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return JsonFields.Make(
            (Amount: amount ?? throw JsonFields.Missing("amount", What), Currency: currency ?? throw JsonFields.Missing("currency", What)),
            static read => new CurrencyAmount(read.Amount, read.Currency));
    }

    public override void WriteFields(Utf8JsonWriter writer, CurrencyAmount value)
    {
        writer.WriteNumber("amount", value.Amount);
        writer.WriteString("currency", value.Currency);
    }
}
