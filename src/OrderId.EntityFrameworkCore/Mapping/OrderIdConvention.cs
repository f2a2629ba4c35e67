using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.Extensions.Logging;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Mapping;

/// <summary>
/// Maps every property that holds an order ID. It runs when the model is otherwise complete, because keys and JSON columns are known only
/// then.
/// </summary>
internal sealed class OrderIdConvention(OrderIdMapping mapping, DatabaseOrder database, ILogger logger) : IModelFinalizingConvention
{
    // Conventions for properties do not apply to the elements of collections.
    private static readonly Dictionary<Type, Type> ElementConverters = new()
    {
        [typeof(OrderId)] = ColumnShape.Of(OrderIdMapping.Text).Converter,
        [typeof(ShipmentStatus)] = typeof(ShipmentStatusToStringConverter),
        [typeof(OrderStatus)] = typeof(OrderStatusToStringConverter),
        [typeof(PaymentStatus)] = typeof(PaymentStatusToStringConverter),
    };

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        IConventionProperty[] all = modelBuilder.Metadata.GetEntityTypes().SelectMany(Declared).ToArray();
        foreach (IConventionElementType element in all.Select(property => property.GetElementType()).OfType<IConventionElementType>())
        {
            if (ElementConverters.TryGetValue(Nullable.GetUnderlyingType(element.ClrType) ?? element.ClrType, out Type? converter))
            {
                element.Builder.HasConverter(converter);
            }
        }

        // Properties that others refer to come first, so that an error names them and not the properties that refer to them.
        IConventionProperty[] ids = all.Where(property => IsId(property.ClrType)).OrderBy(property => Principal(property) is not null)
            .ToArray();
        foreach (IConventionProperty property in ids)
        {
            if (MappingOf(property) is { } found)
            {
                Check(property, found);
                ColumnShape.Of(found).Apply(property.Builder, IsInJson(property) ? null : database.Collation);
            }

            ConfigureKey(property);
            if (property.ValueGenerated.HasFlag(ValueGenerated.OnAdd)
                && property.GetDefaultValueSql() is null
                && !property.TryGetDefaultValue(out _))
            {
                property.Builder.HasValueGeneratorFactory(typeof(OrderIdValueGeneratorFactory));
            }
        }

        if (ids.Length > 0 && !database.IsKnown)
        {
            MappingLog.OrderNotKnown(logger, database.Provider);
        }

        if (!database.SortsJson && ids.FirstOrDefault(IsInJson) is { } json)
        {
            MappingLog.OrderOfJson(logger, Name(json), database.Provider, database.Collation);
        }
    }

    private static bool IsId(Type type) => type == typeof(OrderId) || type == typeof(OrderId?);

    private static IEnumerable<IConventionProperty> Declared(IConventionTypeBase type) =>
        type.GetDeclaredProperties().Concat(type.GetDeclaredComplexProperties().SelectMany(complex => Declared(complex.ComplexType)));

    /// <summary>Generates the values of a key as EF Core does for <see cref="Guid"/>, and guards the parts of other keys.</summary>
    private static void ConfigureKey(IConventionProperty property)
    {
        if (property.ValueGenerated != ValueGenerated.Never
            || property.GetValueGeneratedConfigurationSource() is ConfigurationSource.Explicit or ConfigurationSource.DataAnnotation
            || property.FindContainingPrimaryKey() is not { } key
            || ComesFromElsewhere(property))
        {
            return;
        }

        if (key.DeclaringEntityType.IsOwned() ? key.Properties.Count(part => !part.IsForeignKey()) == 1 : key.Properties.Count == 1)
        {
            property.Builder.ValueGenerated(ValueGenerated.OnAdd);
        }
        else
        {
            // The factory refuses None. The value stays one that is never generated, so that EF Core takes an entity whose key is set, and
            // that it finds through a navigation, for a new one.
            property.Builder.HasValueGeneratorFactory(typeof(OrderIdValueGeneratorFactory));
        }
    }

    private static bool ComesFromElsewhere(IConventionProperty property) =>
        !property.GetContainingForeignKeys().All(foreignKey => foreignKey.IsBaseLinking());

    /// <remarks>The key that links an owned type to its owner is not part of the JSON document.</remarks>
    private static bool IsInJson(IConventionProperty property) => property.DeclaringType.IsMappedToJson() && Principal(property) is null;

    private static string Name(IConventionProperty property) => property.DeclaringType.DisplayName() + "." + property.Name;

    /// <summary>Returns the mapping of a property, or <see langword="null"/> if the property has another converter.</summary>
    private OrderIdMapping? MappingOf(IConventionProperty property)
    {
        // Foreign keys may form a circle.
        var seen = new HashSet<IConventionProperty>();
        while (seen.Add(property))
        {
            if (property.GetValueConverterConfigurationSource() is ConfigurationSource.Explicit or ConfigurationSource.DataAnnotation)
            {
                return property.GetValueConverter() is { } converter ? ColumnShape.Of(converter)?.Mapping : null;
            }

            if (property.GetProviderClrTypeConfigurationSource() is ConfigurationSource.Explicit or ConfigurationSource.DataAnnotation)
            {
                return null;
            }

            if (Principal(property) is { } principal)
            {
                property = principal;
            }
        }

        return IsInJson(property) ? OrderIdMapping.Text : mapping;
    }

    private static IConventionProperty? Principal(IConventionProperty property) => Principals(property).FirstOrDefault();

    /// <summary>Lists the properties that a property refers to: one for each foreign key that it is part of.</summary>
    private static IEnumerable<IConventionProperty> Principals(IConventionProperty property) =>
        property.GetContainingForeignKeys().Select(key => key.PrincipalKey.Properties[key.Properties.ToList().IndexOf(property)])
            .Where(principal => principal != property);

    private void Check(IConventionProperty property, OrderIdMapping found)
    {
        if (found == OrderIdMapping.Uuid && !database.SortsUuids)
        {
            throw new InvalidOperationException(EntityFrameworkMessages.UuidOutOfOrder(Name(property), database.Provider));
        }

        if (found != OrderIdMapping.Text && IsInJson(property))
        {
            throw new InvalidOperationException(EntityFrameworkMessages.NotTextInJson(Name(property), found));
        }

        foreach (IConventionProperty principal in Principals(property))
        {
            if (MappingOf(principal) is { } expected && expected != found)
            {
                throw new InvalidOperationException(
                    EntityFrameworkMessages.ForeignKeyDiffers(Name(property), found, Name(principal), expected));
            }
        }
    }
}
