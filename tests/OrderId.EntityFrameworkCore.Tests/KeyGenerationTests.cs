using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using OrderIds.Tests.Shops;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>Primary keys that are generated on add without a configuration, as those of <see cref="Guid"/> are.</summary>
public sealed class KeyGenerationTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly OrderIdGenerator _generator = OrderIdGenerator.Create(new MemoryLeaseStore());

    public KeyGenerationTests() => _connection.Open();

    public void Dispose()
    {
        _connection.Dispose();
        _generator.Dispose();
    }

    [Theory]
    [InlineData(OrderIdMapping.Text)]
    [InlineData(OrderIdMapping.Bytes)]
    [InlineData(OrderIdMapping.Uuid)]
    public async Task Add_KeyNotConfigured_IsGenerated(OrderIdMapping mapping)
    {
        await using Book book = await OpenAsync(_generator, mapping: mapping);
        Entry first = book.Add(new Entry()).Entity, second = book.Add(new Entry()).Entity;
        OrderId added = first.Id;

        await book.SaveChangesAsync();

        Assert.Equal((OrderIdKind.Sortable, added), (added.Kind, first.Id));
        Assert.True(second.Id > first.Id);
        Assert.Equal([first.Id, second.Id], await Stored(book));
    }

    [Fact]
    public async Task Add_KeySetAndNoGenerator_KeepsTheKey()
    {
        await using Book book = await OpenAsync(generator: null);
        OrderId given = _generator.Next();
        book.Add(new Entry { Id = given });

        await book.SaveChangesAsync();

        Assert.Equal([given], await Stored(book));
    }

    [Fact]
    public async Task Add_KeySet_KeepsTheKey()
    {
        await using Book book = await OpenAsync(_generator);
        OrderId given = _generator.Next();
        book.Add(new Entry { Id = given });

        await book.SaveChangesAsync();

        Assert.Equal([given], await Stored(book));
    }

    [Fact]
    public async Task Add_KeyNotSetAndNoGenerator_SaysWhatToDo()
    {
        await using Book book = await OpenAsync(generator: null);

        Assert.Equal(
            "Expected an order ID generator for Entry, which is generated on add, but found none. "
                + "Register an IOrderIdGenerator with the application's services, "
                + "pass one to UseOrderIdGenerator, or set the ID before adding.",
            Assert.Throws<InvalidOperationException>(() => book.Add(new Entry())).Message);
    }

    [Fact]
    public async Task Add_ValueGeneratedNever_StoresNone()
    {
        await using Book book = await OpenAsync(
            _generator, model => model.Entity<Entry>().Property(entry => entry.Id).ValueGeneratedNever());
        book.Add(new Entry());

        await book.SaveChangesAsync();

        Assert.Equal([OrderId.None], await Stored(book));
    }

    [Fact]
    public async Task Add_AttributeNone_LeavesTheKey()
    {
        await using Book book = await OpenAsync(_generator, model => model.Entity<Plain>());

        Assert.Equal(OrderId.None, book.Add(new Plain()).Entity.Id);
    }

    [Fact]
    public async Task Navigation_NewPartWithoutKey_IsAdded()
    {
        await using Book book = await OpenAsync(_generator);
        Entry entry = book.Add(new Entry()).Entity;
        await book.SaveChangesAsync();

        var part = new Part();
        entry.Parts.Add(part);
        await book.SaveChangesAsync();

        Assert.Equal((OrderIdKind.Sortable, entry.Id), (part.Id.Kind, part.EntryId));
        Assert.Equal(part.Id, await book.Set<Part>().Select(stored => stored.Id).SingleAsync());
    }

    [Theory]
    [InlineData(false, EntityState.Modified)]
    [InlineData(true, EntityState.Added)]
    public async Task Navigation_NewPartWithKey_IsTakenAsStoredUnlessKeysAreNeverGenerated(bool never, EntityState expected)
    {
        await using Book book = await OpenAsync(_generator, model =>
        {
            if (never)
            {
                model.Entity<Part>().Property(part => part.Id).ValueGeneratedNever();
            }
        });
        Entry entry = book.Add(new Entry()).Entity;
        await book.SaveChangesAsync();

        var part = new Part { Id = _generator.Next() };
        entry.Parts.Add(part);
        book.ChangeTracker.DetectChanges();

        Assert.Equal(expected, book.Entry(part).State);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    [InlineData(DatabaseKind.SqlServer)]
    public void Model_OnEveryDatabase_GeneratesTheKeysThatAreNotForeign(object database)
    {
        using var context = new ModelContext((DatabaseKind)database, OrderIdMapping.Text, model =>
        {
            Sale.Configure(model);
            model.Entity<Entry>();
            model.Entity<SpecialEntry>().ToTable("SpecialEntries");
            model.Entity<Label>().HasOne<Entry>().WithOne().HasForeignKey<Label>(label => label.Id);
            model.Entity<Pair>().HasKey(pair => new { pair.First, pair.Second });
            model.Entity<Row>().HasKey(row => row.Id);
            model.Entity<Row>().OwnsMany(row => row.Cells).HasKey(cell => cell.Id);
            model.Entity<Preset>().Property(preset => preset.Id).HasDefaultValueSql("'00000000000000000'");
            model.Entity<View>().HasNoKey();
        });

        IProperty[] ids = context.Model.GetEntityTypes().SelectMany(type => type.GetDeclaredProperties())
            .Where(property => property.ClrType == typeof(OrderId) || property.ClrType == typeof(OrderId?)).ToArray();
        Assert.Equal(
            ["Entry.Id", "Gift.Id", "Part.Id", "Preset.Id", "Row.Id", "Sale.Id"],
            ids.Where(property => property.ValueGenerated == ValueGenerated.OnAdd).Select(Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Entry.Id", "Gift.Id", "Part.Id", "Row.Id", "Sale.Id"],
            ids.Where(property => property.GetValueGeneratorFactory() is not null).Select(Name).Order(StringComparer.Ordinal));
        Assert.All(
            ["Address.SaleId", "Cell.Id", "Label.Id", "Pair.First", "Pair.Second", "View.Id", "Sale.ShownId", "Gift.SaleId"],
            name => Assert.Contains(ids, property => Name(property) == name && property.ValueGenerated == ValueGenerated.Never));
    }

    /// <summary>A program whose keys become generated with a new version of the library needs no migration.</summary>
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    [InlineData(DatabaseKind.SqlServer)]
    public void Migrations_OfGeneratedKeys_DoNotDifferFromThoseOfOtherKeys(object database)
    {
        using var generated = new ModelContext((DatabaseKind)database, OrderIdMapping.Text, model => model.Entity<Entry>());
        using var never = new ModelContext((DatabaseKind)database, OrderIdMapping.Text, model =>
        {
            model.Entity<Entry>().Property(entry => entry.Id).ValueGeneratedNever();
            model.Entity<Part>().Property(part => part.Id).ValueGeneratedNever();
        });

        Assert.False(generated.GetService<IMigrationsModelDiffer>().HasDifferences(Tables(never), Tables(generated)));
    }

    private static IRelationalModel Tables(ModelContext context) => context.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    private static string Name(IProperty property) => property.DeclaringType.DisplayName() + "." + property.Name;

    private static Task<OrderId[]> Stored(Book book) =>
        book.Set<Entry>().AsNoTracking().OrderBy(entry => entry.Id).Select(entry => entry.Id).ToArrayAsync();

    private async Task<Book> OpenAsync(
        IOrderIdGenerator? generator, Action<ModelBuilder>? configure = null, OrderIdMapping mapping = OrderIdMapping.Text)
    {
        // Without the cache, each context builds its own model.
        DbContextOptionsBuilder options = TestOptions.For<DbContext>().UseSqlite(_connection).EnableServiceProviderCaching(false);
        if (generator is not null)
        {
            options.UseOrderIdGenerator(generator);
        }

        var book = new Book(options.Options, configure, mapping);
        await book.Database.EnsureCreatedAsync();
        return book;
    }

    private class Entry
    {
        public OrderId Id { get; set; }

        public List<Part> Parts { get; set; } = [];
    }

    private sealed class SpecialEntry : Entry
    {
        public string? Reason { get; set; }
    }

    private sealed class Part
    {
        public OrderId Id { get; set; }

        public OrderId EntryId { get; set; }
    }

    private sealed class Plain
    {
        [DatabaseGenerated(DatabaseGeneratedOption.None)]
        public OrderId Id { get; set; }
    }

    private sealed class Label
    {
        public OrderId Id { get; set; }
    }

    private sealed class Pair
    {
        public OrderId First { get; set; }

        public OrderId Second { get; set; }
    }

    private sealed class Row
    {
        public OrderId Id { get; set; }

        public List<Cell> Cells { get; set; } = [];
    }

    private sealed class Cell
    {
        public OrderId Id { get; set; }
    }

    private sealed class Preset
    {
        public OrderId Id { get; set; }
    }

    private sealed class View
    {
        public OrderId Id { get; set; }
    }

    private sealed class Book(DbContextOptions options, Action<ModelBuilder>? configure, OrderIdMapping mapping) : DbContext(options)
    {
        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
            configurationBuilder.UseOrderIds(mapping);

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Entry>();
            configure?.Invoke(modelBuilder);
        }
    }
}
