using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MyShop;
using OrderIds;
using OrderIds.Tracking;

// The packages around the core, together: each brings the core, and what it needs of others, by itself.
var services = new ServiceCollection();
services.AddOrderIds(options => options.UseStore(new MemoryLeaseStore()));
services.AddOrderIdCipher(options => options.UseKey(0, _ => new byte[32]));
await using ServiceProvider provider = services.BuildServiceProvider();
OrderId id = provider.GetRequiredService<IOrderIdGenerator>().Next();
var cipher = provider.GetRequiredService<OrderIdCipher>();
Check("hosting", cipher.Open(cipher.Seal(id)) == id);

Console.WriteLine(Matrix.Header);
CarrierChecks.Run();
Packages.Run();
await WebApi.RunAsync();

using var shop = new ShopContext();
string script = shop.Database.GenerateCreateScript();
Check(
    "EF Core", script.Contains("COLLATE \"C\"", StringComparison.Ordinal) && script.Contains("order_id_leases", StringComparison.Ordinal));

Check("ASP.NET Core", await OpenApi.DescribeAsync() is var document
    && document.Contains(OrderId.Example, StringComparison.Ordinal) && document.Contains("\"OutForDelivery\"", StringComparison.Ordinal));
Console.WriteLine("all checks passed");

static void Check(string what, bool holds)
{
    if (!holds)
    {
        throw new InvalidOperationException($"Failed: {what}.");
    }

    Console.WriteLine($"  {what}");
}

internal static class OpenApi
{
    public static async Task<string> DescribeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenApi(options => options.AddOrderIds());
        await using WebApplication app = builder.Build();
        app.MapOpenApi();
        app.MapGet("/{id}", (OrderId id) => TrackedShipment.Create("1"));
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        return await client.GetStringAsync("openapi/v1.json");
    }
}

internal sealed class PlacedOrder
{
    public OrderId Id { get; set; }
}

internal sealed class ShopContext : DbContext
{
    public DbSet<PlacedOrder> Orders => Set<PlacedOrder>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql("Host=never-opened");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseOrderIds();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddOrderIdLeases();
}
