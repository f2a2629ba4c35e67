using System.Globalization;

namespace OrderIds.Tracking;

/// <summary>Holds the messages about shipments and orders: what was expected, what was found.</summary>
internal static class TrackingMessages
{
    public const string NullEvent = "Expected events, but found null among them.";

    public const string OtherTrackingNumber = "Expected a shipment with the same tracking number, but found one with another.";

    public const string NullQuantity = "Expected quantities of lines, but found null among them.";

    public const string Quantity = "Expected a quantity of at least 1.";

    public const string QuantityOverflow = "Expected quantities of a line that add up to at most 2147483647, but found more.";

    public const string Amount = "Expected an amount greater than zero.";

    public const string Total = "Expected a total of zero or more.";

    public const string Currency = "Expected a currency code of ISO 4217, three letters from A to Z, but found something else.";

    public const string NoLines = "Expected at least one line, but found none.";

    public const string NullLine = "Expected lines, but found null among them.";

    public const string DuplicateLine = "Expected lines with different names, but found two with the same.";

    public const string NullActivity = "Expected activities, but found null among them.";

    public const string OtherOrder = "Expected the same order, with the same ID, total and lines, but found another.";

    public const string OtherShipment = "Expected the same shipment under the same name, with the same tracking number and lines, but found another.";

    public const string ActivityIsKnown = "Expected an activity with a new name, but found one that was told before, with another content.";

    public const string ActivityRefusesAnother = "Expected an activity that leaves the others as they are, but found one that makes another impossible.";

    public const string NothingToCancel = "Expected something that has not shipped, but found nothing left to cancel.";

    public const string OnHold = "Expected an order that may ship, but found one that is on hold.";

    public const string Failed = "Expected an order that may ship, but found one that has failed.";

    public const string Overflow = "Expected amounts that add up to what a decimal can hold, but found more.";

    public static string NotNewest(ShipmentStatus from, ShipmentStatus to) =>
        Format("Expected an event newer than all that is known of the shipment, which is {0}, but found one of {1} that is older, or another account of a known one.", from, to);

    public static string NotNewer(ShipmentStatus from, ShipmentStatus to) =>
        Format("Expected an event that is newer beyond doubt than {0}, which it takes back, but found one of {1} that may not be.", from, to);

    public static string Key(string? found) => string.IsNullOrWhiteSpace(found)
        ? "Expected a name or number, but found nothing or only white space."
        : Format("Expected a name or number of at most {0} characters, but found {1}.", TrackingText.MaxLength, found!.Length);

    public static string TooMany(string what, int limit) => Format("Expected at most {1} {0}, but found more.", what, limit);

    public static string UnknownShipment(string where) => Format("Expected the name of a shipment of the {0}, but found another.", where);

    public static string UnknownLine(string line) => Format("Expected a line of the order, but found '{0}'.", line);

    public static string TooMuch(string line, string what, long limit, long found) => Format("Expected a quantity of at most {2} of line '{0}', which is what {1}, but found {3}.", line, what, limit, found);

    public static string WrongCurrency(string expected, string found) => Format("Expected an amount in {0}, the currency of the order, but found one in {1}.", expected, found);

    public static string TooMuchMoney(CurrencyAmount limit, CurrencyAmount found) => Format("Expected a refund of at most {0}, which is what is paid and not refunded, but found {1}.", limit, found);

    private static string Format(string format, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, format, arguments);
}
