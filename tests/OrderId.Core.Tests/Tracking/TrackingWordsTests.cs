using OrderIds.Tracking;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tests.Tracking;

/// <summary>Names to show and words to store.</summary>
public class TrackingWordsTests
{
    [Theory]
    [InlineData(ShipmentStatus.Unknown, "Unknown")]
    [InlineData(ShipmentStatus.LabelCreated, "Label Created")]
    [InlineData(ShipmentStatus.InTransit, "In Transit")]
    [InlineData(ShipmentStatus.CustomsHold, "Customs Hold")]
    [InlineData(ShipmentStatus.OutForDelivery, "Out for Delivery")]
    [InlineData(ShipmentStatus.AvailableForPickup, "Available for Pickup")]
    [InlineData(ShipmentStatus.Exception, "Exception")]
    [InlineData(ShipmentStatus.Delivered, "Delivered")]
    [InlineData(ShipmentStatus.Returning, "Returning")]
    [InlineData(ShipmentStatus.Returned, "Returned")]
    [InlineData(ShipmentStatus.Lost, "Lost")]
    [InlineData(ShipmentStatus.Destroyed, "Destroyed")]
    [InlineData(ShipmentStatus.Cancelled, "Cancelled")]
    public void ToDisplayName_OfAShipment_IsEnglish(ShipmentStatus status, string name) => Assert.Equal(name, status.ToDisplayName());

    [Theory]
    [InlineData(OrderStatus.OnHold, "On Hold")]
    [InlineData(OrderStatus.PartiallyShipped, "Partially Shipped")]
    [InlineData(OrderStatus.ReturnRequested, "Return Requested")]
    public void ToDisplayName_OfAnOrder_IsEnglish(OrderStatus status, string name) => Assert.Equal(name, status.ToDisplayName());

    [Fact]
    public void ToDisplayName_OfTheOthers_IsEnglish()
    {
        Assert.Equal("Held for Payment", ShipmentDetail.HeldForPayment.ToDisplayName());
        Assert.Equal("Picked Up by Recipient", ShipmentDetail.PickedUpByRecipient.ToDisplayName());
        Assert.Equal("Cash on Delivery", ShipmentDetail.CashOnDelivery.ToDisplayName());
        Assert.Equal("Partially Refunded", PaymentStatus.PartiallyRefunded.ToDisplayName());
    }

    [Fact]
    public void ToName_ThenTryParseName_IsIdentity()
    {
        Assert.All(
            Orders.EnumsOf<ShipmentStatus>(), status => Assert.True(
                ShipmentStatusExtensions.TryParseName(status.ToName().ToUpperInvariant(), out ShipmentStatus read) && read == status));
        Assert.All(
            Orders.EnumsOf<OrderStatus>(),
            status => Assert.True(OrderStatusExtensions.TryParseName(status.ToName(), out OrderStatus read) && read == status));
        Assert.All(
            Orders.EnumsOf<ShipmentDetail>(),
            detail => Assert.True(ShipmentDetailExtensions.TryParseName(detail.ToName(), out ShipmentDetail read) && read == detail));
        Assert.All(
            Orders.EnumsOf<PaymentStatus>(),
            status => Assert.True(PaymentStatusExtensions.TryParseName(status.ToName(), out PaymentStatus read) && read == status));
    }

    [Theory]
    [InlineData(ShipmentStatus.InTransit, "InTransit")]
    [InlineData(ShipmentStatus.OutForDelivery, "OutForDelivery")]
    public void ToName_IsTheNameForStorage(ShipmentStatus status, string code) => Assert.Equal(code, status.ToName());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("In Transit")]
    [InlineData(" InTransit")]
    [InlineData("2")]
    [InlineData("InTransit,Delivered")]
    public void TryParseName_AnythingElse_IsFalse(string? code)
    {
        Assert.False(ShipmentStatusExtensions.TryParseName(code, out ShipmentStatus status));
        Assert.Equal(ShipmentStatus.Unknown, status);
    }

    [Fact]
    public void RawStatus_IsKeptOnlyIfItIsNoWordOfOurs()
    {
        Assert.Equal("Teleported", new TrackingEvent { RawStatus = "Teleported" }.RawStatus);
        Assert.Null(new TrackingEvent { RawStatus = "inTransit" }.RawStatus);
        Assert.Null(new TrackingEvent { RawStatus = "  " }.RawStatus);
    }

    [Fact]
    public void Words_FirstAndUndefinedValue_AreToldApart()
    {
        Assert.True(EnumNames<ShipmentStatus>.IsDefined(ShipmentStatus.Unknown));
        Assert.False(EnumNames<ShipmentStatus>.IsDefined((ShipmentStatus)99));
    }

    [Fact]
    public void Words_NotKnown_AreRefusedWithTheNameOfTheEnumeration() =>
        Assert.Equal(
            "Expected a word of ShipmentStatus, but found one that is not known.", StatusMessages.UnknownWord(typeof(ShipmentStatus)));

    [Fact]
    public void Words_OfAnUndefinedValue_Throw()
    {
        Assert.StartsWith(
            "Expected a value of ShipmentStatus, but found 99.",
            Assert.Throws<ArgumentOutOfRangeException>(() => ((ShipmentStatus)99).ToDisplayName()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => ((OrderStatus)99).ToName());
    }
}
