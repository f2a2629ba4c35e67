using Microsoft.EntityFrameworkCore.Infrastructure;
using OrderIds;
using OrderIds.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore.Generation;
using OrderIds.EntityFrameworkCore.Mapping;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Gives a context its order ID generator, and order IDs to its raw SQL.</summary>
public static class OrderIdDbContextOptionsBuilderExtensions
{
    /// <summary>
    /// Lets raw SQL take and return order IDs (<c>FromSql($"… {id}")</c>, <c>SqlQuery&lt;OrderId&gt;</c>), and a compiled model hold
    /// collections of them.
    /// </summary>
    /// <param name="optionsBuilder">The builder of the context's options.</param>
    /// <param name="mapping">How raw SQL holds the IDs: as the columns that it names. The default is <see cref="OrderIdMapping.Text"/>.</param>
    /// <returns>The same builder, for more calls.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="optionsBuilder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mapping"/> is not defined.</exception>
    /// <remarks>Columns are mapped by <c>UseOrderIds</c> in <see cref="DbContext.ConfigureConventions"/>, with and without this call.</remarks>
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

    /// <summary>Sets the generator that the context's order IDs are taken from when they are generated on add.</summary>
    /// <param name="optionsBuilder">The builder of the context's options.</param>
    /// <param name="generator">The generator; the context does not dispose it.</param>
    /// <returns>The same builder, for more calls.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// Only needed where the application's services hold none, or several: otherwise the context finds the <see cref="IOrderIdGenerator"/>
    /// registered there.
    /// </remarks>
    public static DbContextOptionsBuilder UseOrderIdGenerator(this DbContextOptionsBuilder optionsBuilder, IOrderIdGenerator generator)
    {
        ArgumentNullException.ThrowIfNull(optionsBuilder);
        ArgumentNullException.ThrowIfNull(generator);
        ((IDbContextOptionsBuilderInfrastructure)optionsBuilder).AddOrUpdateExtension(new OrderIdOptionsExtension(generator));
        return optionsBuilder;
    }

    /// <summary>Sets the generator that the context's order IDs are taken from when they are generated on add.</summary>
    /// <typeparam name="TContext">The type of the context.</typeparam>
    /// <param name="optionsBuilder">The builder of the context's options.</param>
    /// <param name="generator">The generator; the context does not dispose it.</param>
    /// <returns>The same builder, for more calls.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static DbContextOptionsBuilder<TContext> UseOrderIdGenerator<TContext>(
        this DbContextOptionsBuilder<TContext> optionsBuilder, IOrderIdGenerator generator)
        where TContext : DbContext =>
        (DbContextOptionsBuilder<TContext>)UseOrderIdGenerator((DbContextOptionsBuilder)optionsBuilder, generator);
}
