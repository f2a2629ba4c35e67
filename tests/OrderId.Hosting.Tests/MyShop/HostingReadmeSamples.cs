using System.Data.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrderIds;

namespace MyShop;

/// <summary>The code of the package's README, to the letter.</summary>
internal static class HostingReadmeSamples
{
    public static void Start(IHostApplicationBuilder builder)
    {
        builder.Services.AddOrderIds(options => options.UseFile("order-ids.lease"));    // all processes of one host
        builder.Services.AddOrderIdCipher(options => options.UseKeyFile(0, "order-ids.key"));
        builder.Services.AddHealthChecks().AddOrderIds();
    }

    public static void Stores(IServiceCollection services, DbDataSource dataSource, IOrderIdLeaseStore store)
    {
        services.AddOrderIds(options => options.UseFile("order-ids.lease"));    // one host, any number of processes
        services.AddOrderIds(options => options.UseDatabase(dataSource));       // any number of hosts; CreateTable = true makes the table
        services.AddOrderIds(options => options.UseDatabase());                 // the DbDataSource among the services
        services.AddOrderIds(options => options.UseStore(store));               // your own, or new MemoryLeaseStore() in tests
    }

    public static void Configured(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOrderIds(configuration.GetSection("OrderIds"));
        services.AddOrderIdCipher(configuration.GetSection("OrderIdKeys"));
    }

    public static void Keys(IServiceCollection services)
    {
        services.AddOrderIdCipher(options =>
        {
            options.UseKeyFile(0, "keys/2026.key");                     // orderid key new writes such a file
            options.UseKey(1, provider => provider.GetRequiredService<Vault>().Read("order-ids-2027"));
            options.KeySlot = 1;                                        // new IDs; every ID is opened with the key of its own slot
        });
    }

    public static void Several(IServiceCollection services)
    {
        services.AddKeyedOrderIds("invoices", options => options.UseFile("invoice-ids.lease"));
        services.AddKeyedOrderIdCipher("partners", options => options.UseKeyFile(0, "partners.key"));
        services.AddHealthChecks().AddOrderIds("invoices");
    }

    public sealed class Checkout(IOrderIdGenerator ids, OrderIdCipher cipher)
    {
        public (OrderId Stored, OrderId Shown) Place()
        {
            OrderId id = ids.Next();
            return (id, cipher.Seal(id));
        }
    }

    /// <summary>Stands for a secret store.</summary>
    internal sealed class Vault
    {
        public byte[] Read(string name) => System.Text.Encoding.UTF8.GetBytes(name.PadRight(32)[..32]);
    }
}
