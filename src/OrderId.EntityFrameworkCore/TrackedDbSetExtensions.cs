using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using OrderIds.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore.Tracked;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Changes entities with tracked values.</summary>
public static class TrackedDbSetExtensions
{
    private const int LongestPause = 64;

    /// <summary>
    /// Loads an entity, changes it and saves it; if others have changed it in the meantime, loads it again and applies the change to what
    /// they saved.
    /// </summary>
    /// <typeparam name="TEntity">The type of the entity.</typeparam>
    /// <param name="set">The set of a context without unsaved changes.</param>
    /// <param name="key">The key; for a composite key, its parts as an array of objects.</param>
    /// <param name="change">
    /// The change, such as <c>parcel =&gt; parcel.Shipment = parcel.Shipment.Apply(events)</c>. It may be called several times, each time
    /// with the stored state.
    /// </param>
    /// <param name="maxTries">How often it is tried, at least once. The default is 50.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The entity as it was saved.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="set"/>, <paramref name="key"/> or <paramref name="change"/> is null.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxTries"/> is less than 1.</exception>
    /// <exception cref="KeyNotFoundException">There is no such entity, or it was deleted in the meantime.</exception>
    /// <exception cref="InvalidOperationException">
    /// The context has unsaved changes, or its options lack <c>UseOrderIdTracking</c>.
    /// </exception>
    /// <exception cref="DbUpdateConcurrencyException">Others changed the entity during each of the tries. Nothing was saved.</exception>
    /// <remarks>
    /// <para>
    /// No lock is held: shipments and orders are sets of facts, and a fact that is applied to a later state gives what it would have given
    /// in any other order. What <c>Perform</c> refuses, it refuses in the light of the latest state. Between tries it waits a few
    /// milliseconds, 64 at most.
    /// </para>
    /// <para>
    /// A next check that has passed is put off, also if <paramref name="change"/> does nothing. A duplicate, which changes nothing, writes
    /// nothing otherwise.
    /// </para>
    /// <para>
    /// What else <paramref name="change"/> does to the context is saved in the same transaction, and undone before it is called again. If
    /// it throws, nothing is saved.
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

                // Where the context does not look for changes by itself, they would be lost.
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
        // What the context has loaded before may be out of date.
        if (set.Local.FindEntryUntyped(key) is { } entry)
        {
            await entry.ReloadAsync(cancellationToken).ConfigureAwait(false);
        }

        // Only an entity in the context is saved, also where its queries track nothing.
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

    /// <summary>Takes back what is not saved.</summary>
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
