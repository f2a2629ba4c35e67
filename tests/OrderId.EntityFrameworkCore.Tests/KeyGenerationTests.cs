using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
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
    [InlineData(OrderIdMapping.Text)]
    [InlineData(OrderIdMapping.Bytes)]
    [InlineData(OrderIdMapping.Uuid)]
    public async Task Add_KeysOfOwnedRows_AreGenerated(OrderIdMapping mapping)
    {
        await using Book book = await OpenAsync(_generator, Owned, mapping);
        var row = new Row { Cells = { new Cell(), new Cell() }, Marks = { new Mark(), new Mark() } };
        book.Add(row);
        await book.SaveChangesAsync();
        row.Cells.Add(new Cell());
        row.Marks.Add(new Mark());
        await book.SaveChangesAsync();

        book.ChangeTracker.Clear();
        Row read = await book.Set<Row>().SingleAsync();
        Assert.Equal(row.Cells.Select(cell => cell.Id).Order(), read.Cells.Select(cell => cell.Id).Order());
        Assert.Equal(row.Marks.Select(mark => mark.Id).Order(), read.Marks.Select(mark => mark.Id).Order());
        Assert.All(
            row.Cells.Select(cell => cell.Id).Concat(row.Marks.Select(mark => mark.Id)), id => Assert.Equal(OrderIdKind.Sortable, id.Kind));
    }

    [Fact]
    public async Task Add_PartOfACompositeKeyNotSet_SaysWhatToDo()
    {
        await using Book book = await OpenAsync(_generator, Composite);

        Assert.Equal(
            "Pair.Second is a part of a composite key and is not set. Set it before you add the entity, "
                + "or call ValueGeneratedOnAdd() to generate it.",
            Assert.Throws<InvalidOperationException>(() => book.Add(new Pair { First = _generator.Next() })).Message);
        await book.SaveChangesAsync();
        Assert.Empty(await book.Set<Pair>().ToArrayAsync());
    }

    [Fact]
    public async Task Add_CompositeKeySet_IsStored()
    {
        await using Book book = await OpenAsync(generator: null, Composite);
        var pair = new Pair { First = _generator.Next(), Second = _generator.Next() };
        book.Add(pair);
        await book.SaveChangesAsync();

        book.ChangeTracker.Clear();
        Assert.Equal(
            (pair.First, pair.Second),
            await book.Set<Pair>().Select(stored => ValueTuple.Create(stored.First, stored.Second)).SingleAsync());
    }

    [Theory]
    [InlineData(ValueGenerated.OnAdd, OrderIdKind.Sortable)]
    [InlineData(ValueGenerated.Never, OrderIdKind.None)]
    public async Task Add_PartOfACompositeKeyConfigured_IsAsConfigured(ValueGenerated configured, OrderIdKind expected)
    {
        await using Book book = await OpenAsync(_generator, model =>
        {
            Composite(model);
            PropertyBuilder<OrderId> second = model.Entity<Pair>().Property(pair => pair.Second);
            _ = configured == ValueGenerated.OnAdd ? second.ValueGeneratedOnAdd() : second.ValueGeneratedNever();
        });
        book.Add(new Pair { First = _generator.Next() });
        await book.SaveChangesAsync();

        Assert.Equal(expected, (await book.Set<Pair>().AsNoTracking().SingleAsync()).Second.Kind);
    }

    [Fact]
    public async Task Navigation_NewItemWithCompositeKey_IsAdded()
    {
        await using Book book = await OpenAsync(_generator, Composite);
        Entry entry = book.Add(new Entry()).Entity;
        await book.SaveChangesAsync();

        // One part comes from the other entity, the other is set or missing.
        var item = new Item { Number = _generator.Next() };
        entry.Items.Add(item);
        await book.SaveChangesAsync();

        Assert.Equal(
            (entry.Id, item.Number),
            await book.Set<Item>().Select(stored => ValueTuple.Create(stored.EntryId, stored.Number)).SingleAsync());
        entry.Items.Add(new Item());
        Assert.StartsWith(
            "Item.Number is a part of a composite key", Assert.Throws<InvalidOperationException>(() => book.SaveChanges()).Message,
            StringComparison.Ordinal);
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
            model.Entity<Entry>().Ignore(entry => entry.Items);
            model.Entity<SpecialEntry>().ToTable("SpecialEntries");
            model.Entity<Label>().HasOne<Entry>().WithOne().HasForeignKey<Label>(label => label.Id);
            model.Entity<Pair>().HasKey(pair => new { pair.First, pair.Second });
            model.Entity<Row>().HasKey(row => row.Id);
            model.Entity<Row>().OwnsMany(row => row.Cells).HasKey(cell => cell.Id);
            model.Entity<Row>().OwnsMany(row => row.Marks);
            model.Entity<Row>().OwnsMany(row => row.Crosses).HasKey("RowId", nameof(Cross.First), nameof(Cross.Second));
            model.Entity<Preset>().Property(preset => preset.Id).HasDefaultValueSql("'00000000000000000'");
            model.Entity<View>().HasNoKey();
        });

        IProperty[] ids = context.Model.GetEntityTypes().SelectMany(type => type.GetDeclaredProperties())
            .Where(property => property.ClrType == typeof(OrderId) || property.ClrType == typeof(OrderId?)).ToArray();
        Assert.Equal(
            ["Cell.Id", "Entry.Id", "Gift.Id", "Mark.Id", "Part.Id", "Preset.Id", "Row.Id", "Sale.Id"],
            ids.Where(property => property.ValueGenerated == ValueGenerated.OnAdd).Select(Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "Cell.Id", "Cross.First", "Cross.Second", "Entry.Id", "Gift.Id", "Mark.Id", "Pair.First", "Pair.Second", "Part.Id",
                "Row.Id", "Sale.Id",
            ],
            ids.Where(property => property.GetValueGeneratorFactory() is not null).Select(Name).Order(StringComparer.Ordinal));
        Assert.All(
            ["Address.SaleId", "Cell.RowId", "Label.Id", "Pair.First", "Pair.Second", "View.Id", "Sale.ShownId", "Gift.SaleId"],
            name => Assert.Contains(ids, property => Name(property) == name && property.ValueGenerated == ValueGenerated.Never));
    }

    /// <summary>A program whose keys become generated with a new version of the library needs no migration.</summary>
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    [InlineData(DatabaseKind.SqlServer)]
    public void Migrations_OfGeneratedKeys_DoNotDifferFromThoseOfOtherKeys(object database)
    {
        using var generated = new ModelContext((DatabaseKind)database, OrderIdMapping.Text, model =>
        {
            Owned(model);
            Composite(model);
        });
        using var never = new ModelContext((DatabaseKind)database, OrderIdMapping.Text, model =>
        {
            Owned(model);
            Composite(model);
            model.Entity<Entry>().Property(entry => entry.Id).ValueGeneratedNever();
            model.Entity<Part>().Property(part => part.Id).ValueGeneratedNever();
            model.Entity<Row>().Property(row => row.Id).ValueGeneratedNever();
            model.Entity<Row>().OwnsMany(row => row.Cells).Property(cell => cell.Id).ValueGeneratedNever();
            model.Entity<Row>().OwnsMany(row => row.Marks).Property(mark => mark.Id).ValueGeneratedNever();
            model.Entity<Pair>().Property(pair => pair.First).ValueGeneratedNever();
            model.Entity<Pair>().Property(pair => pair.Second).ValueGeneratedNever();
            model.Entity<Item>().Property(item => item.Number).ValueGeneratedNever();
        });

        Assert.False(generated.GetService<IMigrationsModelDiffer>().HasDifferences(Tables(never), Tables(generated)));
    }

    private static void Owned(ModelBuilder model)
    {
        model.Entity<Row>().OwnsMany(row => row.Cells).HasKey(cell => cell.Id);
        model.Entity<Row>().OwnsMany(row => row.Marks);
        model.Entity<Row>().Ignore(row => row.Crosses);
    }

    private static void Composite(ModelBuilder model)
    {
        model.Entity<Pair>().HasKey(pair => new { pair.First, pair.Second });
        model.Entity<Entry>().HasMany(entry => entry.Items).WithOne().HasForeignKey(item => item.EntryId);
        model.Entity<Item>().HasKey(item => new { item.EntryId, item.Number });
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

        public List<Item> Items { get; set; } = [];
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

        public List<Mark> Marks { get; set; } = [];

        public List<Cross> Crosses { get; set; } = [];
    }

    private sealed class Mark
    {
        public OrderId Id { get; set; }
    }

    private sealed class Cross
    {
        public OrderId First { get; set; }

        public OrderId Second { get; set; }
    }

    private sealed class Item
    {
        public OrderId EntryId { get; set; }

        public OrderId Number { get; set; }
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
            modelBuilder.Entity<Entry>().Ignore(entry => entry.Items);
            configure?.Invoke(modelBuilder);
        }
    }
}
