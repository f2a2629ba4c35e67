using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Holds an amount of money in a currency.</summary>
/// <remarks>
/// The currency is a code of ISO 4217: three letters from A to Z. Whether such a code is in use is not checked. Zeros at the end of the
/// amount's fraction are not kept. The default is nothing of <c>XXX</c>, the code for no currency. Instances are immutable.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public readonly partial record struct CurrencyAmount
{
    private const string NoCurrency = "XXX";

    private readonly string? _currency;

    /// <summary>Initializes a new instance of the <see cref="CurrencyAmount"/> struct.</summary>
    /// <param name="amount">The amount, in units of the currency, such as euros; it may be negative.</param>
    /// <param name="currency">The code of the currency: three letters from A to Z.</param>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is not such a code.</exception>
    public CurrencyAmount(decimal amount, string currency)
    {
        if (!IsCurrency(currency))
        {
            throw new ArgumentException(TrackingMessages.Currency, nameof(currency));
        }

        // Dividing by one with as many zeros as fit removes those at the end.
        Amount = amount / 1.0000000000000000000000000000m;
        _currency = currency == NoCurrency ? null : currency;
    }

    /// <summary>Gets the amount, in units of the currency.</summary>
    public decimal Amount { get; }

    /// <summary>Gets the code of the currency, such as <c>EUR</c>.</summary>
    public string Currency => _currency ?? NoCurrency;

    /// <summary>Creates an amount, if the text is a code of a currency.</summary>
    /// <param name="amount">The amount, in units of the currency, such as euros; it may be negative.</param>
    /// <param name="currency">The code of the currency: three letters from A to Z.</param>
    /// <param name="value">The amount, or the default.</param>
    /// <returns><see langword="true"/> if <paramref name="currency"/> is such a code; otherwise <see langword="false"/>.</returns>
    public static bool TryCreate(decimal amount, [NotNullWhen(true)] string? currency, out CurrencyAmount value)
    {
        bool isCurrency = IsCurrency(currency);
        value = isCurrency ? new CurrencyAmount(amount, currency!) : default;
        return isCurrency;
    }

    /// <summary>Returns the amount and the currency, such as <c>10.5 EUR</c>, the same in every culture.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} {1}", Amount, Currency);

    internal static bool IsCurrency([NotNullWhen(true)] string? currency) =>
        currency is { Length: 3 } && IsLetter(currency[0]) && IsLetter(currency[1]) && IsLetter(currency[2]);

    private static bool IsLetter(char letter) => letter is >= 'A' and <= 'Z';

    internal static int Compare(CurrencyAmount? left, CurrencyAmount? right)
    {
        int order = Nullable.Compare(left?.Amount, right?.Amount);
        return order != 0 ? order : string.CompareOrdinal(left?.Currency, right?.Currency);
    }
}
