using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderIds;
using OrderIds.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore.Mapping;
using OrderIds.EntityFrameworkCore.Tracked;
using OrderIds.Tracking;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Maps tracked shipments and orders.</summary>
public static class TrackedEntityTypeBuilderExtensions
{
    /// <summary>Maps a shipment as JSON text, with search columns next to it.</summary>
    /// <typeparam name="TEntity">The type of the entity.</typeparam>
    /// <param name="entity">The builder of the entity.</param>
    /// <param name="property">The property that holds the shipment, such as <c>parcel =&gt; parcel.Shipment</c>.</param>
    /// <returns>The builder of the property, to set a column name or type.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// <para>
    /// For a property <c>Shipment</c>, the columns are <c>ShipmentStatus</c>, <c>ShipmentHasProblem</c>, <c>ShipmentTrackingNumber</c> and
    /// <c>ShipmentNextCheck</c>, each with an index, and <c>ShipmentVersion</c>, the concurrency token. They are shadow properties, unless
    /// the entity has properties with these names. Every save of the context fills them, if its options have <c>UseOrderIdTracking</c>.
    /// <c>ShipmentNextCheck</c> is the result of <see cref="TrackedShipment.NextCheck"/> at the last save; <c>UpdateTrackedAsync</c>
    /// recalculates it when it has passed.
    /// </para>
    /// <para>
    /// <c>ShipmentTrackingNumber</c> is the result of <see cref="TrackedShipment.NormalizeTrackingNumber"/>. To search for what a person
    /// typed, normalize that, too. The column is NULL for tracking numbers of more than 128 characters.
    /// </para>
    /// <para>
    /// To change a stored shipment, set the property to a later state of the same shipment. Another tracking number is refused with an
    /// <see cref="ArgumentException"/> when it is saved. Setting the property to <see langword="null"/> adds no milestone. If it is set
    /// again later, or if the entity is deleted and added again with the same key, the rows of the table of milestones are read:
    /// milestones that they report are not added again, and milestones that the new value does not have are retracted.
    /// </para>
    /// </remarks>
    public static PropertyBuilder<TrackedShipment> HasTracked<TEntity>(
        this EntityTypeBuilder<TEntity> entity, Expression<Func<TEntity, TrackedShipment?>> property)
        where TEntity : class
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(property);
        return Add(entity, entity.Property(property)!.HasConversion<TrackedShipmentToJsonConverter>())!;
    }

    /// <summary>Maps an order as JSON text, with search columns next to it.</summary>
    /// <typeparam name="TEntity">The type of the entity.</typeparam>
    /// <param name="entity">The builder of the entity.</param>
    /// <param name="property">The property that holds the order, such as <c>sale =&gt; sale.Order</c>.</param>
    /// <returns>The builder of the property, to set a column name or type.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// For a property <c>Order</c>, the columns are <c>OrderId</c>, <c>OrderStatus</c>, <c>OrderPayment</c>, <c>OrderHasProblem</c>,
    /// <c>OrderHasDiscrepancies</c> and <c>OrderNextCheck</c> (the earliest next check of its shipments), each with an index, and
    /// <c>OrderVersion</c>, the concurrency token. <c>OrderId</c> is the ID of the order. It is mapped like the other IDs of the model, or
    /// as text if <c>UseOrderIds</c> maps none. If the entity has a property <c>OrderId</c> of another type, there is no such column. If
    /// that property is part of a key or a foreign key, it is not filled. The rest is as for shipments. An order whose ID, total or lines
    /// differ from the stored order is refused when it is saved.
    /// </remarks>
    public static PropertyBuilder<TrackedOrder> HasTracked<TEntity>(
        this EntityTypeBuilder<TEntity> entity, Expression<Func<TEntity, TrackedOrder?>> property)
        where TEntity : class
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(property);
        return Add(entity, entity.Property(property)!.HasConversion<TrackedOrderToJsonConverter>())!;
    }

    private static PropertyBuilder<TTracked> Add<TEntity, TTracked>(EntityTypeBuilder<TEntity> entity, PropertyBuilder<TTracked> property)
        where TEntity : class
    {
        string name = property.Metadata.Name;
        foreach (TrackedColumn column in TrackedColumn.Beside(property.Metadata.ClrType))
        {
            Type type = TypeOf<TEntity>(name + column.Suffix) ?? column.Type;
            if (column.Suffix == TrackedColumn.OwnId && !column.Fills(type))
            {
                continue;
            }

            PropertyBuilder search = entity.Property(type, name + column.Suffix);
            if (column.Suffix == TrackedColumn.OwnId)
            {
                // As text, unless the model's own mapping of IDs says otherwise: it counts for more than a convention.
                ColumnShape.Of(OrderIdMapping.Text).Apply(((IConventionProperty)search.Metadata).Builder, collation: null);
            }

            if (column.Converter is { } converter)
            {
                search.HasConversion(converter).IsUnicode(false);
            }

            if (column.Length is { } length)
            {
                search.HasMaxLength(length);
            }

            entity.HasIndex(search.Metadata.Name);
        }

        // The package counts the version itself. A value generated on add could become an identity column of the database.
        entity.Property<long>(name + TrackedColumn.Version)
            .IsConcurrencyToken().HasValueGeneratorFactory<TrackedVersionGeneratorFactory>().ValueGeneratedNever();
        return property;
    }

    private static Type? TypeOf<TEntity>(string property) =>
        typeof(TEntity).GetProperty(property, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)?.PropertyType;
}
