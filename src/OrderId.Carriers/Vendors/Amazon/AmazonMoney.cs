using System.Buffers.Text;
using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Reads an amount of money in the format of Amazon.</summary>
internal static class AmazonMoney
{
    // The maximum number of decimals that an order activity allows.
    private const int MaxDecimals = 9;

    private static readonly FieldTable<Parts> Fields = new()
    {
        { "amount", (ref json, ref parts) => parts.Amount = json.Token() },
        { "currencyCode", (ref json, ref parts) => parts.Currency = json.Text() },

        // The names of the same fields in Orders v0.
        { "Amount", (ref json, ref parts) => parts.Amount = json.Token() },
        { "CurrencyCode", (ref json, ref parts) => parts.Currency = json.Text() },
    };

    /// <summary>Reads an amount. An invalid amount counts as missing, which is zero without a currency, and causes a warning.</summary>
    public static CurrencyAmount Read(ref PayloadReader json)
    {
        PayloadReader whole = json;
        Parts parts = Fields.Read(ref json);
        ReadOnlySpan<byte> amount = json.Utf8(parts.Amount);
        bool isAmount = Utf8Parser.TryParse(amount, out decimal value, out int length)
            && length == amount.Length
            && value is >= 0 and <= OrderActivity.MaxAmount
            && value == decimal.Round(value, MaxDecimals);
        if (isAmount && CurrencyAmount.TryCreate(value, parts.Currency, out CurrencyAmount total))
        {
            return total;
        }

        if (whole.IsObject)
        {
            whole.Warn(ReadingMessages.Amount);
        }

        return default;
    }

    private struct Parts
    {
        public JsonToken Amount;
        public string? Currency;
    }
}
