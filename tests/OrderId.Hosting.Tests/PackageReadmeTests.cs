using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrderIds.Documents;

namespace OrderIds.Hosting.Tests;

/// <summary>The configuration that the package's README shows fits.</summary>
public class PackageReadmeTests
{
    [Fact]
    public async Task Configuration_AsShown_IsBound()
    {
        using var shown = new MemoryStream(Encoding.UTF8.GetBytes(Assert.Single(Readme.Blocks("json"))));
        IConfiguration configuration = new ConfigurationBuilder().AddJsonStream(shown).Build();
        await using ServiceProvider services = new ServiceCollection()
            .AddOrderIds(configuration.GetSection("OrderIds"))
            .AddOrderIdCipher(configuration.GetSection("OrderIdKeys"))
            .BuildServiceProvider();

        Assert.Equal("order-ids.lease", services.GetRequiredService<IOptions<OrderIdsOptions>>().Value.File);
        OrderIdSealingOptions keys = services.GetRequiredService<IOptions<OrderIdSealingOptions>>().Value;
        Assert.Equal((1, "keys/2027.key", 2026), (keys.KeySlot, keys.KeyFiles[1], keys.IssuedSince.Year));
    }
}
