using System.Text;
using MyShop;
using OrderIds.Tracking;

namespace OrderIds.Serializers.Tests;

/// <summary>What holds with every serializer: what was written is read, None is None, and what is not a value is an error.</summary>
public abstract class SerializerContract
{
    protected const string Text = "0VRKB3Z0004T0008P";
    private const string Typo = "0VRKB3Z0004T0008Q";

    protected static Sale Some => new()
    {
        Id = OrderId.Parse(Text),
        Gift = OrderId.Parse("11439416898772232"),
        Shipment = ShipmentStatus.Delivered,
        Order = OrderStatus.PartiallyShipped,
        Price = new CurrencyAmount(29.99m, "EUR"),
    };

    /// <summary>Gets how the format writes a status; <see langword="null"/> if it writes numbers.</summary>
    protected virtual string? Status => nameof(ShipmentStatus.Delivered);

    /// <summary>Gets a value indicating whether exceptions contain the value that could not be read.</summary>
    protected virtual bool RepeatsValues => false;

    /// <summary>Gets a value indicating whether a text of digits is read as the status of that number.</summary>
    protected virtual bool TakesNumbers => false;

    protected abstract byte[] Write(Sale sale);

    protected abstract Sale Read(byte[] written);

    [Fact]
    public void Valid_IsReadAsWritten()
    {
        byte[] written = Write(Some);

        Assert.Contains(Text, Encoding.Latin1.GetString(written), StringComparison.Ordinal);
        Assert.Equal(Some, Read(written));
    }

    [Fact]
    public void None_IsNone()
    {
        byte[] written = Write(Some with { Id = OrderId.None, Gift = null });

        Sale read = Read(written);
        Assert.Equal((OrderId.None, (OrderId?)null), (read.Id, read.Gift));
        Assert.Contains("00000000000000000", Encoding.Latin1.GetString(written), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00000000000000000")]
    [InlineData("0VRKB3Z0004T0008P")]
    [InlineData("5HZVVD37T4GT484SX")]
    [InlineData("11439416898772232")]
    public void IdOfEachKind_IsReadAsWritten(string text)
    {
        OrderId id = OrderId.Parse(text);
        Sale sale = Some with { Id = id, Gift = id };

        Assert.Equal(sale, Read(Write(sale)));
    }

    [Fact]
    public void InvalidId_IsAnError()
    {
        Refusal(Text, Typo);
        Refusal(Text, new string(' ', Text.Length));
        Refusal("11439416898772232", "1143941689877223U");
    }

    [Fact]
    public void InvalidId_IsRepeatedInTheExceptionOnlyWhereThePageSaysSo()
    {
        string written = Encoding.Latin1.GetString(Write(Some)).Replace(Text, Typo, StringComparison.Ordinal);
        var exception = Assert.ThrowsAny<Exception>(() => Read(Encoding.Latin1.GetBytes(written)));

        Assert.Equal(RepeatsValues, exception.ToString().Contains(Typo, StringComparison.Ordinal));
    }

    [Fact]
    public void InvalidStatus_IsAnError()
    {
        if (Status is { } status)
        {
            Refusal(status, status[..^1] + "x");
        }
    }

    [Fact]
    public void NumberAsAStatus_IsAnErrorOrKept()
    {
        if (Status is { } status)
        {
            string written = Encoding.Latin1.GetString(Write(Some)).Replace(status, "200", StringComparison.Ordinal);
            if (TakesNumbers)
            {
                Sale read = Read(Encoding.Latin1.GetBytes(written));
                Assert.True((int)read.Shipment == 200 || (int)read.Order == 200);
            }
            else
            {
                Assert.ThrowsAny<Exception>(() => Read(Encoding.Latin1.GetBytes(written)));
            }
        }
    }

    [Fact]
    public void InvalidCurrency_IsAnError() => Refusal("EUR", "E1R");

    /// <summary>Reads what was written after a part of it was replaced.</summary>
    private void Refusal(string part, string replacement)
    {
        string written = Encoding.Latin1.GetString(Write(Some));
        Assert.Contains(part, written, StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(() => Read(Encoding.Latin1.GetBytes(written.Replace(part, replacement, StringComparison.Ordinal))));
    }
}
