using OrderIds.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore.Tracked;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Reads the milestones that are to be sent.</summary>
public static class TrackedDbContextExtensions
{
    private static readonly TimeSpan DefaultReservation = TimeSpan.FromMinutes(5);

    /// <summary>Reserves unsent milestones for this caller: the first milestone of each owner, the oldest owners first.</summary>
    /// <param name="context">A context whose model has the table of <c>AddOrderIdMilestones</c>.</param>
    /// <param name="count">How many at most. The default is 100.</param>
    /// <param name="reservation">
    /// How long they are reserved. The default, <see langword="null"/>, is 5 minutes. Choose more time than one batch takes to send.
    /// </param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>
    /// The milestones, to send and to mark with <see cref="MarkSentAsync"/>. Empty if no milestone is left that others have not reserved.
    /// The context does not track them.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="count"/> is less than 1, or <paramref name="reservation"/> is not longer than zero.
    /// </exception>
    /// <exception cref="InvalidOperationException">The model has no such table, or the options lack <c>UseOrderIdTracking</c>.</exception>
    /// <remarks>
    /// <para>
    /// Call it again until it is empty: the next milestone of an owner can be taken once the one before it is marked as sent, so a
    /// retraction never overtakes what it retracts. Any number of processes may do so at the same time; no process takes a milestone that
    /// another has reserved.
    /// </para>
    /// <para>
    /// A milestone that is not marked as sent can be taken again when its reservation has ended. If a process ends after it has sent a
    /// milestone and before it has marked it, the milestone is sent twice. A service that drops duplicates can recognize the second one by
    /// <see cref="TrackedMilestone.Id"/>. The clocks of the processes should agree to much less than the reservation.
    /// </para>
    /// </remarks>
    public static async Task<IReadOnlyList<TrackedMilestone>> TakeMilestonesAsync(
        this DbContext context, int count = 100, TimeSpan? reservation = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (count < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, EntityFrameworkMessages.CountOutOfRange);
        }

        if (reservation <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(reservation), reservation, EntityFrameworkMessages.TimeSpanOutOfRange);
        }

        DateTimeOffset now = TrackingInterceptor.Of(context).Now;
        DateTimeOffset until = now + (reservation ?? DefaultReservation);
        IQueryable<TrackedMilestone> rows = Rows(context);
        TrackedMilestone[] first = await rows
            .Where(row => row.SentAt == null && (row.ReservedUntil == null || row.ReservedUntil <= now))
            .Where(row => !rows.Any(earlier => earlier.Owner == row.Owner && earlier.OwnerKey == row.OwnerKey && earlier.SentAt == null
                && (earlier.Version < row.Version || (earlier.Version == row.Version && earlier.Position < row.Position))))
            .OrderBy(row => row.CreatedAt)
            .Take(count)
            .ToArrayAsync(cancellationToken).ConfigureAwait(false);

        // Once the first of its owner, a row stays the first until it is sent. So it is enough that each is reserved by one caller.
        List<TrackedMilestone> taken = [];
        foreach (TrackedMilestone row in first)
        {
            Guid? held = row.Reservation;
            Guid mine = Guid.NewGuid();
            int changed = await rows
                .Where(stored => stored.Id == row.Id && stored.SentAt == null && stored.Reservation == held)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(stored => stored.Reservation, mine).SetProperty(stored => stored.ReservedUntil, until),
                    cancellationToken)
                .ConfigureAwait(false);
            if (changed == 1)
            {
                row.Reserve(mine, until);
                taken.Add(row);
            }
        }

        return taken;
    }

    /// <summary>Marks a milestone as sent.</summary>
    /// <param name="context">A context of the database that the milestone was taken from.</param>
    /// <param name="milestone">A milestone that <see cref="TakeMilestonesAsync"/> returned.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>
    /// <see langword="true"/>; <see langword="false"/> if the reservation had ended and another caller has taken the milestone, or the row
    /// is gone.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="milestone"/> was not taken.</exception>
    /// <exception cref="InvalidOperationException">
    /// The model has no table of milestones, or the options lack <c>UseOrderIdTracking</c>.
    /// </exception>
    /// <remarks>
    /// It is marked at once, or with the context's transaction where there is one. To send into the same database, do both in one
    /// transaction: then it is sent once whatever fails.
    /// </remarks>
    public static async Task<bool> MarkSentAsync(
        this DbContext context, TrackedMilestone milestone, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(milestone);
        Guid mine = milestone.Reservation ?? throw new ArgumentException(EntityFrameworkMessages.NotTaken, nameof(milestone));
        DateTimeOffset now = TrackingInterceptor.Of(context).Now;
        return await Rows(context)
            .Where(stored => stored.Id == milestone.Id && stored.SentAt == null && stored.Reservation == mine)
            .ExecuteUpdateAsync(set => set.SetProperty(stored => stored.SentAt, now), cancellationToken).ConfigureAwait(false) == 1;
    }

    private static IQueryable<TrackedMilestone> Rows(DbContext context) => context.Model.FindEntityType(typeof(TrackedMilestone)) is null
        ? throw new InvalidOperationException(EntityFrameworkMessages.NoMilestoneTable(context.GetType().Name))
        : context.Set<TrackedMilestone>().AsNoTracking();
}
