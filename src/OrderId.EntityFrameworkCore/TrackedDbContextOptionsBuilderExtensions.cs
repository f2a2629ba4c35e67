using OrderIds.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore.Tracked;
using OrderIds.Tracking;

namespace Microsoft.EntityFrameworkCore;

/// <summary>
/// Configures a context to maintain the search columns and the milestones of its tracked values, which are shipments and orders.
/// </summary>
public static class TrackedDbContextOptionsBuilderExtensions
{
    /// <summary>
    /// Configures a context to fill the search columns of values mapped with <c>HasTracked</c>, and to write their milestones, on each
    /// save.
    /// </summary>
    /// <param name="optionsBuilder">The builder of the context's options.</param>
    /// <param name="stalledAfter">
    /// How long after its newest event a shipment is stalled. The time of the next check is calculated with it: see
    /// <see cref="TrackedShipment.NextCheck"/>. The default is <see langword="null"/>: the next check is then only the time at which a
    /// shipment becomes overdue.
    /// </param>
    /// <param name="timeProvider">The clock. The default is <see cref="TimeProvider.System"/>.</param>
    /// <returns>The same builder, for more calls.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="optionsBuilder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stalledAfter"/> is zero or negative.</exception>
    /// <remarks>
    /// Without this call, adding an entity with a tracked value throws an exception. Changes that bypass
    /// <see cref="DbContext.SaveChanges()"/>, such as <c>ExecuteUpdate</c> and raw SQL, fill no columns and write no milestones.
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

    /// <summary>
    /// Configures a context to fill the search columns of values mapped with <c>HasTracked</c>, and to write their milestones, on each
    /// save.
    /// </summary>
    /// <typeparam name="TContext">The type of the context.</typeparam>
    /// <param name="optionsBuilder">The builder of the context's options.</param>
    /// <param name="stalledAfter">
    /// How long after its newest event a shipment is stalled. The time of the next check is calculated with it: see
    /// <see cref="TrackedShipment.NextCheck"/>. The default is <see langword="null"/>: the next check is then only the time at which a
    /// shipment becomes overdue.
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
