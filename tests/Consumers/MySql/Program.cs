using Microsoft.EntityFrameworkCore;
using OrderIds;
using OrderIds.Tracking;

using var shop = new ShopContext();
string script = shop.Database.GenerateCreateScript().ReplaceLineEndings("\n").Trim();
string approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "MySql.sql")).ReplaceLineEndings("\n").Trim();
if (script != approved)
{
    Console.WriteLine(script);
    throw new InvalidOperationException("The script is not the one in MySql.sql.");
}

Console.WriteLine("the script of the model is the approved one");

internal sealed class PlacedOrder
{
    public OrderId Id { get; set; }

    public OrderId? Gift { get; set; }

    public OrderStatus Status { get; set; }

    public required TrackedShipment Shipment { get; set; }
}

internal sealed class ShopContext : DbContext
{
    public DbSet<PlacedOrder> Orders => Set<PlacedOrder>();

    // The version is given, so that no server is needed.
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseMySql("Server=127.0.0.1", ServerVersion.Parse("10.11.0-mariadb"));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseOrderIds();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PlacedOrder>().HasTracked(order => order.Shipment);
        modelBuilder.AddOrderIdLeases();
        modelBuilder.AddOrderIdMilestones();
    }
}
