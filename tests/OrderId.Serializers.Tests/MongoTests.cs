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
            """{ "_id" : "0VRKB3Z0004T0008P", "Gift" : "11439416898772232", "Shipment" : "Delivered", "Order" : "PartiallyShipped", "Price" : { "amount" : { "$numberDecimal" : "29.99" }, "currency" : "EUR" } }""",
            document.ToJson());
    }

    [Theory]
    [InlineData("{ \"_id\" : { } }")]
    [InlineData("{ \"_id\" : null }")]
    [InlineData("{ \"Shipment\" : 7 }")]
    [InlineData("{ \"Price\" : { } }")]
    [InlineData("{ \"Price\" : { \"amount\" : 1, \"currency\" : \"EUR\" } }")]
    public void OtherShapes_AreErrors(string json) => Assert.ThrowsAny<FormatException>(() => BsonSerializer.Deserialize<Sale>(json));

    [Fact]
    public void DictionaryKey_IsReadAsWritten()
    {
        var counts = new Dictionary<OrderId, CurrencyAmount> { [Some.Id] = Some.Price };

        Assert.Equal(counts, BsonSerializer.Deserialize<Dictionary<OrderId, CurrencyAmount>>(counts.ToBson()));
    }
}
