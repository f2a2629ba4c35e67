using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tracked;

/// <summary>Fills the search columns of tracked values, counts their changes and adds their milestones whenever a context saves.</summary>
internal sealed class TrackingInterceptor(TimeSpan? stalledAfter, TimeProvider timeProvider) : SaveChangesInterceptor
{
    public DateTimeOffset Now => timeProvider.GetUtcNow();

    /// <summary>Returns the interceptor of a context.</summary>
    /// <exception cref="InvalidOperationException">The context has no such interceptor.</exception>
    public static TrackingInterceptor Of(DbContext context) =>
        context.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.Interceptors?
            .OfType<TrackingInterceptor>().LastOrDefault()
        ?? throw new InvalidOperationException(EntityFrameworkMessages.NoTracking(context.GetType().Name));

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Prepare(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Prepare(eventData.Context!);
        return ValueTask.FromResult(result);
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

    private void Prepare(DbContext context)
    {
        // A failed save leaves its milestones in the context.
        EntityEntry[] milestones = [.. context.ChangeTracker.Entries<TrackedMilestone>().Where(entry => entry.State == EntityState.Added)];
        foreach (EntityEntry milestone in milestones)
        {
            milestone.State = EntityState.Detached;
        }

        bool hasTable = context.Model.FindEntityType(typeof(TrackedMilestone)) is not null;
        EntityEntry[] changed =
            [.. context.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified)];
        foreach (EntityEntry entry in changed)
        {
            foreach (TrackedEntry tracked in Tracked(entry).Where(tracked => tracked.IsNew))
            {
                tracked.Save(hasTable);
            }
        }
    }

    private IEnumerable<TrackedEntry> Tracked(EntityEntry entry) => entry.Metadata.GetProperties()
        .Where(property => TrackedColumn.Beside(property.ClrType).Count > 0)
        .Where(property => entry.Metadata.FindProperty(property.Name + TrackedColumn.Version) is not null)
        .Select(property => new TrackedEntry(entry, property, this));
}
