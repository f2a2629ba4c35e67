using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderIds;
using OrderIds.Carriers;
using OrderIds.Tracking;

// The packages around the core, together: each brings the core, and what it needs of others, by itself.
var services = new ServiceCollection();
services.AddOrderIds(options => options.UseStore(new MemoryLeaseStore()));
services.AddOrderIdCipher(options => options.UseKey(0, _ => new byte[32]));
await using ServiceProvider provider = services.BuildServiceProvider();
OrderId id = provider.GetRequiredService<IOrderIdGenerator>().Next();
var cipher = provider.GetRequiredService<OrderIdCipher>();
Check("hosting", cipher.Open(cipher.Seal(id)) == id);

Check("carriers", TrackingVocabulary.AfterShip.Map("Exception_017").Detail == ShipmentDetail.Weather);

using var shop = new ShopContext();
string script = shop.Database.GenerateCreateScript();
Check("EF Core", script.Contains("COLLATE \"C\"", StringComparison.Ordinal) && script.Contains("order_id_leases", StringComparison.Ordinal));
Console.WriteLine("all checks passed");

static void Check(string what, bool holds)
{
    if (!holds)
    {
        throw new InvalidOperationException($"Failed: {what}.");
    }

    Console.WriteLine($"  {what}");
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
