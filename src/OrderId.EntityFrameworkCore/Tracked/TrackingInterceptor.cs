using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tracked;

/// <summary>
/// Fills the search columns of tracked values (shipments and orders), counts their changes and adds their milestones whenever a context
/// saves.
/// </summary>
internal sealed class TrackingInterceptor(TimeSpan? stalledAfter, TimeProvider timeProvider) : SaveChangesInterceptor
{
    public DateTimeOffset Now => timeProvider.GetUtcNow();

    /// <summary>Returns the interceptor that <c>UseOrderIdTracking</c> added to a context.</summary>
    /// <exception cref="InvalidOperationException">The context has no such interceptor.</exception>
    public static TrackingInterceptor Of(DbContext context) =>
        context.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.Interceptors?
            .OfType<TrackingInterceptor>().LastOrDefault()
        ?? throw new InvalidOperationException(EntityFrameworkMessages.NoTracking(context.GetType().Name));

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        DbContext context = eventData.Context!;
        TrackedEntry[] entries = Prepare(context);
        Save(context, entries, [.. Told(context, entries).SelectMany(query => query)]);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        DbContext context = eventData.Context!;
        TrackedEntry[] entries = Prepare(context);
        List<TrackedMilestone> told = [];
        foreach (IQueryable<TrackedMilestone> query in Told(context, entries))
        {
            told.AddRange(await query.ToListAsync(cancellationToken).ConfigureAwait(false));
        }

        Save(context, entries, told);
        return result;
    }

    public DateTimeOffset? NextCheck(TrackedShipment shipment) => shipment.NextCheck(Now, stalledAfter);

    /// <summary>Recalculates the next check of each tracked value of an entity if the time of the check has passed.</summary>
    public void PutOff(EntityEntry entry)
    {
        foreach (TrackedEntry tracked in Tracked(entry))
        {
            tracked.PutOff();
        }
    }

    private static bool HasTable(DbContext context) => context.Model.FindEntityType(typeof(TrackedMilestone)) is not null;

    /// <summary>Returns the queries for the milestones that were reported of values whose earlier state is not in the context.</summary>
    private static IEnumerable<IQueryable<TrackedMilestone>> Told(DbContext context, IEnumerable<TrackedEntry> entries) =>
        HasTable(context)
            ? ToldMilestones.Queries(
                context, from entry in entries where entry.IsFirst && entry.Key is not null select (entry.Owner, entry.Key))
            : [];

    private static void Save(DbContext context, TrackedEntry[] entries, List<TrackedMilestone> rows)
    {
        ILookup<(string, string?), TrackedMilestone> told = rows.ToLookup(row => (row.Owner, (string?)row.OwnerKey));
        bool hasTable = HasTable(context);
        foreach (TrackedEntry entry in entries)
        {
            entry.Save(hasTable ? ToldMilestones.Of(entry.IsFirst ? told[(entry.Owner, entry.Key)] : []) : null);
        }
    }

    private TrackedEntry[] Prepare(DbContext context)
    {
        // A failed save leaves its milestones in the context.
        EntityEntry[] milestones = [.. context.ChangeTracker.Entries<TrackedMilestone>().Where(entry => entry.State == EntityState.Added)];
        foreach (EntityEntry milestone in milestones)
        {
            milestone.State = EntityState.Detached;
        }

        return
        [
            .. context.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified)
                .SelectMany(Tracked).Where(tracked => tracked.IsNew),
        ];
    }

    private IEnumerable<TrackedEntry> Tracked(EntityEntry entry) => entry.Metadata.GetProperties()
        .Where(property => TrackedColumn.Beside(property.ClrType).Count > 0)
        .Where(property => entry.Metadata.FindProperty(property.Name + TrackedColumn.Version) is not null)
        .Select(property => new TrackedEntry(entry, property, this));
}
