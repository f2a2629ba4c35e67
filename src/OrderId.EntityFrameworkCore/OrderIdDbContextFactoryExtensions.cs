using OrderIds;
using OrderIds.EntityFrameworkCore.Leases;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Makes lease stores over a context's database.</summary>
public static class OrderIdDbContextFactoryExtensions
{
    /// <summary>
    /// Creates a store that grants leases from the table that <c>AddOrderIdLeases</c> put into the context's model, through the context's
    /// connection.
    /// </summary>
    /// <typeparam name="TContext">The type of the context.</typeparam>
    /// <param name="contextFactory">Creates the contexts; each answer of the store uses one of its own and disposes it.</param>
    /// <param name="name">
    /// The name under which the leases stand in the table. The default is <c>default</c>, as in <see cref="DbLeaseStore.Name"/>.
    /// </param>
    /// <param name="floor">
    /// The earliest time a window may start at. The default, <see langword="null"/>, sets no limit; see <see cref="DbLeaseStore.Floor"/>.
    /// </param>
    /// <returns>The store. It may be used from any thread, as long as the factory may.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="contextFactory"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is no such name.</exception>
    /// <exception cref="InvalidOperationException">The model has no lease table.</exception>
    /// <remarks>
    /// The connection is opened the context's way, with its interceptors and its data source, but it is never the connection of a context
    /// in use: a grant must not be undone with another transaction. A context whose connection is open already, such as a shared one to a
    /// database in memory, is therefore refused. Apply the migrations before the first lease is asked for. A context cannot be made once
    /// the service provider that makes them is being disposed: end the generator before, as a host's stop does with <c>AddOrderIds</c> of
    /// OrderId.Hosting. The rest of a lease that is not given back is never used.
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

        return new DbLeaseStore(() => new ContextConnection(contextFactory.CreateDbContext())) { TableName = table, Name = name, Floor = floor };
    }
}
