using OrderIds;
using OrderIds.EntityFrameworkCore.Leases;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Creates lease stores, which grant generators the right to issue order IDs, in a context's database.</summary>
public static class OrderIdDbContextFactoryExtensions
{
    /// <summary>
    /// Creates a lease store, which grants generators the right to issue order IDs. It uses the table that <c>AddOrderIdLeases</c> adds to
    /// the context's model, and the context's connection.
    /// </summary>
    /// <typeparam name="TContext">The type of the context.</typeparam>
    /// <param name="contextFactory">
    /// The factory that creates the contexts. Each call of the store creates a context and disposes it.
    /// </param>
    /// <param name="name">
    /// The name under which the leases are stored in the table. The default is <c>default</c>, as in <see cref="DbLeaseStore.Name"/>.
    /// </param>
    /// <param name="floor">
    /// The earliest time at which a lease may start. The default is <see langword="null"/>: no limit; see <see cref="DbLeaseStore.Floor"/>.
    /// </param>
    /// <returns>The store. It may be used from any thread if the factory may.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="contextFactory"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is not a valid <see cref="DbLeaseStore.Name"/>.</exception>
    /// <exception cref="InvalidOperationException">The model has no lease table.</exception>
    /// <remarks>
    /// The connection is opened through the context, with its interceptors and its data source, but it is never the connection of a context
    /// in use: a granted lease must not be undone with another transaction. So a context whose connection is already open, such as a shared
    /// connection to an in-memory database, is refused. Apply the migrations before the first lease is requested. Dispose the generator
    /// before the service provider that creates the contexts, because the generator releases its lease through a context. A host does this
    /// when it stops, with <c>AddOrderIds</c> of OrderId.Hosting. If a lease is not released, the rest of it is never used.
    /// </remarks>
    public static DbLeaseStore CreateOrderIdLeaseStore<TContext>(
        this IDbContextFactory<TContext> contextFactory, string name = "default", DateTimeOffset? floor = null)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(contextFactory);
        string table;
        using (TContext context = contextFactory.CreateDbContext())
        {
            table = LeaseTable.NameIn(context);
        }

        return new DbLeaseStore(() => new ContextConnection(contextFactory.CreateDbContext()))
        {
            TableName = table,
            Name = name,
            Floor = floor,
        };
    }
}
