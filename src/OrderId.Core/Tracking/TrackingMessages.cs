using System.Globalization;

namespace OrderIds.Tracking;

/// <summary>Holds the texts of exceptions that shipments and orders share.</summary>
internal static class TrackingMessages
{
    public const string NullQuantity = "Expected quantities of lines, but found null among them.";

    public const string Quantity = "Expected a quantity of at least 1.";

    public const string QuantityOverflow = "Expected quantities of a line that add up to at most 2147483647, but found more.";

    public const string Currency = "Expected an ISO 4217 currency code: three letters from A to Z.";

    public const string NoLines = "Expected at least one line, but found none.";

    public static string Key(string? found)
    {
        if (string.IsNullOrWhiteSpace(found))
        {
            return "Expected a name or number, but found nothing or only white space.";
        }

        return found!.Length > TrackingText.MaxLength
            ? Format("Expected a name or number of at most {0} characters, but found {1}.", TrackingText.MaxLength, found.Length)
            : Format(
                "Expected a name or number without control characters, but found U+{0:X4}.", (int)TrackingText.ControlIn(found)!.Value);
    }

    public static string TooMany(string what, int limit) => Format("Expected at most {1} {0}, but found more.", what, limit);

    private static string Format(string format, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, format, arguments);
}
