using OrderIds.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore.Tracked;

namespace Microsoft.EntityFrameworkCore;

/// <summary>
/// Reads the milestones that must be sent (changes that a customer may want to know about), and marks those that were sent.
/// </summary>
public static class TrackedDbContextExtensions
{
    private static readonly TimeSpan DefaultReservation = TimeSpan.FromMinutes(5);

    // Between attempts: a minute, then each time twice as long.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1), LongestPause = TimeSpan.FromHours(1);

    /// <summary>
    /// Reserves unsent milestones (changes that a customer may want to know about) for the caller: the earliest of each stored shipment or
    /// order. They are sorted by age, the oldest first.
    /// </summary>
    /// <param name="context">A context whose model has the table of <c>AddOrderIdMilestones</c>.</param>
    /// <param name="count">The maximum number of milestones. The default is 100.</param>
    /// <param name="reservation">
    /// How long the milestones are reserved. The default, <see langword="null"/>, is 5 minutes. Choose a longer time than sending a batch
    /// takes.
    /// </param>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    /// <returns>
    /// The reserved milestones. Send each of them, then mark it with
    /// <see cref="MarkSentAsync(DbContext, TrackedMilestone, CancellationToken)"/>. Empty if every unsent milestone is reserved by others.
    /// The context does not track the milestones.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="count"/> is less than 1, or <paramref name="reservation"/> is not longer than zero.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The model has no table of milestones, or the options lack <c>UseOrderIdTracking</c>.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Call this method again until the result is empty. The next milestone of a shipment or order is returned only after the one before it
    /// is marked as sent, so a retraction, which reports that a milestone did not happen after all, is never sent before that milestone.
    /// Any number of processes may call this method at the same time; no milestone is reserved by two of them.
    /// </para>
    /// <para>
    /// A milestone that is not marked as sent can be reserved again when its reservation has ended, or at the time that
    /// <see cref="MarkFailedAsync"/> has set. <see cref="TrackedMilestone.Attempts"/> counts the reservations. Until the milestone is sent,
    /// the later milestones of its shipment or order wait; those of other shipments and orders do not. If a milestone cannot be sent at
    /// all, give it up with <see cref="MarkAbandonedAsync"/>.
    /// </para>
    /// <para>
    /// If a process stops after it has sent a milestone and before it has marked it, the milestone is sent twice. The receiver can detect
    /// the duplicate by its <see cref="TrackedMilestone.Id"/>. The clocks of the processes should differ by much less than the reservation.
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
            .Where(row => row.SentAt == null && row.AbandonedAt == null && (row.ReservedUntil == null || row.ReservedUntil <= now))
            .Where(row => !rows.Any(earlier => earlier.Owner == row.Owner && earlier.OwnerKey == row.OwnerKey
                && earlier.SentAt == null && earlier.AbandonedAt == null
                && (earlier.Version < row.Version || (earlier.Version == row.Version && earlier.Position < row.Position))))
            .OrderBy(row => row.CreatedAt)
            .Take(count)
            .ToArrayAsync(cancellationToken).ConfigureAwait(false);

        // The first unsent row of its owner stays the first until it is sent. So it is enough that only one caller can reserve each row.
        // Rows that were never reserved, which are nearly all, are reserved with one command.
        var mine = Guid.NewGuid();
        ILookup<bool, TrackedMilestone> byReservation = first.ToLookup(row => row.Reservation is null);
        TrackedMilestone[] free = [.. byReservation[true]];
        List<TrackedMilestone> taken = await ReserveAsync(rows, free, null, mine, until, cancellationToken).ConfigureAwait(false);
        foreach (TrackedMilestone row in byReservation[false])
        {
            taken.AddRange(await ReserveAsync(rows, [row], row.Reservation, mine, until, cancellationToken).ConfigureAwait(false));
        }

        return taken;
    }

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
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(milestone);
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
        return await Rows(context)
            .Where(stored => ids.Contains(stored.Id) && stored.SentAt == null && stored.AbandonedAt == null && stored.Reservation == mine)
            .ExecuteUpdateAsync(set => set.SetProperty(stored => stored.SentAt, now), cancellationToken).ConfigureAwait(false);
    }

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
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(milestone);
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

    /// <summary>
    /// Returns the row of a milestone if it is still reserved by this caller: not sent, not given up, and not reserved by another caller
    /// since.
    /// </summary>
    private static IQueryable<TrackedMilestone> Taken(DbContext context, TrackedMilestone milestone)
    {
        Guid id = milestone.Id;
        Guid mine = milestone.Reservation ?? throw new ArgumentException(EntityFrameworkMessages.NotTaken, nameof(milestone));
        return Rows(context)
            .Where(stored => stored.Id == id && stored.SentAt == null && stored.AbandonedAt == null && stored.Reservation == mine);
    }

    /// <summary>
    /// Reserves the wanted rows whose reservation is still <paramref name="held"/>, which is null for rows without a reservation. Returns
    /// the rows that no other caller has reserved meanwhile.
    /// </summary>
    private static async Task<List<TrackedMilestone>> ReserveAsync(
        IQueryable<TrackedMilestone> rows, TrackedMilestone[] wanted, Guid? held, Guid mine, DateTimeOffset until,
        CancellationToken cancellationToken)
    {
        if (wanted.Length == 0)
        {
            return [];
        }

        Guid[] ids = Array.ConvertAll(wanted, row => row.Id);
        int changed = await rows
            .Where(stored => ids.Contains(stored.Id) && stored.SentAt == null && stored.AbandonedAt == null && stored.Reservation == held)
            .ExecuteUpdateAsync(
                set => set.SetProperty(stored => stored.Reservation, mine).SetProperty(stored => stored.ReservedUntil, until)
                    .SetProperty(stored => stored.Attempts, stored => stored.Attempts + 1),
                cancellationToken)
            .ConfigureAwait(false);
        HashSet<Guid> reserved = changed == wanted.Length || changed == 0
            ? [.. ids.Take(changed)]
            : [.. await rows.Where(stored => ids.Contains(stored.Id) && stored.Reservation == mine).Select(stored => stored.Id)
                .ToListAsync(cancellationToken).ConfigureAwait(false)];
        List<TrackedMilestone> taken = [.. wanted.Where(row => reserved.Contains(row.Id))];
        taken.ForEach(row => row.Reserve(mine, until));
        return taken;
    }

    private static IQueryable<TrackedMilestone> Rows(DbContext context) => context.Model.FindEntityType(typeof(TrackedMilestone)) is null
        ? throw new InvalidOperationException(EntityFrameworkMessages.NoMilestoneTable(context.GetType().Name))
        : context.Set<TrackedMilestone>().AsNoTracking();
}
