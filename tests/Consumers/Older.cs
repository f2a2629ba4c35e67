using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MyShop;
using OrderIds;
using OrderIds.Tracking;

// The framework's own build of the core, and the packages around it.
Checks.Run();
XmlChecks.Run();
Check("spans and UTF-8", Parse<OrderId>("0VRKB3Z0004T0008P") == ParseUtf8<OrderId>("0VRKB3Z0004T0008P"u8));
Console.WriteLine(Matrix.Header);
CarrierChecks.Run();
Packages.Run();
await WebApi.RunAsync();

HostApplicationBuilder builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["OrderIds:Window"] = "00:05:00" });
builder.Services.AddOrderIds(builder.Configuration.GetSection("OrderIds"), options => options.UseStore(new MemoryLeaseStore()));
builder.Services.AddOrderIdCipher(options => options.UseKey(0, _ => new byte[32]));
builder.Services.AddHealthChecks().AddOrderIds();
builder.Services.AddDbContext<ShopContext>();
using IHost host = builder.Build();
await host.StartAsync();
OrderId id = host.Services.GetRequiredService<IOrderIdGenerator>().Next();
var cipher = host.Services.GetRequiredService<OrderIdCipher>();
Check("hosting", cipher.Open(cipher.Seal(id)) == id);

using (IServiceScope scope = host.Services.CreateScope())
{
    var shop = scope.ServiceProvider.GetRequiredService<ShopContext>();
    await shop.Database.OpenConnectionAsync();
    await shop.Database.EnsureCreatedAsync();
    var placed = new PlacedOrder { Related = [id], Status = OrderStatus.Shipped };
    shop.Orders.Add(placed);
    Check("EF Core: generated on add", placed.Id > id);
    await shop.SaveChangesAsync();
    shop.ChangeTracker.Clear();
    PlacedOrder read = await shop.Orders.SingleAsync(order => order.Id > id && order.Status == OrderStatus.Shipped);
    Check("EF Core: found by a range", read.Id == placed.Id && read.Related.SequenceEqual([id]));
    var ids = new List<OrderId> { id, placed.Id };
    Check("EF Core: found in a list", await shop.Orders.CountAsync(order => ids.Contains(order.Id)) == 1);
}

await host.StopAsync();
Console.WriteLine($"all checks passed on .NET {Environment.Version}, EF Core {typeof(DbContext).Assembly.GetName().Version}");

static T Parse<T>(ReadOnlySpan<char> text)
    where T : ISpanParsable<T> => T.Parse(text, null);

static T ParseUtf8<T>(ReadOnlySpan<byte> text)
    where T : IUtf8SpanParsable<T> => T.Parse(text, null);

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

    public List<OrderId> Related { get; set; } = [];

    public OrderStatus Status { get; set; }
}

internal sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<PlacedOrder> Orders => Set<PlacedOrder>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseOrderIds();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PlacedOrder>().Property(order => order.Id).ValueGeneratedOnAdd();
        modelBuilder.Entity<PlacedOrder>().PrimitiveCollection(order => order.Related);
        modelBuilder.AddOrderIdLeases();
    }
}
