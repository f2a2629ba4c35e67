using System.Buffers.Text;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Reading;

/// <summary>Reads an amount of money as Amazon writes it.</summary>
internal static class AmazonMoney
{
    public static CurrencyAmount Read(ref JsonWalker json)
    {
        ReadOnlySpan<byte> amount = default;
        string? currency = null;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("amount"u8))
            {
                amount = json.Utf8();
            }
            else if (json.Is("currencyCode"u8))
            {
                currency = json.Text();
            }
        }

        bool isAmount = Utf8Parser.TryParse(amount, out decimal value, out int length) && length == amount.Length && value >= 0;
        return isAmount && IsCurrency(currency) ? new CurrencyAmount(value, currency!) : throw json.Error(ReadingMessages.Money);
    }

    private static bool IsCurrency(string? currency) => currency is { Length: 3 } && currency[0] is >= 'A' and <= 'Z' && currency[1] is >= 'A' and <= 'Z' && currency[2] is >= 'A' and <= 'Z';
}
