using OrderIds.Tracking;
using static OrderIds.Tracking.OrderStatus;

namespace OrderIds.Tests.Tracking;

/// <summary>Money in, and money back.</summary>
public partial class TrackedOrderTests
{
    [Fact]
    public void Payment_FollowsWhatIsPaidAndRefunded()
    {
        TrackedOrder part = Orders.Sample.Perform(OrderActivity.Payment("p1", Orders.At(1), Orders.Euros(20)));
        TrackedOrder paid = part.Perform(OrderActivity.Payment("p2", Orders.At(2), Orders.Euros(10)));
        TrackedOrder refundedPart = paid.Perform(OrderActivity.Refund("r1", Orders.At(3), Orders.Euros(5.50m)));
        TrackedOrder refunded = refundedPart.Perform(OrderActivity.Refund("r2", Orders.At(4), Orders.Euros(24.5m)));

        Assert.Equal((PaymentStatus.Unpaid, Pending), (part.Payment, part.Status));
        Assert.Equal((PaymentStatus.Paid, Confirmed), (paid.Payment, paid.Status));
        Assert.Equal((PaymentStatus.PartiallyRefunded, Orders.Euros(5.5m)), (refundedPart.Payment, refundedPart.Refunded));
        Assert.Equal((PaymentStatus.Refunded, Orders.Euros(30)), (refunded.Payment, refunded.Paid));
        Assert.Equal(PaymentStatus.Paid, TrackedOrder.Create(Orders.Id, Orders.Euros(0), [new TrackedOrderLine("A", 1)]).Payment);
    }

    [Fact]
    public void Status_PaidInPartAndRefundedInPart_IsPending()
    {
        TrackedOrder part = Orders.Sample.Perform(OrderActivity.Payment("p", Orders.At(1), Orders.Euros(10)))
            .Perform(OrderActivity.Refund("r", Orders.At(2), Orders.Euros(5)));

        Assert.Equal((PaymentStatus.PartiallyRefunded, Pending), (part.Payment, part.Status));
        Assert.Equal(Pending, Orders.Sample.Apply(OrderActivity.Refund("r", Orders.At(2), Orders.Euros(5))).Status);
    }

    [Fact]
    public void Perform_RefundOfMoreThanPaid_Throws()
    {
        TrackedOrder order = Orders.Sample.Perform(Pay).Perform(OrderActivity.Refund("r1", Orders.At(2), Orders.Euros(20)));

        Assert.Equal(
            "10 EUR is paid and not refunded; the refund is 10.01 EUR.",
            Refusal(order, OrderActivity.Refund("r2", Orders.At(3), Orders.Euros(10.01m))));
        Assert.Equal(
            "The order is in EUR; the amount is in USD.",
            Refusal(order, OrderActivity.Refund("r2", Orders.At(3), new CurrencyAmount(1, "USD"))));
        Assert.Equal(
            "The order is in EUR; the amount is in USD.",
            Refusal(order, OrderActivity.Payment("p2", Orders.At(3), new CurrencyAmount(1, "USD"))));
    }

    [Fact]
    public void Fail_BeforeAnythingShipped_IsMadeGoodByAPayment()
    {
        TrackedOrder failed = Orders.Sample.Perform(OrderActivity.Failure("f", Orders.At(1), "card refused"));

        Assert.Equal(Failed, failed.Status);
        Assert.Equal(
            "The order has failed. A payment reopens it.",
            Assert.Throws<OrderActivityNotAllowedException>(() => failed.AddShipment(Orders.Parcel("1", "A", 1))).Message);
        Assert.Equal(Confirmed, failed.Perform(OrderActivity.Payment("p", Orders.At(2), Orders.Euros(30))).Status);
    }
}
