namespace OrderIds.Tests;

public class OrderIdFormatExceptionTests
{
    [Fact]
    public void MadeByHand_SaysNothingButItsMessage()
    {
        var cause = new FormatException("cause");

        Assert.Equal((OrderIdError.None, -1), (new OrderIdFormatException().Error, new OrderIdFormatException().Position));
        Assert.Equal("Expected an order ID, but found something else.", new OrderIdFormatException().Message);
        Assert.Equal("text", new OrderIdFormatException("text").Message);
        Assert.Same(cause, new OrderIdFormatException("text", cause).InnerException);
    }

    [Theory]
    [InlineData("0VRKB3Z0004T0008Q")]
    [InlineData("0VRGB3Z0004T0008P")]
    [InlineData("0VRKB3Z0004T0008P0VRKB3Z")]
    [InlineData("0VRKB3Z!004T0008P")]
    [InlineData("0V-RKB3Z000-4T0008P")]
    public void ThrownByParse_NeverRepeatsTheInput(string text)
    {
        string message = Assert.Throws<OrderIdFormatException>(() => OrderId.Parse(text)).Message;

        Assert.DoesNotContain(
            Enumerable.Range(0, text.Length - 4), at => message.Contains(text.Substring(at, 5), StringComparison.OrdinalIgnoreCase));
    }
}
