using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderIds;
using OrderIds.EntityFrameworkCore;

namespace MyShop;

/// <summary>The README's code, compiled and run in a namespace that is not the library's. Each block stands here to the letter.</summary>
public sealed class ReadmeSamplesOfEntityFrameworkCore : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("order-id-readme-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Shop_PlacesAndFindsOrders()
    {
        string connectionString = $"Data Source={Path.Combine(_folder, "shop.db")};Pooling=False";
        var services = new ServiceCollection();

        services.AddDbContextFactory<ShopContext>(options => options.UseSqlite(connectionString));
        services.AddOrderIds(options => options.UseStore(provider =>
            provider.GetRequiredService<IDbContextFactory<ShopContext>>().CreateOrderIdLeaseStore()));  // of OrderId.Hosting

        await using ServiceProvider provider = services.BuildServiceProvider();
        await using ShopContext context = provider.GetRequiredService<IDbContextFactory<ShopContext>>().CreateDbContext();
        await context.Database.EnsureCreatedAsync();
        Order placed = context.Add(new Order()).Entity;
        context.Add(new Order { Id = OrderId.Create(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero), 5, 5) });
        await context.SaveChangesAsync();

        DateTimeOffset day = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

        List<Order> orders = await context.Orders
            .Where(order => order.Id >= OrderId.MinValueAt(day) && order.Id < OrderId.MinValueAt(day.AddDays(1)))
            .OrderBy(order => order.Id)
            .ToListAsync();

        Assert.Equal(OrderIdKind.Sortable, placed.Id.Kind);
        Assert.Contains(orders, order => order.Id.Node == 5 && order.Id.Sequence == 5);
        Assert.All(orders, order => Assert.InRange(order.Id.Timestamp, day, day.AddDays(1)));
    }

    [Fact]
    public void OneProperty_IsMappedOtherwise()
    {
        var modelBuilder = new ModelBuilder();

        modelBuilder.Entity<Order>().Property(order => order.Id).HasOrderIdMapping(OrderIdMapping.Uuid);

        Assert.Equal(typeof(Guid), modelBuilder.Model.FindEntityType(typeof(Order))!.FindProperty(nameof(Order.Id))!.GetValueConverter()!.ProviderClrType);
    }
}

public sealed class Order
{
    public OrderId Id { get; set; }
}

public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseOrderIds();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Order>().Property(order => order.Id).ValueGeneratedOnAdd();
        modelBuilder.AddOrderIdLeases();
    }
}
