using System.Globalization;

namespace OrderIds.Tracking.Orders;

/// <summary>Holds the texts of exceptions about orders.</summary>
internal static class OrderMessages
{
    public const string NullActivity = "Expected activities, but found null among them.";

    public const string NullShipment = "Expected shipments, but found null among them.";

    public const string OtherOrder = "The orders differ in ID, total or lines, so they are not the same order.";

    public const string OtherShipment = "A shipment with this ID already exists with another tracking number or other lines.";

    public const string DuplicateActivity = "An activity with this ID already exists with different content.";

    public const string UnknownKind = "The kind of the activity is not known to this version, so it cannot be performed.";

    public const string NothingToCancel = "Nothing is left to cancel: everything has left or is cancelled.";

    public const string OnHold = "The order is on hold. Release it before you add a shipment.";

    public const string Failed = "The order has failed. A payment reopens it.";

    public const string Amount = "Expected an amount greater than zero and at most 1000000000000000, with at most 9 decimals.";

    public const string Total = "Expected a total of zero or more.";

    public const string NullLine = "Expected lines, but found null among them.";

    public const string DuplicateLine = "Expected lines with different IDs, but found two with the same.";

    public static string TooMany(string what, int limit) => Format("The order already has {1} {0}, which is the maximum.", what, limit);

    public static string NoShipment(string shipmentId) => Format("The order has no shipment '{0}'.", shipmentId);

    public static string UnknownLine(string lineId) => Format("The order has no line '{0}'.", lineId);

    public static string NotOpen(LineQuantity asked, long open) =>
        Format(
            "Line '{0}' has {1} {2} neither shipped nor cancelled; the shipment has {3}.", asked.LineId, open, open == 1
                ? "item that is"
                : "items that are", asked.Quantity);

    public static string NotPossible(OrderActivityKind kind, LineQuantity asked, long possible) => Format(
        kind switch
        {
            OrderActivityKind.Cancellation => "Line '{0}' has {1} {2} not left; {3} {4} to be cancelled.",
            OrderActivityKind.ReturnRequest => "Line '{0}' has {1} delivered {5} without a return request; {3} {4} requested.",
            OrderActivityKind.ReturnReceipt => "Line '{0}' has {1} delivered {5} not yet back; {3} {4} received.",
            _ => "Line '{0}' cannot be part of this activity.",
        },
        asked.LineId,
        possible,
        possible == 1 ? "item that has" : "items that have",
        asked.Quantity,
        asked.Quantity == 1 ? "was" : "were",
        possible == 1 ? "item" : "items");

    public static string OtherCurrency(string expected, string found) =>
        Format("The order is in {0}; the amount is in {1}.", expected, found);

    public static string NotRefundable(CurrencyAmount limit, CurrencyAmount asked) =>
        Format("{0} is paid and not refunded; the refund is {1}.", limit, asked);

    private static string Format(string format, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, format, arguments);
}
