using System.Text;
using MyShop;
using OrderIds.Tracking;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace OrderIds.Serializers.Tests;

public class YamlTests : SerializerContract
{
    // <page>
    private static readonly ISerializer Serializer = new SerializerBuilder()
        .WithTypeConverter(new OrderIdYamlConverter()).WithTypeConverter(new CurrencyAmountYamlConverter()).Build();

    private static readonly IDeserializer Deserializer = new DeserializerBuilder()
        .WithTypeConverter(new OrderIdYamlConverter()).WithTypeConverter(new CurrencyAmountYamlConverter()).Build();
    // </page>

    protected override byte[] Write(Sale sale) => Encoding.UTF8.GetBytes(Serializer.Serialize(CheckedSale.Of(sale)));

    protected override Sale Read(byte[] written) => Deserialize(Encoding.UTF8.GetString(written)).ToSale();

    [Fact]
    public void Document_HasIdsInQuotes() => Assert.Equal(
        """
        Id: "0VRKB3Z0004T0008P"
        Gift: "11439416898772232"
        Shipment: Delivered
        Return: Returning
        Order: PartiallyShipped
        Earlier: Confirmed
        Price: "29.99 EUR"
        Discount: null
        Related:
        - "5HZVVD37T4GT484SX"
        - "00000000000000000"

        """,
        Encoding.UTF8.GetString(Write(Some with { Discount = null })).ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("~")]
    public void Null_InEachForm_IsNull(string text)
    {
        CheckedSale read = Deserialize($"Gift: {text}\nReturn: {text}\nEarlier: {text}\nDiscount: {text}\n");

        Assert.Equal((null, null, null, null), (read.Gift, read.Return, read.Earlier, read.Discount));
    }

    [Theory]
    [InlineData("Id: 11439416898772232")]
    [InlineData("Id: '11439416898772232'")]
    [InlineData("Id: \"114-3941689-8772232\"")]
    public void Id_InEachForm_IsRead(string yaml) => Assert.Equal(Some.Gift, Deserialize(yaml).Id);

    [Theory]
    [InlineData("Price: 29.99")]
    [InlineData("Price: EUR")]
    [InlineData("Price: 1,000 EUR")]
    [InlineData("Price: 29.99 EUR more")]
    [InlineData("Price: 29.99 eur")]
    [InlineData("Price: much EUR")]
    [InlineData("Price: 1e3 EUR")]
    [InlineData("Price: 79228162514264337593543950336 EUR")]
    [InlineData("Price:")]
    [InlineData("Discount: ''")]
    public void MalformedAmount_IsAYamlException(string yaml)
    {
        var exception = Assert.ThrowsAny<YamlException>(() => Deserialize(yaml));

        Assert.Contains(
            "Expected an amount and a currency code of ISO 4217, such as '29.99 EUR'.", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(IndexOutOfRangeException), exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Id:")]
    [InlineData("Id: null")]
    [InlineData("Gift: ''")]
    [InlineData("Gift: 'null'")]
    [InlineData("Id: [ 0VRKB3Z0004T0008P ]")]
    public void MalformedId_IsAYamlException(string yaml) => Assert.ThrowsAny<YamlException>(() => Deserialize(yaml));

    [Fact]
    public void WithoutTheConverters_AnIdIsNotWritten() =>
        Assert.ThrowsAny<Exception>(() => new SerializerBuilder().Build().Serialize(Some));

    private static CheckedSale Deserialize(string yaml) => Deserializer.Deserialize<CheckedSale>(yaml);
}
