using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using OrderIds.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore.Tracked;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Updates entities that have tracked values, which are shipments or orders.</summary>
public static class TrackedDbSetExtensions
{
    private const int LongestPause = 64;

    /// <summary>
    /// Loads an entity, changes it and saves it. If others have changed it in the meantime, loads it again and repeats the change.
    /// </summary>
    /// <typeparam name="TEntity">The type of the entity.</typeparam>
    /// <param name="set">The set of a context without unsaved changes.</param>
    /// <param name="key">The key, or an array with the parts of a composite key.</param>
    /// <param name="change">
    /// The change, such as <c>parcel =&gt; parcel.Shipment = parcel.Shipment.Apply(events)</c>. It may be called several times, each time
    /// with the stored state.
    /// </param>
    /// <param name="maxTries">The maximum number of tries, at least 1. The default is 50.</param>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    /// <returns>The entity as it was saved.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="set"/>, <paramref name="key"/> or <paramref name="change"/> is null.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxTries"/> is less than 1.</exception>
    /// <exception cref="KeyNotFoundException">The entity does not exist, or it was deleted in the meantime.</exception>
    /// <exception cref="InvalidOperationException">
    /// The context has unsaved changes, or its options lack <c>UseOrderIdTracking</c>.
    /// </exception>
    /// <exception cref="DbUpdateConcurrencyException">Others changed the entity during every try. Nothing was saved.</exception>
    /// <remarks>
    /// <para>
    /// No lock is held. Shipments and orders are sets of facts, so the result does not depend on the order in which facts are applied.
    /// <c>Perform</c> checks against the latest state. Before it tries again, the method waits for a random time of at most 64
    /// milliseconds.
    /// </para>
    /// <para>
    /// If the time of the next check of a value has passed, it is recalculated, even if <paramref name="change"/> does nothing. Otherwise,
    /// a change without effect, such as a duplicate event, writes nothing.
    /// </para>
    /// <para>
    /// Other changes that <paramref name="change"/> makes in the context are saved in the same transaction, and undone before
    /// <paramref name="change"/> is called again. If <paramref name="change"/> throws an exception, nothing is saved.
    /// </para>
    /// </remarks>
    public static async Task<TEntity> UpdateTrackedAsync<TEntity>(
        this DbSet<TEntity> set, object key, Action<TEntity> change, int maxTries = 50, CancellationToken cancellationToken = default)
        where TEntity : class
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(change);
        if (maxTries < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(maxTries), maxTries, EntityFrameworkMessages.CountOutOfRange);
        }

        DbContext context = set.GetService<ICurrentDbContext>().Context;
        TrackingInterceptor interceptor = TrackingInterceptor.Of(context);
        context.ChangeTracker.DetectChanges();
        if (context.ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException(EntityFrameworkMessages.UnsavedChanges);
        }

        TEntity entity = await LoadAsync(context, set, key as object[] ?? [key], cancellationToken).ConfigureAwait(false);
        for (int tries = 1; ; tries++)
        {
            try
            {
                change(entity);

                // If the context does not detect changes automatically, they would be lost.
                context.ChangeTracker.DetectChanges();
                interceptor.PutOff(context.Entry(entity));
                await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
                return entity;
            }
            catch (DbUpdateConcurrencyException exception)
            {
                EntityEntry[] undone = Undo(context);
                if (tries == maxTries)
                {
                    string message = EntityFrameworkMessages.TooManyTries(set.EntityType.DisplayName(), tries);
                    throw new DbUpdateConcurrencyException(message, exception);
                }

                foreach (EntityEntry entry in undone)
                {
                    await entry.ReloadAsync(cancellationToken).ConfigureAwait(false);
                }
            }
            catch
            {
                Undo(context);
                throw;
            }

            if (context.Entry(entity).State == EntityState.Detached)
            {
                throw NotFound(set);
            }

            // Immediate retries would collide again.
            int pause = Random.Shared.Next(Math.Min(1 << Math.Min(tries, 16), LongestPause) + 1);
            await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<TEntity> LoadAsync<TEntity>(
        DbContext context, DbSet<TEntity> set, object[] key, CancellationToken cancellationToken)
        where TEntity : class
    {
        // An entity that the context has loaded before may be out of date.
        if (set.Local.FindEntryUntyped(key) is { } entry)
        {
            await entry.ReloadAsync(cancellationToken).ConfigureAwait(false);
        }

        // Only a tracked entity is saved, so it is tracked even if the context's queries track nothing.
        QueryTrackingBehavior behavior = context.ChangeTracker.QueryTrackingBehavior;
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        try
        {
            return await set.FindAsync(key, cancellationToken).ConfigureAwait(false) ?? throw NotFound(set);
        }
        finally
        {
            context.ChangeTracker.QueryTrackingBehavior = behavior;
        }
    }

    /// <summary>Undoes the unsaved changes.</summary>
    /// <returns>The entries that stay in the context.</returns>
    private static EntityEntry[] Undo(DbContext context)
    {
        ILookup<bool, EntityEntry> entries = context.ChangeTracker.Entries()
            .Where(entry => entry.State != EntityState.Unchanged)
            .ToLookup(entry => entry.State == EntityState.Added);
        foreach (EntityEntry entry in entries[true])
        {
            entry.State = EntityState.Detached;
        }

        foreach (EntityEntry entry in entries[false])
        {
            entry.CurrentValues.SetValues(entry.OriginalValues);
            entry.State = EntityState.Unchanged;
        }

        return [.. entries[false]];
    }

    private static KeyNotFoundException NotFound<TEntity>(DbSet<TEntity> set)
        where TEntity : class => new(EntityFrameworkMessages.NotFound(set.EntityType.DisplayName()));
}
