using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrderIds.Tracking;

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

    [Theory]
    [InlineData("Delivered", "PartiallyShipped", ShipmentStatus.Delivered, OrderStatus.PartiallyShipped)]
    [InlineData("delivered", "0", ShipmentStatus.Delivered, OrderStatus.Pending)]
    [InlineData("200", "201", (ShipmentStatus)200, (OrderStatus)201)]
    public void Statuses_AreNamesOrNumbers(string shipment, string order, ShipmentStatus expected, OrderStatus expectedOrder)
    {
        HouseOptions options = Bind(OrderId.Example, shipment, order);

        Assert.Equal((expected, expectedOrder), (options.Shipment, options.Order));
    }

    [Theory]
    [InlineData("Delivexed", "Pending")]
    [InlineData("Delivered", "Pendinx")]
    [InlineData("Delivered", "256")]
    public void Status_OfNoName_IsAnError(string shipment, string order) =>
        Assert.Throws<InvalidOperationException>(() => Bind(OrderId.Example, shipment, order));

    private static HouseOptions Bind(string value, string? shipment = null, string? order = null)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { [Key] = value, ["Shipment"] = shipment, ["Order"] = order }).Build();
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

    public ShipmentStatus Shipment { get; set; }

    public OrderStatus Order { get; set; }
}
