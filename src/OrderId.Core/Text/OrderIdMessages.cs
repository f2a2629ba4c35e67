using System.Globalization;
using OrderIds.Format;

namespace OrderIds.Text;

/// <summary>Contains the error messages about order IDs.</summary>
internal static class OrderIdMessages
{
    public const string TimestampOutOfRange =
        "Expected a time from 2025-01-01T00:00:00.000Z to 2094-09-07T15:47:35.551Z.";

    public const string NotAnOrderId = "Expected a value of type OrderIds.OrderId, but found another type.";

    public static string OutOfRange(string what, uint maximum) =>
        string.Format(CultureInfo.InvariantCulture, "Expected a {0} from 0 to {1}.", what, maximum);

    public static string NotSortable(OrderIdKind kind) =>
        string.Format(
            CultureInfo.InvariantCulture,
            "Only a sortable order ID contains a time, a node and a sequence number, but this one is of kind {0}.", kind);

    public static string NotSealed(OrderIdKind kind) =>
        string.Format(
            CultureInfo.InvariantCulture, "Only a sealed order ID has a key slot, but this one is of kind {0}.", kind);

    public static string UnknownFormat =>
        "Expected the format N (17 characters), D (3-7-7) or M (masked), or one of them in lower case, but found another.";

    /// <param name="error">The error.</param>
    /// <param name="position">The 0-based position of the error, or -1.</param>
    /// <param name="found">
    /// The UTF-16 code unit at that position, or the bitwise complement of an invalid byte. For a wrong length, it is the number of
    /// characters, or the bitwise complement of the number of bytes.
    /// </param>
    public static string Describe(OrderIdError error, int position, int found) => error switch
    {
        OrderIdError.None => string.Empty,
        OrderIdError.Empty => "Expected an order ID of 17 characters, or 19 with hyphens, but found nothing or only white space.",
        OrderIdError.WrongLength when found < 0 => At("Expected 11 bytes, but found {1}.", position, ~found),
        OrderIdError.WrongLength => At("Expected 17 characters, or 19 with hyphens, but found {1}.", position, found),
        OrderIdError.InvalidCharacter when Crockford.IsSymbol(found) =>
            At("Expected a digit as the {0} character, as in every order ID without a kind letter, but found {2}.", position, found),
        OrderIdError.InvalidCharacter => At(
            "Expected a digit or a letter other than U as the {0} character, but found {2}.", position, found),
        OrderIdError.MisplacedHyphen when found == '-' =>
            At("Expected hyphens as the 4th and the 12th of 19 characters, or none at all, but found one as the {0}.", position, found),
        OrderIdError.MisplacedHyphen => At("Expected a hyphen as the {0} character, but found {2}.", position, found),
        OrderIdError.UnknownKind when Crockford.SymbolOf(found) < 10 =>
            At(
                "Expected a kind letter (K, R to T or V to Z) as the {0} character, but found {2}. "
                + "Amazon's order IDs do not begin with 000.",
                position, found),
        OrderIdError.UnknownKind =>
            At("Expected a kind letter (K, R to T or V to Z) or a digit as the {0} character, but found {2}.", position, found),
        OrderIdError.CheckMismatch => "The check characters do not match. There is probably a typo.",
        OrderIdError.FixedBitsMismatch =>
            "Expected the bits that are the same in every order ID (unused bits, UUID version 8 and variant), but found others.",
        _ => throw new ArgumentOutOfRangeException(nameof(error), error, null),
    };

    private static string At(string format, int position, int found) =>
        string.Format(CultureInfo.InvariantCulture, format, TextPlace.Ordinal(position), found, TextPlace.Name(found));
}
