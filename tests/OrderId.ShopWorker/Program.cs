using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderIds;
using OrderIds.Tests.Shops;

// Takes webhooks of parcels: OrderId.ShopWorker parcels sqlite|postgres|compiled CONNECTION-STRING PARCELS WEBHOOKS PROCESSES WHICH
if (args[0] == "parcels")
{
    await ParcelWorker.RunAsync(args[1..]);
    return;
}

// Places so many orders, each with an ID that is generated on add: OrderId.ShopWorker CONNECTION-STRING COUNT
const int Batch = 1000;
int left = int.Parse(args[1], CultureInfo.InvariantCulture);

await using ServiceProvider services = new ServiceCollection()
    .AddDbContextFactory<PostgresShop>(options => options.UseNpgsql(args[0]))
    .AddSingleton<IOrderIdGenerator>(
        provider => OrderIdGenerator.Create(provider.GetRequiredService<IDbContextFactory<PostgresShop>>().CreateOrderIdLeaseStore()))
    .BuildServiceProvider();
IDbContextFactory<PostgresShop> factory = services.GetRequiredService<IDbContextFactory<PostgresShop>>();

// Gives the lease back while contexts can be made: a provider that is being disposed makes none.
await using var generator = (OrderIdGenerator)services.GetRequiredService<IOrderIdGenerator>();
using var cipher = new OrderIdCipher("an example's key"u8);

for (; left > 0; left -= Batch)
{
    await using PostgresShop shop = await factory.CreateDbContextAsync();
    for (int i = 0; i < Math.Min(left, Batch); i++)
    {
        var order = new StoredOrder<AsText> { Number = Environment.ProcessId };
        shop.Add(order);
        order.ShownId = cipher.Seal(order.Id);
    }

    await shop.SaveChangesAsync();
}
