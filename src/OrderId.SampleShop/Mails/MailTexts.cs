using OrderIds.EntityFrameworkCore;
using OrderIds.Tracking;

namespace OrderIds.SampleShop;

/// <summary>Provides the English texts of mails. The translations of the pages contain the other languages.</summary>
public sealed record MailTexts(string Subject, string Message, bool IsConfirmation = false)
{
    private static readonly MailTexts Retracted = new(
        "A correction",
        "Our last message about this order was wrong: the carrier has corrected its report. This is the current state of your order.");

    private static readonly MailTexts Replacement = new(
        "Your replacement", "We are sending you these items again, free of charge.", IsConfirmation: true);

    /// <summary>Returns the text for an order. The confirmation of an order that replaces returned items has a text of its own.</summary>
    public MailTexts For(PlacedOrder order) => IsConfirmation && order.ReplacementFor is not null ? Replacement : this;

    /// <summary>
    /// Returns the text for a milestone, such as a delivery, or null if there is no separate mail about it. For example, the mail that a
    /// parcel was delivered is enough, so there is none that its order was delivered.
    /// </summary>
    public static MailTexts? Of(TrackedMilestone milestone)
    {
        MailTexts? text = milestone.ShipmentKind is { } kind
            ? milestone.ShipmentId is null ? OfReturn(kind) : OfShipment(kind)
            : OfOrder(milestone.OrderKind);
        return text is not null && milestone.IsRetraction ? Retracted : text;
    }

    private static MailTexts? OfOrder(OrderMilestoneKind? kind) => kind switch
    {
        OrderMilestoneKind.Placed => new("Thank you for your order", "We have received your order and your payment.", IsConfirmation: true),
        OrderMilestoneKind.OnHold => new("Your order is on hold", "We need to check something before we can go on."),
        OrderMilestoneKind.Released => new("Your order continues", "Everything is fine. We are continuing with your order."),
        OrderMilestoneKind.Cancelled => new("Your order is cancelled", "Nothing will be sent."),
        OrderMilestoneKind.Failed => new("Your order could not be carried out", "We are sorry. Our support will help you."),
        OrderMilestoneKind.ReturnRequested => new("Your return", "Print the label, put it on the parcel and hand the parcel in."),
        OrderMilestoneKind.Refunded => new("Your refund", "We have refunded the amount below."),
        _ => null,
    };

    private static MailTexts? OfShipment(ShipmentMilestoneKind kind) => kind switch
    {
        ShipmentMilestoneKind.Shipped => new("Your parcel is on its way", "The carrier has your parcel."),
        ShipmentMilestoneKind.OutForDelivery => new("Your parcel arrives today", "A courier is on the way to you."),
        ShipmentMilestoneKind.AvailableForPickup => new("Your parcel is ready to collect", "You can collect your parcel."),
        ShipmentMilestoneKind.ProblemOpened => new(
            "Your parcel is delayed", "The carrier reports a problem. We are watching it and will tell you when it is solved."),
        ShipmentMilestoneKind.ProblemClosed => new("Your parcel is on its way again", "The problem is solved."),
        ShipmentMilestoneKind.CustomsHoldOpened => new(
            "Your parcel is with customs", "It is delayed, not lost. You do not need to do anything."),
        ShipmentMilestoneKind.CustomsHoldClosed => new("Customs has released your parcel", "It is on its way again."),
        ShipmentMilestoneKind.Delivered => new("Your parcel has been delivered", "We hope you enjoy it."),
        ShipmentMilestoneKind.DeliveryTakenBack => new(
            "Your parcel has not been delivered yet", "The carrier had scanned it by mistake. It is still on its way."),
        ShipmentMilestoneKind.Returning => new("Your parcel is coming back to us", "It could not be delivered."),
        ShipmentMilestoneKind.Lost => new("Your parcel is lost", "We are sorry. We are sending a replacement."),
        _ => null,
    };

    private static MailTexts? OfReturn(ShipmentMilestoneKind kind) => kind switch
    {
        ShipmentMilestoneKind.Shipped => new("Your return is on its way", "The carrier has the parcel that you sent back."),
        ShipmentMilestoneKind.Delivered => new(
            "Your return has arrived", "We are checking it. After that, you get your money back or the items again."),
        _ => null,
    };
}
