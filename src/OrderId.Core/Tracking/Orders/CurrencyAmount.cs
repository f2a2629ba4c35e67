using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Represents an amount of money in a currency.</summary>
/// <remarks>
/// The currency is an ISO 4217 code: three letters from A to Z. Whether the code is in use is not checked. Trailing zeros of the amount are
/// removed. The default is zero <c>XXX</c>, where <c>XXX</c> is the code for no currency. Instances are immutable.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public readonly partial record struct CurrencyAmount
{
    private const string NoCurrency = "XXX";

    private readonly string? _currency;

    /// <summary>Initializes a new instance of the <see cref="CurrencyAmount"/> struct.</summary>
    /// <param name="amount">The amount, in units of the currency, such as euros; it may be negative.</param>
    /// <param name="currency">The ISO 4217 code of the currency: three letters from A to Z.</param>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is not three letters from A to Z.</exception>
    public CurrencyAmount(decimal amount, string currency)
    {
        if (!IsCurrency(currency))
        {
            throw new ArgumentException(TrackingMessages.Currency, nameof(currency));
        }

        // Dividing by one with the greatest number of decimals removes trailing zeros.
        Amount = amount / 1.0000000000000000000000000000m;
        _currency = currency == NoCurrency ? null : currency;
    }

    /// <summary>Gets the amount, in units of the currency.</summary>
    public decimal Amount { get; }

    /// <summary>Gets the ISO 4217 code of the currency, such as <c>EUR</c>.</summary>
    public string Currency => _currency ?? NoCurrency;

    /// <summary>Creates an amount of money, if the currency is three letters from A to Z.</summary>
    /// <param name="amount">The amount, in units of the currency, such as euros; it may be negative.</param>
    /// <param name="currency">The ISO 4217 code of the currency.</param>
    /// <param name="value">The amount of money, or the default if <paramref name="currency"/> is not three letters from A to Z.</param>
    /// <returns>
    /// <see langword="true"/> if <paramref name="currency"/> is three letters from A to Z; otherwise <see langword="false"/>.
    /// </returns>
    public static bool TryCreate(decimal amount, [NotNullWhen(true)] string? currency, out CurrencyAmount value)
    {
        bool isCurrency = IsCurrency(currency);
        value = isCurrency ? new CurrencyAmount(amount, currency!) : default;
        return isCurrency;
    }

    /// <summary>Returns the amount and the currency, such as <c>10.5 EUR</c>. The text is the same in every culture.</summary>
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
