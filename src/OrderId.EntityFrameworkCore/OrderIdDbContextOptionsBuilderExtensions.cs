using Microsoft.EntityFrameworkCore.Infrastructure;
using OrderIds;
using OrderIds.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore.Generation;
using OrderIds.EntityFrameworkCore.Mapping;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Configures a context's order ID generator, and order IDs in raw SQL.</summary>
public static class OrderIdDbContextOptionsBuilderExtensions
{
    /// <summary>
    /// Enables order IDs as parameters and results of raw SQL (<c>FromSql($"… {id}")</c>, <c>SqlQuery&lt;OrderId&gt;</c>), and in the
    /// collections of a compiled model.
    /// </summary>
    /// <param name="optionsBuilder">The builder of the context's options.</param>
    /// <param name="mapping">
    /// How raw SQL contains the IDs. It must be the mapping of the columns that the SQL names. The default is
    /// <see cref="OrderIdMapping.Text"/>.
    /// </param>
    /// <returns>The same builder, for more calls.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="optionsBuilder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mapping"/> is not defined.</exception>
    /// <remarks>
    /// <para>This call does not map columns: call <c>UseOrderIds</c> in <see cref="DbContext.ConfigureConventions"/> for that.</para>
    /// <para>
    /// It also translates <see cref="OrderId.ToString()"/> of an ID that is mapped as text, so that SQL searches the canonical text, which
    /// has capitals and no hyphens: <c>order.Id.ToString().StartsWith("0VR")</c>. For what a person typed, and for other mappings, compare
    /// with the range of <see cref="OrderId.TryGetPrefixRange(string, out OrderId, out OrderId)"/>.
    /// </para>
    /// </remarks>
    public static DbContextOptionsBuilder UseOrderIds(
        this DbContextOptionsBuilder optionsBuilder, OrderIdMapping mapping = OrderIdMapping.Text)
    {
        ArgumentNullException.ThrowIfNull(optionsBuilder);
        _ = ColumnShape.Of(mapping);
        ((IDbContextOptionsBuilderInfrastructure)optionsBuilder).AddOrUpdateExtension(new OrderIdMappingExtension(mapping));
        return optionsBuilder;
    }

    /// <inheritdoc cref="UseOrderIds(DbContextOptionsBuilder, OrderIdMapping)"/>
    /// <typeparam name="TContext">The type of the context.</typeparam>
    public static DbContextOptionsBuilder<TContext> UseOrderIds<TContext>(
        this DbContextOptionsBuilder<TContext> optionsBuilder, OrderIdMapping mapping = OrderIdMapping.Text)
        where TContext : DbContext =>
        (DbContextOptionsBuilder<TContext>)UseOrderIds((DbContextOptionsBuilder)optionsBuilder, mapping);

    /// <summary>Sets the generator for the context's order IDs that are generated on add.</summary>
    /// <param name="optionsBuilder">The builder of the context's options.</param>
    /// <param name="generator">The generator. The context does not dispose it.</param>
    /// <returns>The same builder, for more calls.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// This is needed only if the application's services contain no <see cref="IOrderIdGenerator"/>, or several. Otherwise the context uses
    /// the one registered there.
    /// </remarks>
    public static DbContextOptionsBuilder UseOrderIdGenerator(this DbContextOptionsBuilder optionsBuilder, IOrderIdGenerator generator)
    {
        ArgumentNullException.ThrowIfNull(optionsBuilder);
        ArgumentNullException.ThrowIfNull(generator);
        ((IDbContextOptionsBuilderInfrastructure)optionsBuilder).AddOrUpdateExtension(new OrderIdOptionsExtension(generator));
        return optionsBuilder;
    }

    /// <summary>Sets the generator for the context's order IDs that are generated on add.</summary>
    /// <typeparam name="TContext">The type of the context.</typeparam>
    /// <param name="optionsBuilder">The builder of the context's options.</param>
    /// <param name="generator">The generator. The context does not dispose it.</param>
    /// <returns>The same builder, for more calls.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static DbContextOptionsBuilder<TContext> UseOrderIdGenerator<TContext>(
        this DbContextOptionsBuilder<TContext> optionsBuilder, IOrderIdGenerator generator)
        where TContext : DbContext =>
        (DbContextOptionsBuilder<TContext>)UseOrderIdGenerator((DbContextOptionsBuilder)optionsBuilder, generator);
}
