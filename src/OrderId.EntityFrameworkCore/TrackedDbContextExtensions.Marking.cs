using OrderIds.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore.Tracked;

namespace Microsoft.EntityFrameworkCore;

public static partial class TrackedDbContextExtensions
{
    /// <summary>Marks a milestone, a change that a customer may want to know about, as sent.</summary>
    /// <param name="context">A context of the database from which the milestone was taken.</param>
    /// <param name="milestone">A milestone that <see cref="TakeMilestonesAsync"/> returned.</param>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    /// <returns>
    /// <see langword="true"/> if the milestone was marked; <see langword="false"/> if the reservation had ended and another caller has
    /// reserved the milestone, or if the row no longer exists.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="milestone"/> was not returned by <see cref="TakeMilestonesAsync"/>.</exception>
    /// <exception cref="InvalidOperationException">
    /// The model has no table of milestones, or the options lack <c>UseOrderIdTracking</c>.
    /// </exception>
    /// <remarks>
    /// The row is updated at once or, if the context has a transaction, with that transaction. If sending means writing to the same
    /// database, do both in one transaction: then the milestone is sent exactly once, even after a failure.
    /// </remarks>
    public static async Task<bool> MarkSentAsync(
        this DbContext context, TrackedMilestone milestone, CancellationToken cancellationToken = default)
    {
        IQueryable<TrackedMilestone> taken = Taken(context, milestone);
        DateTimeOffset now = TrackingInterceptor.Of(context).Now;
        return await taken.ExecuteUpdateAsync(set => set.SetProperty(stored => stored.SentAt, now), cancellationToken)
            .ConfigureAwait(false) == 1;
    }

    /// <summary>
    /// Marks several milestones, which are changes that a customer may want to know about, as sent, with one command for the database.
    /// </summary>
    /// <param name="context">A context of the database from which the milestones were taken.</param>
    /// <param name="milestones">Milestones that one call of <see cref="TakeMilestonesAsync"/> returned, all of them or some.</param>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    /// <returns>
    /// The number of milestones that were marked. It is less than the number of <paramref name="milestones"/> if the reservation had ended
    /// and another caller has reserved some of them, or if rows no longer exist. If sending means writing to the same database, roll the
    /// transaction back then.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="milestones"/> contains one that <see cref="TakeMilestonesAsync"/> did not return, or milestones of several calls.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The model has no table of milestones, or the options lack <c>UseOrderIdTracking</c>.
    /// </exception>
    /// <remarks>
    /// The rows are updated at once or, if the context has a transaction, with that transaction. Use this method when many milestones are
    /// sent in one step, such as by writing to the same database: one transaction for a hundred milestones takes much less time than a
    /// hundred transactions.
    /// </remarks>
    public static async Task<int> MarkSentAsync(
        this DbContext context, IReadOnlyCollection<TrackedMilestone> milestones, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(milestones);
        if (milestones.Count == 0)
        {
            return 0;
        }

        Guid mine = milestones.First().Reservation ?? throw new ArgumentException(EntityFrameworkMessages.NotTaken, nameof(milestones));
        if (milestones.Any(milestone => milestone.Reservation != mine))
        {
            throw new ArgumentException(EntityFrameworkMessages.NotTakenTogether, nameof(milestones));
        }

        Guid[] ids = [.. milestones.Select(milestone => milestone.Id)];
        DateTimeOffset now = TrackingInterceptor.Of(context).Now;
        return await Unsent(Rows(context), mine).Where(stored => ids.Contains(stored.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(stored => stored.SentAt, now), cancellationToken).ConfigureAwait(false);
    }
}
