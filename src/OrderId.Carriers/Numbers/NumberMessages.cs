using System.Globalization;
using OrderIds.Text;

namespace OrderIds.Carriers.Numbers;

/// <summary>Provides the error messages about tracking numbers. Each says what was expected, what was found and where.</summary>
internal static class NumberMessages
{
    public const string NotATrackingNumber = "Expected a value of type OrderIds.Carriers.TrackingNumber, but found another type.";

    public const string UnknownFormat =
        "Expected the format N (letters and digits alone), D (as the carrier prints it) or M (masked), but found another.";

    public const string MaskedCannotBeRead =
        "A masked tracking number cannot be read: its text does not name a number. Store the number itself.";

    public const string NotUnicode = "Expected a tracking number as a JSON string, but found one that is not valid Unicode.";

    public const string UnknownPlatform = "Expected one of the platforms of CarrierPlatform.";

    /// <param name="error">The error.</param>
    /// <param name="position">The 0-based position of the error, or -1.</param>
    /// <param name="found">
    /// The UTF-16 code unit or code point at the position, or the bitwise complement of an invalid byte. For errors about the length, the
    /// number of letters and digits; for <see cref="TrackingNumberError.TooFewDigits"/>, the number of digits.
    /// </param>
    public static string Describe(TrackingNumberError error, int position, int found) => error switch
    {
        TrackingNumberError.None => string.Empty,
        TrackingNumberError.Empty => "Expected a tracking number, but found nothing or only spaces and hyphens.",
        TrackingNumberError.TooShort => Format("Expected at least 5 letters and digits, but found {1}.", position, found),
        TrackingNumberError.TooLong => Format(
            "Expected at most 40 letters and digits, but found another as the {0} character.", position, found),
        TrackingNumberError.InvalidCharacter => Format(
            "Expected a letter, a digit, a space or a hyphen as the {0} character, but found {2}.", position, found),
        TrackingNumberError.TooFewDigits => Format("Expected at least 2 digits, but found {1}.", position, found),
        _ => throw new ArgumentOutOfRangeException(nameof(error), error, null),
    };

    public static string NotAString(string found) =>
        string.Format(CultureInfo.InvariantCulture, "Expected a tracking number as a JSON string, but found {0}.", found);

    private static string Format(string format, int position, int found) =>
        string.Format(CultureInfo.InvariantCulture, format, TextPlace.Ordinal(position), found, TextPlace.Name(found));
}
