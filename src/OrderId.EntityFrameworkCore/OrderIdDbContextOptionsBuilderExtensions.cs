using Microsoft.EntityFrameworkCore.Infrastructure;
using OrderIds;
using OrderIds.EntityFrameworkCore.Generation;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Gives a context its order ID generator.</summary>
public static class OrderIdDbContextOptionsBuilderExtensions
{
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
    public static DbContextOptionsBuilder<TContext> UseOrderIdGenerator<TContext>(this DbContextOptionsBuilder<TContext> optionsBuilder, IOrderIdGenerator generator)
        where TContext : DbContext =>
        (DbContextOptionsBuilder<TContext>)UseOrderIdGenerator((DbContextOptionsBuilder)optionsBuilder, generator);
}
