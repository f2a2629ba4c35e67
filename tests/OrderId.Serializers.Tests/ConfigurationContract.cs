using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;
using MyShop;
using OrderIds.Tracking;

namespace OrderIds.Serializers.Tests;

/// <summary>What holds with both binders of configurations. What was written is a line for each key; null is a missing key.</summary>
public abstract class ConfigurationContract : SerializerContract
{
    protected override bool HasLists => false;

    protected override byte[] Write(Sale sale)
    {
        (string Key, object? Value)[] settings =
        [
            (nameof(HouseOptions.HouseOrder), sale.Id), (nameof(HouseOptions.GiftOrder), sale.Gift),
            (nameof(HouseOptions.Shipment), sale.Shipment), (nameof(HouseOptions.Return), sale.Return),
            (nameof(HouseOptions.Order), sale.Order), (nameof(HouseOptions.Earlier), sale.Earlier),
            (nameof(HouseOptions.Amount), sale.Price.Amount), (nameof(HouseOptions.Currency), sale.Price.Currency),
            (nameof(HouseOptions.DiscountAmount), sale.Discount?.Amount), (nameof(HouseOptions.DiscountCurrency), sale.Discount?.Currency),
        ];
        return Encoding.UTF8.GetBytes(string.Join('\n', settings.Where(setting => setting.Value is not null)
            .Select(setting => string.Create(CultureInfo.InvariantCulture, $"{setting.Key}={setting.Value}"))));
    }

    protected override Sale Read(byte[] written)
    {
        HouseOptions options = Bind(Configure(Encoding.UTF8.GetString(written).Split('\n')));
        return new Sale
        {
            Id = options.HouseOrder,
            Gift = options.GiftOrder,
            Shipment = options.Shipment,
            Return = options.Return,
            Order = options.Order,
            Earlier = options.Earlier,
            Price = new CurrencyAmount(options.Amount, options.Currency),
            Discount = options.DiscountAmount is { } amount ? new CurrencyAmount(amount, options.DiscountCurrency!) : null,
        };
    }

    protected abstract HouseOptions Bind(IConfiguration configuration);

    [Fact]
    public void MissingKeys_KeepTheDefaults()
    {
        HouseOptions options = Bind(Configure("Other=1"));

        Assert.Equal((OrderId.None, null), (options.HouseOrder, options.GiftOrder));
        Assert.Equal((ShipmentStatus.Unknown, null), (options.Shipment, options.Return));
        Assert.Equal((OrderStatus.Pending, null), (options.Order, options.Earlier));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("0")]
    public void AnotherText_IsAnError(string text) => Assert.ThrowsAny<Exception>(() => Bind(Configure($"HouseOrder={text}")));

    [Theory]
    [InlineData("Shipment=256")]
    [InlineData("Order=-1")]
    [InlineData("Order=99999999999")]
    public void NumberThatIsNoByte_IsAnError(string line) => Assert.ThrowsAny<Exception>(() => Bind(Configure(line)));

    [Fact]
    public void Status_InAnyCase_IsRead() => Assert.Equal(ShipmentStatus.Delivered, Bind(Configure("Shipment=delivered")).Shipment);

    private static IConfiguration Configure(params string[] lines) => new ConfigurationBuilder().AddInMemoryCollection(
        lines.Select(line => line.Split('=')).Select(parts => KeyValuePair.Create(parts[0], (string?)parts[1]))).Build();
}
