using System.Buffers.Text;
using OrderIds.Carriers.Reading;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Vendors;

/// <summary>Reads an amount of money as Amazon writes it.</summary>
internal static class AmazonMoney
{
    private static readonly FieldTable<Money> Fields = new()
    {
        { "amount", (ref json, ref money) => money.Amount = json.Token() },
        { "currencyCode", (ref json, ref money) => money.Currency = json.Text() },
    };

    public static CurrencyAmount Read(ref PayloadReader json)
    {
        Money money = Fields.Read(ref json);
        ReadOnlySpan<byte> amount = json.Utf8(money.Amount);
        bool isAmount = Utf8Parser.TryParse(amount, out decimal value, out int length) && length == amount.Length && value >= 0;
        return isAmount && IsCurrency(money.Currency) ? new CurrencyAmount(value, money.Currency!) : throw json.Error(ReadingMessages.Money);
    }

    private static bool IsCurrency(string? currency) => currency is { Length: 3 } && currency[0] is >= 'A' and <= 'Z' && currency[1] is >= 'A' and <= 'Z' && currency[2] is >= 'A' and <= 'Z';

    private struct Money
    {
        public JsonToken Amount;
        public string? Currency;
    }
}
