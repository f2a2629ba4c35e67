using MessagePack;
using MessagePack.Resolvers;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MyShop;
using OrderIds.MessagePack;
using OrderIds.Tracking;

namespace OrderIds.Serializers.Tests;

public class MessagePackTests : SerializerContract
{
    // <page>
    private static readonly MessagePackSerializerOptions Options = MessagePackSerializerOptions.Standard.WithResolver(
        CompositeResolver.Create(OrderIdResolver.Instance, ContractlessStandardResolver.Instance));
    // </page>

    protected override byte[] Write(Sale sale) => MessagePackSerializer.Serialize(sale, Options);

    protected override Sale Read(byte[] written) => MessagePackSerializer.Deserialize<Sale>(written, Options);

    [Fact]
    public void Map_HasTexts() => Assert.Equal(
        """
        {"Id":"0VRKB3Z0004T0008P","Gift":"11439416898772232","Shipment":"Delivered","Return":"Returning",
        "Order":"PartiallyShipped","Earlier":"Confirmed","Price":["29.99","EUR"],"Discount":["-5.25","USD"],
        "Related":["5HZVVD37T4GT484SX","00000000000000000"]}
        """.Replace("\n", "", StringComparison.Ordinal),
        MessagePackSerializer.ConvertToJson(Write(Some)));

    [Theory]
    [InlineData("""{"Id":{}}""")]
    [InlineData("""{"Id":null}""")]
    [InlineData("""{"Shipment":7}""")]
    [InlineData("""{"Price":[]}""")]
    [InlineData("""{"Price":["1"]}""")]
    [InlineData("""{"Price":["much","EUR"]}""")]
    [InlineData("""{"Price":["1,000","EUR"]}""")]
    [InlineData("""{"Price":[" 1","EUR"]}""")]
    [InlineData("""{"Price":["79228162514264337593543950336","EUR"]}""")]
    public void OtherShapes_AreErrors(string json) =>
        Assert.Throws<MessagePackSerializationException>(() => Read(MessagePackSerializer.ConvertFromJson(json)));

    [Fact]
    public void SignalR_TakesTheResolver()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        // <page>
        var resolver = CompositeResolver.Create(OrderIdResolver.Instance, ContractlessStandardResolver.Instance);
        services.AddSignalR().AddMessagePackProtocol(
            options => options.SerializerOptions = MessagePackSerializerOptions.Standard.WithResolver(resolver));
        // </page>
        using ServiceProvider provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<MessagePackHubProtocolOptions>>().Value.SerializerOptions;
        Sale read = MessagePackSerializer.Deserialize<Sale>(MessagePackSerializer.Serialize(Some, options), options);
        Assert.Equal((Some.Id, Some.Return, Some.Price), (read.Id, read.Return, read.Price));
    }
}
