using System.Text;
using MyShop;
using OrderIds.Tracking;

namespace OrderIds.Serializers.Tests;

/// <summary>
/// What holds with every serializer and every type: what was written is read, None and null stay so, and what is not a value is an error.
/// </summary>
public abstract class SerializerContract
{
    protected const string Text = "0VRKB3Z0004T0008P";
    private const string Typo = "0VRKB3Z0004T0008Q";

    private static readonly SaleMember[] Members =
    [
        new("OrderId", nameof(Sale.Id), sale => sale.Id, sale => sale.Id = OrderId.None, Text, Typo),
        new("OrderId?", nameof(Sale.Gift), sale => sale.Gift, sale => sale.Gift = null, "11439416898772232", "1143941689877223U"),
        new(
            "List<OrderId>", nameof(Sale.Related), sale => string.Join(' ', sale.Related), sale => sale.Related = [],
            "5HZVVD37T4GT484SX", "5HZVVD37T4GT484SY"),
        new("ShipmentStatus", nameof(Sale.Shipment), sale => sale.Shipment, sale => sale.Shipment = default, "Delivered", "Delivexed"),
        new("ShipmentStatus?", nameof(Sale.Return), sale => sale.Return, sale => sale.Return = null, "Returning", "Returnixg"),
        new("OrderStatus", nameof(Sale.Order), sale => sale.Order, sale => sale.Order = default, "PartiallyShipped", "PartiallyShippex"),
        new("OrderStatus?", nameof(Sale.Earlier), sale => sale.Earlier, sale => sale.Earlier = null, "Confirmed", "Confirmex"),
        new("CurrencyAmount", nameof(Sale.Price), sale => sale.Price, sale => sale.Price = default, "EUR", "E1R"),
        new("CurrencyAmount?", nameof(Sale.Discount), sale => sale.Discount, sale => sale.Discount = null, "USD", "U1D"),
    ];

    public static TheoryData<string> Types => [.. Members.Select(member => member.Type)];

    public static TheoryData<string> Statuses => [.. Members.Where(member => member.IsStatus).Select(member => member.Type)];

    public static TheoryData<string> Ids => [.. Members.Where(member => member.IsId).Select(member => member.Type)];

    protected static Sale Some => new()
    {
        Id = OrderId.Parse(Text),
        Gift = OrderId.Parse("11439416898772232"),
        Related = [OrderId.Parse("5HZVVD37T4GT484SX"), OrderId.None],
        Shipment = ShipmentStatus.Delivered,
        Return = ShipmentStatus.Returning,
        Order = OrderStatus.PartiallyShipped,
        Earlier = OrderStatus.Confirmed,
        Price = new CurrencyAmount(29.99m, "EUR"),
        Discount = new CurrencyAmount(-5.25m, "USD"),
    };

    /// <summary>Gets a value indicating whether the format has lists.</summary>
    protected virtual bool HasLists => true;

    /// <summary>Gets a value indicating whether exceptions contain an ID that could not be read.</summary>
    protected virtual bool RepeatsValues => false;

    /// <summary>Gets a value indicating whether a shipment status that is not known is read as Unknown.</summary>
    protected virtual bool ReadsUnknown => false;

    protected abstract byte[] Write(Sale sale);

    protected abstract Sale Read(byte[] written);

    /// <summary>Replaces the valid value of a member in what was written.</summary>
    /// <param name="member">The member.</param>
    /// <param name="replacement">A text of the same length.</param>
    protected virtual byte[] Spoil(SaleMember member, string replacement)
    {
        string written = Encoding.Latin1.GetString(Write(Some));
        Assert.Equal(2, written.Split(member.Text).Length);
        return Encoding.Latin1.GetBytes(written.Replace(member.Text, replacement, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Valid_IsReadAsWritten(string type)
    {
        if (Find(type) is { } member)
        {
            Assert.Equal(member.Get(Some), member.Get(Read(Write(Some))));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void NoneOrNull_IsReadAsWritten(string type)
    {
        if (Find(type) is { } member)
        {
            Sale sale = Some;
            member.Clear(sale);

            Sale read = Read(Write(sale));

            Assert.Equal(member.Get(sale), member.Get(read));
            Assert.All(
                Members.Where(other => other.Type != type && (HasLists || other.Type != "List<OrderId>")),
                other => Assert.Equal(other.Get(sale), other.Get(read)));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Invalid_IsAnError(string type)
    {
        if (Find(type) is { } member)
        {
            byte[] spoiled = Spoil(member, member.Typo);
            if (ReadsUnknown && type == "ShipmentStatus")
            {
                Assert.Equal(ShipmentStatus.Unknown, Read(spoiled).Shipment);
            }
            else if (ReadsUnknown && type == "ShipmentStatus?")
            {
                Assert.Equal(ShipmentStatus.Unknown, Read(spoiled).Return);
            }
            else
            {
                Assert.ThrowsAny<Exception>(() => Read(spoiled));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void UndefinedNumberAsAStatus_IsAnError(string type)
    {
        SaleMember member = Find(type)!;
        byte[] spoiled = Spoil(member, "200".PadLeft(member.Text.Length, '0'));
        if (ReadsUnknown && type.StartsWith("Shipment", StringComparison.Ordinal))
        {
            Assert.Equal(ShipmentStatus.Unknown, member.Get(Read(spoiled)));
        }
        else
        {
            Assert.ThrowsAny<Exception>(() => Read(spoiled));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void InvalidId_IsRepeatedInTheExceptionOnlyWhereThePageSaysSo(string type)
    {
        if (Find(type) is { } member)
        {
            var exception = Assert.ThrowsAny<Exception>(() => Read(Spoil(member, member.Typo)));

            Assert.Equal(RepeatsValues, exception.ToString().Contains(member.Typo, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void BlankId_IsAnError(string type)
    {
        if (Find(type) is { } member)
        {
            Assert.ThrowsAny<Exception>(() => Read(Spoil(member, new string(' ', member.Text.Length))));
        }
    }

    [Fact]
    public void None_IsWrittenAsZeros() => Assert.Contains(
        "00000000000000000", Encoding.Latin1.GetString(Write(Some with { Id = OrderId.None, Related = [] })), StringComparison.Ordinal);

    [Theory]
    [InlineData("00000000000000000")]
    [InlineData("0VRKB3Z0004T0008P")]
    [InlineData("5HZVVD37T4GT484SX")]
    [InlineData("11439416898772232")]
    public void IdOfEachKind_IsReadAsWritten(string text)
    {
        OrderId id = OrderId.Parse(text);
        Sale read = Read(Write(Some with { Id = id, Gift = id, Related = [id] }));

        Assert.Equal((id, id), (read.Id, read.Gift));
        Assert.Equal(HasLists ? [id] : [], read.Related);
    }

    private SaleMember? Find(string type) =>
        type == "List<OrderId>" && !HasLists ? null : Members.Single(member => member.Type == type);
}
