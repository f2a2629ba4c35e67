using OrderIds.Tracking;
using static OrderIds.Testing.Stories.StoryPlaces;
using static OrderIds.Tracking.ShipmentDetail;
using static OrderIds.Tracking.ShipmentStatus;

namespace OrderIds.Testing.Stories;

/// <summary>Lists the events of each <see cref="ParcelPlot"/>.</summary>
internal static class StoryPlots
{
    private const int Hour = 60;
    private const int Day = 24 * Hour;

    private static readonly StoryScan[] Shipped =
    [
        new(0, LabelCreated, None, Sender, "Label created"),
        new(6 * Hour, InTransit, Accepted, Sender, "Picked up"),
        new(8 * Hour, InTransit, None, Hub, "Arrived at facility"),
    ];

    private static readonly StoryScan[] Handed =
    [
        new(12 * Hour, InTransit, None, Depot, "Arrived at facility"),
        new(14 * Hour, OutForDelivery, None, Depot, "Out for delivery"),
        new(5 * Hour, Delivered, Signed, Recipient, "Delivered, signed by the recipient"),
    ];

    public static IReadOnlyList<StoryScan> Of(ParcelPlot plot) => plot switch
    {
        ParcelPlot.Ordinary => [.. Shipped, .. Handed],
        ParcelPlot.Exception =>
        [
            .. Shipped,
            new(4 * Hour, ShipmentStatus.Exception, Weather, Hub, "Delayed by weather"),
            new(Day, InTransit, None, Hub, "Departed from facility"),
            .. Handed,
        ],
        ParcelPlot.FailedAttempts =>
        [
            .. Shipped,
            new(12 * Hour, OutForDelivery, None, Depot, "Out for delivery"),
            new(5 * Hour, ShipmentStatus.Exception, DeliveryAttemptFailed, Recipient, "Delivery attempted, recipient absent"),
            new(19 * Hour, OutForDelivery, None, Depot, "Out for delivery"),
            new(4 * Hour, ShipmentStatus.Exception, DeliveryAttemptFailed, Recipient, "Delivery attempted, recipient absent"),
            .. Handed,
        ],
        ParcelPlot.Customs =>
        [
            .. Shipped,
            new(10 * Hour, InTransit, CustomsProcessing, Hub, "Customs clearance started"),
            new(3 * Hour, CustomsHold, None, Hub, "Held by customs"),
            new(2 * Day, InTransit, CustomsCleared, Hub, "Released by customs"),
            .. Handed,
        ],
        ParcelPlot.CustomsAndException =>
        [
            .. Shipped,
            new(10 * Hour, CustomsHold, None, Hub, "Held by customs"),
            new(Day, InTransit, CustomsCleared, Hub, "Released by customs"),
            new(12 * Hour, ShipmentStatus.Exception, AddressProblem, Depot, "Address incomplete"),
            .. Handed,
        ],
        ParcelPlot.LostAndFound =>
        [
            .. Shipped,
            new(3 * Day, ShipmentStatus.Lost, None, Hub, "Lost"),
            new(2 * Day, InTransit, Recovered, Hub, "Found"),
            .. Handed,
        ],
        ParcelPlot.Lost => [.. Shipped, new(5 * Day, ShipmentStatus.Lost, None, Hub, "Lost")],
        ParcelPlot.Return =>
        [
            .. Shipped,
            new(12 * Hour, OutForDelivery, None, Depot, "Out for delivery"),
            new(5 * Hour, ShipmentStatus.Exception, Refused, Recipient, "Refused by the recipient"),
            new(3 * Hour, Returning, None, Depot, "Returning to the sender") { Leg = ShipmentLeg.Return },
            new(2 * Day, Returned, None, Sender, "Returned to the sender") { Leg = ShipmentLeg.Return },
        ],
        ParcelPlot.PickupPoint =>
        [
            .. Shipped,
            new(12 * Hour, InTransit, None, Depot, "Arrived at facility"),
            new(8 * Hour, AvailableForPickup, None, Depot, "Ready for pickup"),
            new(Day, Delivered, PickedUpByRecipient, Depot, "Collected by the recipient"),
        ],
        ParcelPlot.MistakenDelivery =>
        [
            .. Shipped,
            new(12 * Hour, OutForDelivery, None, Depot, "Out for delivery"),
            new(5 * Hour, Delivered, None, Recipient, "Delivered"),
            new(15 * Hour, OutForDelivery, None, Depot, "Out for delivery"),
            new(5 * Hour, Delivered, Signed, Recipient, "Delivered, signed by the recipient"),
        ],
        ParcelPlot.Straggler => [.. Shipped, .. Handed, new(5, OutForDelivery, None, Depot, "Out for delivery")],
        ParcelPlot.Cancelled =>
        [
            new(0, LabelCreated, None, Sender, "Label created"),
            new(6 * Hour, Cancelled, None, Sender, "Label cancelled"),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(plot), plot, "Expected a plot that the enumeration defines."),
    };
}
