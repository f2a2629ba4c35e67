using System.Globalization;

namespace OrderIds.Tracking.Shipments;

/// <summary>Holds the texts of exceptions about shipments.</summary>
internal static class ShipmentMessages
{
    public const string NullEvent = "Expected events, but found null among them.";

    public const string NullEstimate = "Expected estimates, but found null among them.";

    public const string OtherTrackingNumber = "The shipments have different tracking numbers, so they are not the same shipment.";

    public const string NotPositive = "Expected a time span greater than zero.";

    public static string NotNewest(ShipmentStatus from, ShipmentStatus to) =>
        Format(
            "The event ({1}) is older than another event of the shipment ({0}), or contradicts it. "
            + "Perform takes only the newest event; Apply takes any.",
            from, to);

    public static string NotNewer(ShipmentStatus from, ShipmentStatus to) =>
        Format(
            "The event ({1}) would take {0} back, but is not certainly newer: its time is not exact, "
            + "or it is within six hours of the delivery.",
            from, to);

    private static string Format(string format, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, format, arguments);
}
