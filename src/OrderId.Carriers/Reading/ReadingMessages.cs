using System.Globalization;
using OrderIds.Carriers.Vendors;

namespace OrderIds.Carriers.Reading;

/// <summary>Provides the messages about payloads: what was expected and what was found. They never repeat content of a payload.</summary>
internal static class ReadingMessages
{
    public const string NoPayload = "Expected a payload with tracking data, but found another payload.";

    public const string Empty = "Expected JSON, but found nothing";

    public const string NoJson = "Expected JSON, but found something else";

    public const string NoXml = "Expected XML without a document type, but found something else";

    public const string NoMessage = "Expected a message of a queue, but found something else";

    public const string Truncated = "Expected JSON, but it ends too early";

    public const string UndefinedVendor = "Expected a member of TrackingVendor, but found another value.";

    public const string DuplicateItem = "Expected items with different IDs, but found two with the same ID";

    public const string DuplicatePackage = "Expected packages with different names, but found two with the same name";

    public const string OrderId = "Expected an Amazon order ID, but found something else";

    public const string OtherOrderId = "Expected an order ID, but found another name; only the shipments of the order are read";

    public const string Quantity = "Expected a whole number from 0 to 2147483647, but found something else";

    public const string Amount = "Expected an amount of zero or more and a currency code of ISO 4217, but found something else";

    public const string Time = "Expected a time, but found something else";

    public const string UnixTime = "Expected a time from the year 2000 to 2099, but found another number";

    public const string EmptyEvent = "Expected an event with a time, a code or a text, but found none of them";

    public const string NoTime =
        "Expected a time in the payload or in TrackingReaderOptions.ReceivedAt, but found none; 1970-01-01 takes its place";

    public const string FormerVersion = "Expected version 2 of the API, but found version 1";

    public const string UnknownItem = "Expected an item of the order, but found another";

    public const string OnlyANumber = "Expected a tracking number with a known event or status, but found the number alone";

    /// <summary>Gets the message for a payload whose vendor was not detected.</summary>
    public static string UnknownVendor => Format(
        "Expected JSON of {0}, or of the vendor in TrackingReaderOptions.Vendor, but found other JSON",
        string.Join(", ", VendorList.All.Select(vendor => vendor.DisplayName)));

    public static string MaxLength => Format("Expected a length from 1 to {0} bytes.", TrackingReaderOptions.LargestMaxLength);

    public static string TooLong(int limit) => Format("Expected at most {0} bytes, but found more", limit);

    public static string TooDeep(int limit) => Format("Expected at most {0} levels, but found more", limit);

    public static string Missing(string field, string what) => Format("Expected the field '{0}' of {1}, but found none", field, what);

    public static string Kind(string expected, string found) => Format("Expected {0}, but found {1}", expected, found);

    public static string Key(int limit) =>
        Format("Expected a name or number of 1 to {0} characters without control characters, but found another", limit);

    public static string TooMany(string what, int limit) => Format("Expected at most {1} {0}, but found more", what, limit);

    public static string NotFound(string what) => Format("Expected {0}, but found none", what);

    /// <summary>Returns a message with the place of the error. If the line is 0, the payload was not read.</summary>
    public static string At(TrackingVendor vendor, string message, string path, long line)
    {
        string place = line == 0 ? "in a payload" : Format("at {0} in line {1}", path, line);
        string of = vendor == TrackingVendor.Unknown ? string.Empty : (line == 0 ? " of " : " of a payload of ") + vendor.ToDisplayName();
        return Format("{0}, {1}{2}.", message, place, of);
    }

    public static string Warning(string message, string path) => Format("{0}, at {1}.", message, path);

    public static string Reading(TrackingVendor vendor, int shipments, int orders) =>
        Format("{0} ({1} shipments, {2} orders)", vendor.ToDisplayName(), shipments, orders);

    private static string Format(string format, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, format, arguments);
}
