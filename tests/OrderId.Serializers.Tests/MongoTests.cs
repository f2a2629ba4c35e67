using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MyShop;
using OrderIds.MongoDB;
using OrderIds.Tracking;

namespace OrderIds.Serializers.Tests;

public class MongoTests : SerializerContract
{
    static MongoTests()
    {
        // <page>
        OrderIdBson.Register();
        // </page>
        OrderIdBson.Register();
    }

    protected override byte[] Write(Sale sale) => sale.ToBson();

    protected override Sale Read(byte[] written) => BsonSerializer.Deserialize<Sale>(written);

    [Fact]
    public void Document_HasTextsAndADecimal()
    {
        BsonDocument document = Some.ToBsonDocument();

        Assert.Equal(
            """
            { "_id" : "0VRKB3Z0004T0008P", "Gift" : "11439416898772232", "Shipment" : "Delivered", "Return" : "Returning",
             "Order" : "PartiallyShipped", "Earlier" : "Confirmed",
             "Price" : { "amount" : { "$numberDecimal" : "29.99" }, "currency" : "EUR" },
             "Discount" : { "amount" : { "$numberDecimal" : "-5.25" }, "currency" : "USD" },
             "Related" : ["5HZVVD37T4GT484SX", "00000000000000000"] }
            """.Replace("\n", "", StringComparison.Ordinal),
            document.ToJson());
    }

    [Theory]
    [InlineData("{ \"_id\" : { } }")]
    [InlineData("{ \"_id\" : null }")]
    [InlineData("{ \"Shipment\" : 7 }")]
    [InlineData("{ \"Price\" : { } }")]
    [InlineData("{ \"Price\" : { \"amount\" : 1, \"currency\" : \"EUR\" } }")]
    public void OtherShapes_AreErrors(string json) => Assert.ThrowsAny<FormatException>(() => BsonSerializer.Deserialize<Sale>(json));

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("1E+6000")]
    [InlineData("1E-6000")]
    [InlineData("1.234567890123456789012345678901234")]
    public void AmountThatIsNoDecimal_IsAnError(string amount)
    {
        string json = $$"""{ "Price" : { "amount" : { "$numberDecimal" : "{{amount}}" }, "currency" : "EUR" } }""";

        var exception = Assert.ThrowsAny<FormatException>(() => BsonSerializer.Deserialize<Sale>(json));
        Assert.Contains("Expected an amount of money", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-0.00", 0)]
    [InlineData("1E+3", 1000)]
    [InlineData("29.9900", 29.99)]
    public void AmountInAnotherForm_IsRead(string amount, decimal expected) => Assert.Equal(
        new CurrencyAmount(expected, "EUR"),
        BsonSerializer.Deserialize<Sale>(
            $$"""{ "Price" : { "amount" : { "$numberDecimal" : "{{amount}}" }, "currency" : "EUR" } }""").Price);

    [Fact]
    public void DictionaryKey_IsReadAsWritten()
    {
        var counts = new Dictionary<OrderId, CurrencyAmount> { [Some.Id] = Some.Price };

        Assert.Equal(counts, BsonSerializer.Deserialize<Dictionary<OrderId, CurrencyAmount>>(counts.ToBson()));
    }
}
