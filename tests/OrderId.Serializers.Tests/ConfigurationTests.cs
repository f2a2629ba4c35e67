using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OrderIds.Serializers.Tests;

/// <summary>The generator of bindings is on in this project.</summary>
public class ConfigurationTests
{
    private const string Key = "HouseOrder";

    [Fact]
    public void Value_OfTheRecipe_IsRead() => Assert.Equal(OrderId.Parse(OrderId.Example), Bind(OrderId.Example).HouseOrder);

    [Fact]
    public void Value_OfNoId_IsAnError() => Assert.Throws<OrderIdFormatException>(() => Bind("0VRKB3Z0004T0008Q"));

    [Fact]
    public void Value_OfNone_IsNone() => Assert.Equal(OrderId.None, Bind("00000000000000000").HouseOrder);

    private static HouseOptions Bind(string value)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [Key] = value }).Build();
        var services = new ServiceCollection();
        // <page>
        services.AddOptions<HouseOptions>().Bind(configuration)
            .Configure(options => options.HouseOrder = OrderId.Parse(configuration["HouseOrder"]!));
        // </page>
        using ServiceProvider provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<HouseOptions>>().Value;
    }
}

public sealed class HouseOptions
{
    public OrderId HouseOrder { get; set; }
}
