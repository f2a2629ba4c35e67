using System.Globalization;
using MessagePack;
using MessagePack.Formatters;
using OrderIds.Tracking;

namespace OrderIds.MessagePack;

/// <summary>Serializes an amount of money as an array of two strings: the decimal number and the currency code.</summary>
internal sealed class CurrencyAmountFormatter : IMessagePackFormatter<CurrencyAmount>
{
    // What Serialize writes. Group separators are refused: another program may have meant "1,000" as one with three decimals.
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public void Serialize(ref MessagePackWriter writer, CurrencyAmount value, MessagePackSerializerOptions options)
    {
        writer.WriteArrayHeader(2);
        writer.Write(value.Amount.ToString(CultureInfo.InvariantCulture));
        writer.Write(value.Currency);
    }

    public CurrencyAmount Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        if (reader.NextMessagePackType == MessagePackType.Array && reader.ReadArrayHeader() == 2
            && decimal.TryParse(
                MessagePackText.Read(ref reader, "an amount"), Plain, CultureInfo.InvariantCulture, out decimal amount)
            && CurrencyAmount.TryCreate(amount, MessagePackText.Read(ref reader, "a currency"), out CurrencyAmount value))
        {
            return value;
        }

        throw new MessagePackSerializationException(
            "Expected an amount of money as an array of a decimal number and a currency code of ISO 4217.");
    }
}
