using OrderIds.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore.Tracked;

namespace Microsoft.EntityFrameworkCore;

public static partial class TrackedDbContextExtensions
{
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
        IQueryable<TrackedMilestone> rows = Rows(context), unsent = Unsent(rows);
        TrackedMilestone[] first = await unsent
            .Where(row => row.ReservedUntil == null || row.ReservedUntil <= now)
            .Where(row => !unsent.Any(earlier => earlier.Owner == row.Owner && earlier.OwnerKey == row.OwnerKey
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
        int changed = await Unsent(rows, held).Where(stored => ids.Contains(stored.Id))
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
}
