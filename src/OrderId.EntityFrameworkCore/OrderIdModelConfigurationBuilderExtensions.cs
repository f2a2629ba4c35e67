using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using OrderIds;
using OrderIds.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore.Conversion;
using OrderIds.EntityFrameworkCore.Mapping;
using OrderIds.Tracking;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Maps order IDs and statuses in a model.</summary>
public static class OrderIdModelConfigurationBuilderExtensions
{
    /// <summary>
    /// Maps every <see cref="OrderId"/> of the model, including nullable ones, and every status, with one call in
    /// <see cref="DbContext.ConfigureConventions"/>.
    /// </summary>
    /// <param name="configurationBuilder">The builder that is passed to <see cref="DbContext.ConfigureConventions"/>.</param>
    /// <param name="mapping">How columns store the IDs. The default is <see cref="OrderIdMapping.Text"/>.</param>
    /// <returns>The same builder, for more calls.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configurationBuilder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mapping"/> is not defined.</exception>
    /// <remarks>
    /// <para>
    /// Keys, foreign keys, alternate keys, owned types and complex types are included. A foreign key has the mapping of the key it refers
    /// to. A JSON column always stores text. Use <c>HasOrderIdMapping</c> to map a single property in another way. Comparisons
    /// (<c>&lt;</c>, <c>&lt;=</c>, <c>CompareTo</c>, <c>Contains</c>, ordering) run in SQL and give the same results as in memory. To
    /// search by time, compare with <see cref="OrderId.MinValueAt"/> and <see cref="OrderId.MaxValueAt"/>; to search by the first
    /// characters of an ID, with the range of <see cref="OrderId.TryGetPrefixRange(string, out OrderId, out OrderId)"/>.
    /// </para>
    /// <para>
    /// Text gets an ordinal collation: <c>C</c> on PostgreSQL, <c>BINARY</c> on SQLite, <c>Latin1_General_BIN2</c> on SQL Server,
    /// <c>ascii_bin</c> on MySQL. A UUID on SQL Server makes building the model throw an <see cref="InvalidOperationException"/>. For
    /// MySQL, of which only the script of a model is tested, and for all other databases, a warning is logged.
    /// </para>
    /// <para>
    /// A primary key of one ID is generated on add, as EF Core does for <see cref="Guid"/>, and so is the one ID that is added to the key
    /// of an owner, unless it is a foreign key or is configured otherwise (<c>ValueGeneratedNever()</c>,
    /// <c>[DatabaseGenerated(DatabaseGeneratedOption.None)]</c>). In other composite keys, adding an entity with <see cref="OrderId.None"/>
    /// throws an <see cref="InvalidOperationException"/>, unless the part is a foreign key or is configured. For other properties, call
    /// <c>ValueGeneratedOnAdd()</c>. If the ID of an added entity is <see cref="OrderId.None"/>, it gets its value from the
    /// <see cref="IOrderIdGenerator"/> of the application's services, or from the generator passed to <c>UseOrderIdGenerator</c>. Any other
    /// ID is kept.
    /// </para>
    /// <para>
    /// <see cref="ShipmentStatus"/>, <see cref="OrderStatus"/> and <see cref="PaymentStatus"/> are stored by their names, including in
    /// collections.
    /// </para>
    /// </remarks>
    public static ModelConfigurationBuilder UseOrderIds(
        this ModelConfigurationBuilder configurationBuilder, OrderIdMapping mapping = OrderIdMapping.Text)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        _ = ColumnShape.Of(mapping);

        // Makes the type that of a column, never of a navigation. The convention then maps each column. A default mapping of the type would
        // also decide how results of raw SQL are read, for which the options have a mapping.
        configurationBuilder.Properties<OrderId>();
        configurationBuilder.Conventions.Add(services => new OrderIdConvention(
            mapping,
            DatabaseOrder.Of(services.GetRequiredService<IDatabaseProvider>().Name),
            services.GetRequiredService<IDiagnosticsLogger<DbLoggerCategory.Model.Validation>>().Logger));

        Words<ShipmentStatus, ShipmentStatusToStringConverter>(configurationBuilder);
        Words<OrderStatus, OrderStatusToStringConverter>(configurationBuilder);
        Words<PaymentStatus, PaymentStatusToStringConverter>(configurationBuilder);
        return configurationBuilder;
    }

    private static void Words<TStatus, TConverter>(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<TStatus>().HaveConversion<TConverter>().HaveMaxLength(StatusWords.MaxLength).AreUnicode(false);
}
