using Microsoft.Extensions.Configuration;
using MyShop;
using OrderIds.Tracking;

namespace OrderIds.Serializers.Tests;

public class ConfigurationTests : ConfigurationContract
{
    // The generator replaces calls, and no delegates.
    private static readonly Action<IConfiguration, object?> BindByReflection = ConfigurationBinder.Bind;

    protected override bool RepeatsValues => true;

    protected override HouseOptions Bind(IConfiguration configuration)
    {
        var options = new HouseOptions();
        BindByReflection(configuration, options);
        return options;
    }

    [Fact]
    public void List_IsRead()
    {
        var lists = new Lists();
        var settings = new Dictionary<string, string?> { ["Ids:0"] = Text, ["Ids:1"] = "00000000000000000" };
        BindByReflection(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), lists);

        Assert.Equal([OrderId.Parse(Text), OrderId.None], lists.Ids);
    }

    /// <summary>The page says so: an amount takes two settings.</summary>
    [Fact]
    public void Amount_AsOneMember_IsNotRead()
    {
        var lists = new Lists();
        var settings = new Dictionary<string, string?> { ["Price:Amount"] = "1", ["Price:Currency"] = "EUR" };
        BindByReflection(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), lists);

        Assert.Equal(default, lists.Price);
    }

    private sealed class Lists
    {
        public List<OrderId> Ids { get; set; } = [];

        public CurrencyAmount Price { get; set; }
    }
}
