using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MyShop;

namespace OrderIds.Hosting.Tests;

/// <summary>The package's README shows code that compiles, and a configuration that fits.</summary>
public class PackageReadmeTests
{
    private static readonly string Readme = Read("README.md");

    [Fact]
    public void EveryCodeBlock_IsCompiledByTheSamples()
    {
        string samples = Dedent(Read("HostingReadmeSamples.cs.txt"));

        Assert.Equal(6, Blocks("csharp").Length);
        Assert.All(Blocks("csharp"), block => Assert.Contains(Dedent(block), samples, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Configuration_AsShown_IsBound()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Assert.Single(Blocks("json"))))).Build();
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

    private static string[] Blocks(string language) => [.. Readme.Split("```" + language + "\n").Skip(1).Select(part => part.Split("\n```")[0])];

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name)).ReplaceLineEndings("\n");

    private static string Dedent(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()));
}
