using System.Text;
using MyShop;
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

    protected override bool TakesNumbers => true;

    protected override byte[] Write(Sale sale) => Encoding.UTF8.GetBytes(Serializer.Serialize(sale));

    protected override Sale Read(byte[] written) => Deserializer.Deserialize<Sale>(Encoding.UTF8.GetString(written));

    [Fact]
    public void WithoutTheConverters_AnIdIsNotWritten() =>
        Assert.ThrowsAny<Exception>(() => new SerializerBuilder().Build().Serialize(Some));
}
