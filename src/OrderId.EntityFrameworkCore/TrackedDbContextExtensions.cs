using OrderIds.EntityFrameworkCore;

namespace Microsoft.EntityFrameworkCore;

/// <summary>
/// Reads the milestones that must be sent (changes that a customer may want to know about), and marks those that were sent.
/// </summary>
public static partial class TrackedDbContextExtensions
{
    private static readonly TimeSpan DefaultReservation = TimeSpan.FromMinutes(5);

    // Between attempts: a minute, then each time twice as long.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1), LongestPause = TimeSpan.FromHours(1);

    private static IQueryable<TrackedMilestone> Rows(DbContext context) => context.Model.FindEntityType(typeof(TrackedMilestone)) is null
        ? throw new InvalidOperationException(EntityFrameworkMessages.NoMilestoneTable(context.GetType().Name))
        : context.Set<TrackedMilestone>().AsNoTracking();

    private static IQueryable<TrackedMilestone> Unsent(IQueryable<TrackedMilestone> rows) =>
        rows.Where(row => row.SentAt == null && row.AbandonedAt == null);

    /// <summary>Returns the unsent rows with this reservation, which is null for rows without one.</summary>
    private static IQueryable<TrackedMilestone> Unsent(IQueryable<TrackedMilestone> rows, Guid? reservation) =>
        Unsent(rows).Where(row => row.Reservation == reservation);

    /// <summary>
    /// Returns the row of a milestone if it is still reserved by this caller: not sent, not given up, and not reserved by another caller
    /// since.
    /// </summary>
    private static IQueryable<TrackedMilestone> Taken(DbContext context, TrackedMilestone milestone)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(milestone);
        Guid id = milestone.Id;
        Guid mine = milestone.Reservation ?? throw new ArgumentException(EntityFrameworkMessages.NotTaken, nameof(milestone));
        return Unsent(Rows(context), mine).Where(row => row.Id == id);
    }
}
