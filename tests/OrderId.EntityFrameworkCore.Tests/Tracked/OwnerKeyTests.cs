using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderIds.Tests.Shops;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tests.Tracked;

/// <summary>Rows with different keys have different texts for them, and the same after the row was loaded again.</summary>
public class OwnerKeyTests
{
    private static readonly DateTime Time = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateTimeOffset Instant = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(1));

    public enum Store : short
    {
        Main = 1,
        Outlet = 2,
    }

    [Fact]
    public Task DateTime_KeepsTicks() => HoldsAsync(
        ("2026-03-02T08:00:00", Time), ("2026-03-02T08:00:00.0000001", Time.AddTicks(1)),
        ("2026-03-02T08:00:00.5", Time.AddMilliseconds(500)));

    [Fact]
    public Task DateTimeOffset_KeepsTicksInUtc() => HoldsAsync(
        ("2026-03-02T07:00:00Z", Instant), ("2026-03-02T07:00:00.0000001Z", Instant.AddTicks(1)));

    [Fact]
    public Task TimeOnly_KeepsTicks() => HoldsAsync(
        ("08:00:00.0000000", new TimeOnly(8, 0)), ("08:00:00.0000001", new TimeOnly(8, 0).Add(TimeSpan.FromTicks(1))));

    [Fact]
    public Task DateOnly_IsIso() => HoldsAsync(("2026-03-02", new DateOnly(2026, 3, 2)));

    [Fact]
    public Task TimeSpan_KeepsTicks() => HoldsAsync(("1.02:03:04", new TimeSpan(1, 2, 3, 4)), ("00:00:00.0000001", TimeSpan.FromTicks(1)));

    [Fact]
    public Task Decimal_DropsZerosAtItsEnd() => HoldsAsync(
        ("1", 1.00m), ("1.05", 1.050m), ("-79228162514264337593543950335", decimal.MinValue));

    [Fact]
    public Task Numbers_AreInvariant() => HoldsAsync(("0.1", 0.1), ("1E+300", 1E300), ("-1", -1.0));

    [Fact]
    public Task Guid_IsText() => HoldsAsync(("00000000-0000-0000-0000-000000000001", new Guid("00000000-0000-0000-0000-000000000001")));

    [Fact]
    public Task Bytes_AreHexadecimal() => HoldsAsync(("00FF", new byte[] { 0, 255 }));

    [Fact]
    public Task Enumeration_IsItsName() => HoldsAsync(("Main", Store.Main), ("3", (Store)3));

    [Fact]
    public Task Boolean_IsText() => HoldsAsync(("True", true), ("False", false));

    [Fact]
    public Task OrderId_IsText() => HoldsAsync(("0VRKB3Z0004T0008P", OrderId.Parse("0VRKB3Z0004T0008P")));

    [Fact]
    public Task TypeOfTheProgram_IsAsItsConverterStoresIt() => HoldsAsync(
        key => key.HasConversion(number => number.Value, value => new Number(value)), ("7", new Number(7)), ("8", new Number(8)));

    [Fact]
    public Task TypeOfTheProgramWithoutText_IsAsItsConverterStoresIt() => HoldsAsync(
        key => key.HasConversion(label => label.Text, text => new Label(text)), ("a/b", new Label("a/b")), ("c", new Label("c")));

    private static Task HoldsAsync<TKey>(params (string Text, TKey Key)[] keys)
        where TKey : notnull => HoldsAsync(_ => { }, keys);

    private static async Task HoldsAsync<TKey>(
        Action<PropertyBuilder<TKey>> map, params (string Text, TKey Key)[] keys)
        where TKey : notnull
    {
        using var folder = new TemporaryFolder();
        DbContextOptions<KeyedContext<TKey>> options = TestOptions.For<KeyedContext<TKey>>().UseSqlite(folder.ConnectionString)
            .UseOrderIdTracking().Options;
        await using (var context = new KeyedContext<TKey>(options, map))
        {
            await context.Database.EnsureCreatedAsync();
            TrackedShipment shipped = TrackedShipment.Create("NUMBER").Apply(TrackedContract.At(1, ShipmentStatus.InTransit));
            context.AddRange(keys.Select(key => new Keyed<TKey> { Id = key.Key, Shipment = shipped }));
            await context.SaveChangesAsync();
        }

        await using (var context = new KeyedContext<TKey>(options, map))
        {
            foreach (Keyed<TKey> stored in await context.Set<Keyed<TKey>>().ToArrayAsync())
            {
                stored.Shipment = stored.Shipment.Apply(TrackedContract.At(2, ShipmentStatus.Delivered));
            }

            await context.SaveChangesAsync();
            ILookup<string, string> told = (await context.Set<TrackedMilestone>().AsNoTracking().OrderBy(row => row.Version).ToArrayAsync())
                .ToLookup(row => row.OwnerKey, row => row.Key);
            Assert.Equal(keys.Select(key => key.Text).Order(), told.Select(owner => owner.Key).Order());
            Assert.All(told, owner => Assert.Equal(["Shipped-1", "Delivered-1"], owner));
        }
    }

    private readonly record struct Number(int Value);

    // A class whose text is its type's name.
    private sealed class Label(string text) : IEquatable<Label>
    {
        public string Text { get; } = text;

        public bool Equals(Label? other) => other?.Text == Text;

        public override bool Equals(object? obj) => Equals(obj as Label);

        public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
    }

    private sealed class Keyed<TKey>
    {
        public required TKey Id { get; init; }

        public required TrackedShipment Shipment { get; set; }
    }

    private sealed class KeyedContext<TKey>(
        DbContextOptions<KeyedContext<TKey>> options, Action<PropertyBuilder<TKey>> map)
        : DbContext(options)
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
            optionsBuilder.ReplaceService<IModelCacheKeyFactory, ByContext>();

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseOrderIds();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            map(modelBuilder.Entity<Keyed<TKey>>().Property(keyed => keyed.Id).ValueGeneratedNever());
            modelBuilder.Entity<Keyed<TKey>>().HasTracked(keyed => keyed.Shipment);
            modelBuilder.AddOrderIdMilestones();
        }
    }

    private sealed class ByContext : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.ContextId.InstanceId, designTime);
    }
}
