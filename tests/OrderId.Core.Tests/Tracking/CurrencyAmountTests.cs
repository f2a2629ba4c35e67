using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

public class CurrencyAmountTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("eur")]
    [InlineData("EURO")]
    [InlineData("E R")]
    [InlineData("ÄÖÜ")]
    public void Money_BadCurrency_Throws(string? currency) => Assert.StartsWith(
        "Expected an ISO 4217 currency code: three letters from A to Z.",
        Assert.Throws<ArgumentException>(() => new CurrencyAmount(1, currency!)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("eur")]
    [InlineData("EURO")]
    public void TryCreate_BadCurrency_IsFalse(string? currency)
    {
        Assert.False(CurrencyAmount.TryCreate(1, currency, out CurrencyAmount value));
        Assert.Equal(default, value);
    }

    [Fact]
    public void TryCreate_Currency_IsTheSameAsTheConstructor()
    {
        Assert.True(CurrencyAmount.TryCreate(1.50m, "EUR", out CurrencyAmount value));
        Assert.Equal(new CurrencyAmount(1.5m, "EUR"), value);
    }

    [Fact]
    public void Money_ZerosAtTheEnd_AreNotKept()
    {
        Assert.Equal("10.5 EUR", Orders.Euros(10.500m).ToString());
        Assert.Equal("0 XXX", default(CurrencyAmount).ToString());
        Assert.Equal(default, new CurrencyAmount(0, "XXX"));
        Assert.Equal(decimal.MaxValue, Orders.Euros(decimal.MaxValue).Amount);
        Assert.Equal(0.0000000000000000000000000001m, Orders.Euros(0.0000000000000000000000000001m).Amount);
    }
}
