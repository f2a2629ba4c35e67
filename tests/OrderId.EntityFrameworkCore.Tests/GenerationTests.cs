using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderIds.Tests.Shops;

namespace OrderIds.EntityFrameworkCore.Tests;

public sealed class GenerationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Add_GeneratorOfTheApplication_GivesTheIdAtOnceAndForGood()
    {
        await using OrderIdGenerator generator = OrderIdGenerator.Create(new MemoryLeaseStore());
        await using ServiceProvider services = new ServiceCollection().AddSingleton<IOrderIdGenerator>(generator)
            .AddDbContext<SqliteShop>(options => TestOptions.Start(options).UseSqlite(_folder.ConnectionString)).BuildServiceProvider();
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        SqliteShop shop = scope.ServiceProvider.GetRequiredService<SqliteShop>();
        await shop.Database.MigrateAsync();

        var order = new StoredOrder<AsText>();
        shop.Add(order);
        OrderId added = order.Id;
        await shop.SaveChangesAsync();

        Assert.Equal(OrderIdKind.Sortable, added.Kind);
        Assert.Equal(added, order.Id);
        Assert.Equal(added, (await shop.Orders<AsText>().AsNoTracking().SingleAsync()).Id);
        Assert.True(generator.Next() > added);
    }

    [Fact]
    public async Task Add_IdGiven_KeepsIt()
    {
        await using SqliteShop shop = Open(new Fixed(OrderId.Create(TimeProvider.System.GetUtcNow(), 1, 1)));
        await shop.Database.MigrateAsync();
        OrderId given = OrderId.Create(TimeProvider.System.GetUtcNow(), 2, 2);

        await shop.AddAsync(new StoredOrder<AsBytes> { Id = given });
        await shop.SaveChangesAsync();

        Assert.Equal(given, (await shop.Orders<AsBytes>().AsNoTracking().SingleAsync()).Id);
    }

    [Fact]
    public void Add_TwoContextsWithGeneratorsOfTheirOwn_EachTakesItsOwn()
    {
        OrderId first = OrderId.Create(TimeProvider.System.GetUtcNow(), 1, 1), second = OrderId.Create(
            TimeProvider.System.GetUtcNow(), 2, 2);
        using SqliteShop one = Open(new Fixed(first)), two = Open(new Fixed(second));

        Assert.Equal(first, one.Add(new StoredOrder<AsText>()).Entity.Id);
        Assert.Equal(second, two.Add(new StoredOrder<AsText>()).Entity.Id);
    }

    [Fact]
    public void Add_NoGenerator_SaysWhatToDo()
    {
        using var shop = new SqliteShop(TestOptions.For<SqliteShop>().UseSqlite(_folder.ConnectionString).Options);

        var exception = Assert.Throws<InvalidOperationException>(() => shop.Add(new StoredOrder<AsText>()));

        Assert.Equal(
            "Expected an order ID generator for StoredOrder<AsText>, which is generated on add, but found none. "
                + "Register an IOrderIdGenerator with the application's services, "
                + "pass one to UseOrderIdGenerator, or set the ID before adding.",
            exception.Message);
    }

    [Fact]
    public void Add_NullableId_IsGenerated()
    {
        OrderId id = OrderId.Create(TimeProvider.System.GetUtcNow(), 1, 1);
        using var context = new Drafts(
            TestOptions.For<DbContext>().UseSqlite(_folder.ConnectionString).UseOrderIdGenerator(new Fixed(id)).Options);

        Assert.Equal(id, context.Add(new Draft()).Entity.Number);
    }

    [Fact]
    public void Add_NotGeneratedOnAdd_IsLeftAlone()
    {
        using SqliteShop shop = Open(new Fixed(OrderId.Create(TimeProvider.System.GetUtcNow(), 1, 1)));

        Assert.Equal(OrderId.None, shop.Add(new StoredOrder<AsText>()).Entity.ShownId);
    }

    private SqliteShop Open(IOrderIdGenerator generator) =>
        new(TestOptions.For<SqliteShop>().UseSqlite(_folder.ConnectionString).UseOrderIdGenerator(generator).Options);

    private sealed class Fixed(OrderId id) : IOrderIdGenerator
    {
        public OrderId Next() => id;

        public void Fill(Span<OrderId> destination) => destination.Fill(id);
    }

    private sealed class Draft
    {
        public int Id { get; set; }

        public OrderId? Number { get; set; }
    }

    private sealed class Drafts(DbContextOptions options) : DbContext(options)
    {
        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseOrderIds();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Draft>().Property(draft => draft.Number).ValueGeneratedOnAdd();
    }
}
