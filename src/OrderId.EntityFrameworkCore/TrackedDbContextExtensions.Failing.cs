using OrderIds.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore.Tracked;

namespace Microsoft.EntityFrameworkCore;

public static partial class TrackedDbContextExtensions
{
    /// <summary>
    /// Ends the reservation of a milestone that could not be sent, and sets the time at which the milestone can be reserved again.
    /// </summary>
    /// <param name="context">A context of the database that the milestone was taken from.</param>
    /// <param name="milestone">A milestone that <see cref="TakeMilestonesAsync"/> returned.</param>
    /// <param name="retryAfter">
    /// The delay before the milestone can be reserved again, zero or more. The default, <see langword="null"/>, is one minute after the
    /// first attempt, and twice the previous delay after each further attempt, up to one hour.
    /// </param>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    /// <returns>
    /// <see langword="true"/> if the row was updated; <see langword="false"/> if the reservation had ended and another caller has reserved
    /// the milestone, or if the row no longer exists.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="milestone"/> was not returned by <see cref="TakeMilestonesAsync"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="retryAfter"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">
    /// The model has no table of milestones, or the options lack <c>UseOrderIdTracking</c>.
    /// </exception>
    /// <remarks>
    /// The later milestones of the same shipment or order wait, so that messages stay in order. Those of other shipments and orders do not
    /// wait. Look at <see cref="TrackedMilestone.Attempts"/> to decide when to call <see cref="MarkAbandonedAsync"/> instead.
    /// </remarks>
    public static async Task<bool> MarkFailedAsync(
        this DbContext context, TrackedMilestone milestone, TimeSpan? retryAfter = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(milestone);
        if (retryAfter < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(retryAfter), retryAfter, EntityFrameworkMessages.TimeSpanNegative);
        }

        IQueryable<TrackedMilestone> taken = Taken(context, milestone);
        DateTimeOffset until = TrackingInterceptor.Of(context).Now + (retryAfter ?? PauseAfter(milestone.Attempts));
        return await taken.ExecuteUpdateAsync(
            set => set.SetProperty(stored => stored.Reservation, (Guid?)null).SetProperty(stored => stored.ReservedUntil, until),
            cancellationToken).ConfigureAwait(false) == 1;
    }

    /// <summary>
    /// Gives up a milestone that cannot be sent, so that the later milestones of the same shipment or order can be reserved.
    /// </summary>
    /// <param name="context">A context of the database that the milestone was taken from.</param>
    /// <param name="milestone">A milestone that <see cref="TakeMilestonesAsync"/> returned.</param>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    /// <returns>
    /// <see langword="true"/> if the row was updated; <see langword="false"/> if the reservation had ended and another caller has reserved
    /// the milestone, or if the row no longer exists.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="milestone"/> was not returned by <see cref="TakeMilestonesAsync"/>.</exception>
    /// <exception cref="InvalidOperationException">
    /// The model has no table of milestones, or the options lack <c>UseOrderIdTracking</c>.
    /// </exception>
    /// <remarks>
    /// The row stays in the table with <see cref="TrackedMilestone.AbandonedAt"/>, for a person to look at.
    /// <see cref="TakeMilestonesAsync"/> does not return it again. If a late event undoes the milestone, the retraction, which reports
    /// this, is returned nevertheless.
    /// </remarks>
    public static async Task<bool> MarkAbandonedAsync(
        this DbContext context, TrackedMilestone milestone, CancellationToken cancellationToken = default)
    {
        IQueryable<TrackedMilestone> taken = Taken(context, milestone);
        DateTimeOffset now = TrackingInterceptor.Of(context).Now;
        return await taken.ExecuteUpdateAsync(set => set.SetProperty(stored => stored.AbandonedAt, now), cancellationToken)
            .ConfigureAwait(false) == 1;
    }

    private static TimeSpan PauseAfter(int attempts)
    {
        const int Doublings = 6;
        TimeSpan pause = FirstPause * (1 << Math.Clamp(attempts - 1, 0, Doublings));
        return pause < LongestPause ? pause : LongestPause;
    }
}
