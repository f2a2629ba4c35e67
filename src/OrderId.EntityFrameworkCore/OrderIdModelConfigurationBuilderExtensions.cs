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
    /// Maps every <see cref="OrderId"/> of the model, nullable ones too, and every status, in one line of
    /// <see cref="DbContext.ConfigureConventions"/>.
    /// </summary>
    /// <param name="configurationBuilder">The builder that <see cref="DbContext.ConfigureConventions"/> is given.</param>
    /// <param name="mapping">How columns hold the IDs. The default is <see cref="OrderIdMapping.Text"/>.</param>
    /// <returns>The same builder, for more calls.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configurationBuilder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mapping"/> is not defined.</exception>
    /// <remarks>
    /// <para>
    /// Keys, foreign keys, alternate keys, owned and complex types are covered. A foreign key takes the mapping of the key it refers to; a
    /// JSON column always holds text. A single property is mapped otherwise with <c>HasOrderIdMapping</c>. Comparisons (<c>&lt;</c>,
    /// <c>&lt;=</c>, <c>CompareTo</c>, <c>Contains</c>, ordering) run in SQL and give what they give in memory; IDs for the ends of a range
    /// come from <see cref="OrderId.MinValueAt"/> and <see cref="OrderId.MaxValueAt"/>.
    /// </para>
    /// <para>
    /// Text gets an ordinal collation: <c>C</c> on PostgreSQL, <c>BINARY</c> on SQLite, <c>Latin1_General_BIN2</c> on SQL Server,
    /// <c>ascii_bin</c> on MySQL. A UUID on SQL Server ends the building of the model with an <see cref="InvalidOperationException"/>;
    /// MySQL, which is not tested, and a database that is none of these get a warning in the log.
    /// </para>
    /// <para>
    /// A property that is generated on add takes its value from the <see cref="IOrderIdGenerator"/> of the application's services, or from
    /// the one given to <c>UseOrderIdGenerator</c>. <see cref="ShipmentStatus"/>, <see cref="OrderStatus"/> and <see cref="PaymentStatus"/>
    /// are stored as their words, in collections too.
    /// </para>
    /// </remarks>
    public static ModelConfigurationBuilder UseOrderIds(
        this ModelConfigurationBuilder configurationBuilder, OrderIdMapping mapping = OrderIdMapping.Text)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        ColumnShape shape = ColumnShape.Of(mapping);

        // Makes the type a column's, never a navigation's; the convention decides on each column.
        configurationBuilder.Properties<OrderId>();
        configurationBuilder.DefaultTypeMapping<OrderId>(type => shape.Apply(type));
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
