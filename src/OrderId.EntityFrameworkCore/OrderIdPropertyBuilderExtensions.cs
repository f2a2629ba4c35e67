using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderIds;
using OrderIds.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore.Mapping;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Maps single properties with order IDs in another way than the rest of the model.</summary>
public static class OrderIdPropertyBuilderExtensions
{
    /// <summary>Sets how the column of a property stores order IDs.</summary>
    /// <typeparam name="TProperty"><see cref="OrderId"/> or its nullable type.</typeparam>
    /// <param name="propertyBuilder">The builder of the property.</param>
    /// <param name="mapping">How the column stores the IDs.</param>
    /// <returns>The same builder, for more calls.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="propertyBuilder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mapping"/> is not defined.</exception>
    /// <remarks>
    /// Foreign keys that refer to the property get the same mapping. The ordinal collation is set only if <c>UseOrderIds</c> is called in
    /// <see cref="DbContext.ConfigureConventions"/>.
    /// </remarks>
    public static PropertyBuilder<TProperty> HasOrderIdMapping<TProperty>(
        this PropertyBuilder<TProperty> propertyBuilder, OrderIdMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(propertyBuilder);
        propertyBuilder.HasConversion(ColumnShape.Of(mapping).Converter);
        return propertyBuilder;
    }

    /// <summary>Sets how the column of a complex type's property stores order IDs.</summary>
    /// <typeparam name="TProperty"><see cref="OrderId"/> or its nullable type.</typeparam>
    /// <param name="propertyBuilder">The builder of the property.</param>
    /// <param name="mapping">How the column stores the IDs.</param>
    /// <returns>The same builder, for more calls.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="propertyBuilder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mapping"/> is not defined.</exception>
    public static ComplexTypePropertyBuilder<TProperty> HasOrderIdMapping<TProperty>(
        this ComplexTypePropertyBuilder<TProperty> propertyBuilder, OrderIdMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(propertyBuilder);
        propertyBuilder.HasConversion(ColumnShape.Of(mapping).Converter);
        return propertyBuilder;
    }
}
