using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MyShop;

namespace OrderIds.Serializers.Tests;

/// <summary>The source generator of bindings is on in this project.</summary>
public class ConfigurationGeneratorTests : ConfigurationContract
{
    protected override HouseOptions Bind(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        // <page>
        services.AddOptions<HouseOptions>().Bind(configuration).Configure(options =>
        {
            options.HouseOrder = configuration["HouseOrder"] is { } id ? OrderId.Parse(id) : OrderId.None;
            options.GiftOrder = configuration["GiftOrder"] is { } gift ? OrderId.Parse(gift) : null;
        });
        // </page>
        using ServiceProvider provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<HouseOptions>>().Value;
    }

    /// <summary>The page says so.</summary>
    [Fact]
    public void WithoutTheRecipe_AnIdIsNone()
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["HouseOrder"] = Text })
            .Build();
        var options = new HouseOptions();
        configuration.Bind(options);

        Assert.Equal(OrderId.None, options.HouseOrder);
    }
}
