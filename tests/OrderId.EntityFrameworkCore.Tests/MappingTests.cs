using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using OrderIds.EntityFrameworkCore.Conversion;
using OrderIds.EntityFrameworkCore.Mapping;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tests;

public partial class MappingTests
{
    public static TheoryData<DatabaseKind, OrderIdMapping, string> Columns => new()
    {
        { DatabaseKind.Sqlite, OrderIdMapping.Text, "TEXT BINARY" },
        { DatabaseKind.Sqlite, OrderIdMapping.Bytes, "BLOB" },
        { DatabaseKind.Sqlite, OrderIdMapping.Uuid, "TEXT" },
        { DatabaseKind.Postgres, OrderIdMapping.Text, "character(17) C" },
        { DatabaseKind.Postgres, OrderIdMapping.Bytes, "bytea" },
        { DatabaseKind.Postgres, OrderIdMapping.Uuid, "uuid" },
        { DatabaseKind.SqlServer, OrderIdMapping.Text, "char(17) Latin1_General_BIN2" },
        { DatabaseKind.SqlServer, OrderIdMapping.Bytes, "binary(11)" },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public void UseOrderIds_EveryIdInTheModel_GetsTheColumn(DatabaseKind database, OrderIdMapping mapping, string column)
    {
        using var context = new ModelContext(database, mapping, Sale.Configure);
        IEntityType[] entities = context.GetService<IDesignTimeModel>().Model.GetEntityTypes().ToArray();

        string[] columns = entities.SelectMany(All)
            .Where(property => property.ClrType == typeof(OrderId) || property.ClrType == typeof(OrderId?))
            .Where(property => !property.DeclaringType.IsMappedToJson())
            .Select(property => $"{property.DeclaringType.ShortName()}.{property.Name} {ModelContext.Column(property)}").ToArray();

        string[] properties =
        [
            "Sale.Id", "Sale.ReplacesId", "Sale.ShownId", "Handover.About",
            "Gift.Id", "Gift.SaleId", "Gift.ThanksId", "Gift.ShownSaleId",
            "Address.SaleId", "Address.From", "Address.Past",
        ];
        Assert.Equal(
            properties.Select(name => name + " " + column).Order(),
            columns.Order());
    }

    [Theory]
    [InlineData(OrderIdMapping.Text)]
    [InlineData(OrderIdMapping.Bytes)]
    [InlineData(OrderIdMapping.Uuid)]
    public void UseOrderIds_JsonColumns_HoldText(OrderIdMapping mapping)
    {
        using var context = new ModelContext(DatabaseKind.Postgres, mapping, Sale.Configure);
        var properties = context.Model.GetEntityTypes().SelectMany(All).Where(property => property.DeclaringType.IsMappedToJson())
            .Where(property => property.Name is nameof(Remark.About) or nameof(Remark.Instead)).ToArray();

        Assert.Equal(4, properties.Length);
        Assert.All(properties, property => Assert.IsType<OrderIdToStringConverter>(property.GetTypeMapping().Converter));
    }

    [Fact]
    public void UseOrderIds_CollectionOfIds_HoldsText()
    {
        using var context = new ModelContext(DatabaseKind.Postgres, OrderIdMapping.Bytes, Sale.Configure);

        Assert.Equal("character varying(17)[]", context.Column<Sale>(nameof(Sale.Merged)));
    }

    [Fact]
    public void HasOrderIdMapping_OnAKey_ForeignKeysFollow()
    {
        using var context = new ModelContext(DatabaseKind.Postgres, OrderIdMapping.Text, model =>
        {
            Sale.Configure(model);
            model.Entity<Sale>().Property(sale => sale.Id).HasOrderIdMapping(OrderIdMapping.Uuid);
            model.Entity<Sale>().Property(sale => sale.ShownId).HasOrderIdMapping(OrderIdMapping.Bytes);
        });

        Assert.Equal(
            ["uuid", "uuid", "uuid", "bytea", "bytea", "character(17) C"],
            new[]
            {
                context.Column<Sale>(nameof(Sale.Id)), context.Column<Sale>(nameof(Sale.ReplacesId)),
                context.Column<Gift>(nameof(Gift.SaleId)),
                context.Column<Sale>(nameof(Sale.ShownId)), context.Column<Gift>(nameof(Gift.ShownSaleId)),
                context.Column<Gift>(nameof(Gift.Id)),
            });
    }

    [Fact]
    public void HasOrderIdMapping_OnAComplexProperty_HoldsForIt()
    {
        using var context = new ModelContext(DatabaseKind.Postgres, OrderIdMapping.Text, model =>
        {
            Sale.Configure(model);
            model.Entity<Sale>().ComplexProperty(sale => sale.Handover).Property(handover => handover.About)
                .HasOrderIdMapping(OrderIdMapping.Bytes);
        });

        IEntityType sale = context.GetService<IDesignTimeModel>().Model.FindEntityType(typeof(Sale))!;
        IComplexProperty handover = sale.FindComplexProperty(nameof(Sale.Handover))!;
        Assert.Equal("bytea", ModelContext.Column(handover.ComplexType.FindProperty("About")!));
    }

    [Fact]
    public void HasConversion_OfSomebodyElse_IsLeftAlone()
    {
        using var context = new ModelContext(DatabaseKind.SqlServer, OrderIdMapping.Text, model =>
            model.Entity<Gift>().Property(gift => gift.Id).HasConversion(id => id.ToGuid(), value => OrderId.FromGuid(value)));

        Assert.Equal("uniqueidentifier", context.Column<Gift>(nameof(Gift.Id)));
    }

    [Fact]
    public void HasConversion_OfSomebodyElseOnAKey_ForeignKeysFollow()
    {
        using var context = new ModelContext(DatabaseKind.Postgres, OrderIdMapping.Text, model =>
        {
            Sale.Configure(model);
            model.Entity<Sale>().Property(sale => sale.Id).HasConversion(id => id.ToGuid(), value => OrderId.FromGuid(value));
        });

        Assert.Equal(["uuid", "uuid"], new[] { context.Column<Sale>(nameof(Sale.ReplacesId)), context.Column<Gift>(nameof(Gift.SaleId)) });
    }

    [Fact]
    public void UseOrderIds_UnknownDatabase_Warns()
    {
        using var recorded = new Recorded();
        using var context = new ModelContext(DatabaseKind.Sqlite, OrderIdMapping.Text, model => model.Entity<Gift>())
        {
            Configure = builder => builder.Conventions.Add(
                _ => new OrderIdConvention(OrderIdMapping.Text, DatabaseOrder.Of("Example.Database"), recorded)),
        };

        Assert.NotNull(context.Model);
        Assert.Equal(
            "It is not known in which order Example.Database sorts columns. Order IDs can be stored and found. "
                + "Before you use ranges and sorting, check that "
                + "it sorts text by its bytes, and binary columns and UUIDs from the first byte to the last.",
            Assert.Single(recorded.Messages).Message);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 0)]
    [InlineData(DatabaseKind.Postgres, 1)]
    [InlineData(DatabaseKind.SqlServer, 1)]
    public void UseOrderIds_JsonSortedByTheDatabasesCollation_Warns(DatabaseKind database, int warnings)
    {
        using var recorded = new Recorded();
        using var context = new ModelContext(database, OrderIdMapping.Bytes, Sale.Configure, recorded);

        Assert.NotNull(context.Model);
        Assert.Equal(warnings, recorded.Messages.Count);
        Assert.All(
            recorded.Messages, message => Assert.Contains("EF.Functions.Collate(property, ", message.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Pomelo.EntityFrameworkCore.MySql", "ascii_bin", false)]
    [InlineData("MySql.EntityFrameworkCore", "ascii_bin", false)]
    [InlineData("Example.Database", null, false)]
    public void DatabaseOrder_OfAProvider_IsKnownOrNot(string provider, string? collation, bool known)
    {
        DatabaseOrder order = DatabaseOrder.Of(provider);

        Assert.Equal((collation, known), (order.Collation, order.IsKnown));
    }

    [Fact]
    public void UseOrderIds_Statuses_AreWords()
    {
        using var context = new ModelContext(DatabaseKind.Postgres, OrderIdMapping.Text, Sale.Configure);

        Assert.Equal(
            ["character varying(32)", "character varying(32)", "character varying(32)"],
            new[]
            {
                context.Column<Sale>(nameof(Sale.Status)),
                context.Column<Sale>(nameof(Sale.Payment)),
                context.Column<Gift>(nameof(Gift.Status)),
            });
        Assert.All(Enum.GetValues<ShipmentStatus>(), status => Assert.InRange(status.ToName().Length, 1, StatusWords.MaxLength));
        Assert.All(Enum.GetValues<OrderStatus>(), status => Assert.InRange(status.ToName().Length, 1, StatusWords.MaxLength));
        Assert.All(Enum.GetValues<PaymentStatus>(), status => Assert.InRange(status.ToName().Length, 1, StatusWords.MaxLength));
    }

    [Theory]
    [InlineData(nameof(Journal.Shipments), typeof(ShipmentStatusToStringConverter))]
    [InlineData(nameof(Journal.Orders), typeof(OrderStatusToStringConverter))]
    [InlineData(nameof(Journal.Payments), typeof(PaymentStatusToStringConverter))]
    public void UseOrderIds_CollectionOfStatuses_HoldsWords(string property, Type converter)
    {
        foreach (DatabaseKind database in Enum.GetValues<DatabaseKind>())
        {
            using var context = new ModelContext(database, OrderIdMapping.Text, model => model.Entity<Journal>());

            IElementType element = context.Model.FindEntityType(typeof(Journal))!.FindProperty(property)!.GetElementType()!;
            Assert.IsType(converter, element.GetTypeMapping().Converter);
        }
    }

    private sealed class Receipt
    {
        public OrderId Id { get; set; }
    }

    private sealed class Journal
    {
        public int Id { get; set; }

        public List<ShipmentStatus> Shipments { get; set; } = [];

        public List<OrderStatus> Orders { get; set; } = [];

        public List<PaymentStatus?> Payments { get; set; } = [];
    }

    private static IEnumerable<IProperty> All(ITypeBase type) =>
        type.GetDeclaredProperties().Concat(type.GetDeclaredComplexProperties().SelectMany(complex => All(complex.ComplexType)));
}
