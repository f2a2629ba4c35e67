using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MyShop;
using OrderIds.Documents;

namespace OrderIds.Hosting.Tests;

/// <summary>The package's README shows code that compiles, and a configuration that fits.</summary>
public class PackageReadmeTests
{
    [Fact]
    public void EveryCodeBlock_IsCompiledByTheSamples() => Readme.VerifyCode();

    [Fact]
    public async Task Configuration_AsShown_IsBound()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Assert.Single(Readme.Blocks("json"))))).Build();
        var collection = new ServiceCollection();
        HostingReadmeSamples.Configured(collection, configuration);
        await using ServiceProvider services = collection.BuildServiceProvider();

        Assert.Equal("order-ids.lease", services.GetRequiredService<IOptions<OrderIdsOptions>>().Value.File);
        OrderIdSealingOptions keys = services.GetRequiredService<IOptions<OrderIdSealingOptions>>().Value;
        Assert.Equal((1, "keys/2027.key", 2026), (keys.KeySlot, keys.KeyFiles[1], keys.IssuedSince.Year));
    }

    [Fact]
    public async Task SeveralGeneratorsAndKeys_AsShown_AreRegistered()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        HostingReadmeSamples.Start(builder);
        HostingReadmeSamples.Several(builder.Services);
        using DbDataSource database = SqliteFactory.Instance.CreateDataSource("Data Source=never-opened.db");
        HostingReadmeSamples.Stores(builder.Services, database, new MemoryLeaseStore());
        builder.Services.AddSingleton<HostingReadmeSamples.Checkout>().AddSingleton<OrderIdCipher>(_ => new OrderIdCipher(new byte[16]));
        await using ServiceProvider services = builder.Services.BuildServiceProvider();

        (OrderId stored, OrderId shown) = services.GetRequiredService<HostingReadmeSamples.Checkout>().Place();

        Assert.Equal((OrderIdKind.Sortable, OrderIdKind.Sealed), (stored.Kind, shown.Kind));
        Assert.NotNull(services.GetRequiredKeyedService<IOrderIdGenerator>("invoices"));
    }

    [Fact]
    public async Task RotatedKeys_AsShown_AreAsked()
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<HostingReadmeSamples.Vault>();
        HostingReadmeSamples.Keys(collection);
        collection.AddOrderIdCipher(options => options.KeyFiles.Remove(0));
        await using ServiceProvider services = collection.BuildServiceProvider();

        Assert.Equal(1, services.GetRequiredService<OrderIdCipher>().KeySlot);
    }
}
