using OrderIds.Tracking;
using static OrderIds.Tracking.OrderStatus;

namespace OrderIds.Tests.Tracking;

/// <summary>Money in, and money back.</summary>
public partial class OrderTests
{
    [Fact]
    public void Payment_FollowsWhatIsPaidAndRefunded()
    {
        Order part = Orders.Sample.Perform(OrderAct.Paid("p1", Orders.At(1), Orders.Euros(20)));
        Order paid = part.Perform(OrderAct.Paid("p2", Orders.At(2), Orders.Euros(10)));
        Order refundedPart = paid.Perform(OrderAct.Refunded("r1", Orders.At(3), Orders.Euros(5.50m)));
        Order refunded = refundedPart.Perform(OrderAct.Refunded("r2", Orders.At(4), Orders.Euros(24.5m)));

        Assert.Equal((PaymentStatus.Unpaid, Pending), (part.Payment, part.Status));
        Assert.Equal((PaymentStatus.Paid, Confirmed), (paid.Payment, paid.Status));
        Assert.Equal((PaymentStatus.PartiallyRefunded, Orders.Euros(5.5m)), (refundedPart.Payment, refundedPart.Refunded));
        Assert.Equal((PaymentStatus.Refunded, Orders.Euros(30)), (refunded.Payment, refunded.Paid));
        Assert.Equal(PaymentStatus.Paid, Order.Create(Orders.Id, Orders.Euros(0), [new OrderLine("A", 1)]).Payment);
    }

    [Fact]
    public void Refund_NeverMoreThanPaid()
    {
        Order order = Orders.Sample.Perform(Pay).Perform(OrderAct.Refunded("r1", Orders.At(2), Orders.Euros(20)));

        Assert.Equal("Expected a refund of at most 10 EUR, which is what is paid and not refunded, but found 10.01 EUR.", Refusal(order, OrderAct.Refunded("r2", Orders.At(3), Orders.Euros(10.01m))));
        Assert.Equal("Expected an amount in EUR, the currency of the order, but found one in USD.", Refusal(order, OrderAct.Refunded("r2", Orders.At(3), new Money(1, "USD"))));
        Assert.Equal("Expected an amount in EUR, the currency of the order, but found one in USD.", Refusal(order, OrderAct.Paid("p2", Orders.At(3), new Money(1, "USD"))));
        Assert.Equal("Expected amounts that add up to what a decimal can hold, but found more.", Refusal(order, OrderAct.Paid("p2", Orders.At(3), Orders.Euros(decimal.MaxValue))));
    }

    [Fact]
    public void Fail_BeforeAnythingShipped_IsMadeGoodByAPayment()
    {
        Order failed = Orders.Sample.Perform(OrderAct.Failed("f", Orders.At(1), "card refused"));

        Assert.Equal(Failed, failed.Status);
        Assert.Equal("Expected an order that may ship, but found one that has failed.", Assert.Throws<InvalidOrderActException>(() => failed.Ship(Orders.Parcel("1", "A", 1))).Message);
        Assert.Equal(Confirmed, failed.Perform(OrderAct.Paid("p", Orders.At(2), Orders.Euros(30))).Status);
    }
}
