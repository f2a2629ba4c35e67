using OrderIds.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore.Tracked;
using OrderIds.Tracking;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Configures a context to maintain its tracked values.</summary>
public static class TrackedDbContextOptionsBuilderExtensions
{
    /// <summary>Configures each save to fill the columns beside values of <c>HasTracked</c>, and to write their milestones.</summary>
    /// <param name="optionsBuilder">The builder of the context's options.</param>
    /// <param name="stalledAfter">
    /// How long after its newest event a shipment is stalled. The columns of the next check pass it to
    /// <see cref="TrackedShipment.NextCheck"/>. The default, <see langword="null"/>, passes no such time: the columns then say only when a
    /// shipment is overdue.
    /// </param>
    /// <param name="timeProvider">The clock. The default is <see cref="TimeProvider.System"/>.</param>
    /// <returns>The same builder, for more calls.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="optionsBuilder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stalledAfter"/> is zero or negative.</exception>
    /// <remarks>
    /// Without it, adding an entity with a tracked value throws. Changes that are made without <see cref="DbContext.SaveChanges()"/>, such
    /// as <c>ExecuteUpdate</c> and SQL, fill no columns and write no milestones.
    /// </remarks>
    public static DbContextOptionsBuilder UseOrderIdTracking(
        this DbContextOptionsBuilder optionsBuilder, TimeSpan? stalledAfter = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(optionsBuilder);
        if (stalledAfter <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(stalledAfter), stalledAfter, EntityFrameworkMessages.TimeSpanOutOfRange);
        }

        return optionsBuilder.AddInterceptors(new TrackingInterceptor(stalledAfter, timeProvider ?? TimeProvider.System));
    }

    /// <summary>Configures each save to fill the columns beside values of <c>HasTracked</c>, and to write their milestones.</summary>
    /// <typeparam name="TContext">The type of the context.</typeparam>
    /// <param name="optionsBuilder">The builder of the context's options.</param>
    /// <param name="stalledAfter">
    /// How long after its newest event a shipment is stalled. The columns of the next check pass it to
    /// <see cref="TrackedShipment.NextCheck"/>. The default, <see langword="null"/>, passes no such time: the columns then say only when a
    /// shipment is overdue.
    /// </param>
    /// <param name="timeProvider">The clock. The default is <see cref="TimeProvider.System"/>.</param>
    /// <returns>The same builder, for more calls.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="optionsBuilder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stalledAfter"/> is zero or negative.</exception>
    public static DbContextOptionsBuilder<TContext> UseOrderIdTracking<TContext>(
        this DbContextOptionsBuilder<TContext> optionsBuilder, TimeSpan? stalledAfter = null, TimeProvider? timeProvider = null)
        where TContext : DbContext =>
        (DbContextOptionsBuilder<TContext>)UseOrderIdTracking((DbContextOptionsBuilder)optionsBuilder, stalledAfter, timeProvider);
}
