using OrderIds;
using OrderIds.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore.Leases;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds the table of leases, which are the rights to issue order IDs that generators have been granted, to a model.</summary>
public static class OrderIdModelBuilderExtensions
{
    /// <summary>
    /// Adds the table in which <see cref="DbLeaseStore"/> records leases (rights to issue order IDs) to the model, and thereby to its
    /// migrations.
    /// </summary>
    /// <param name="modelBuilder">The builder that is passed to <see cref="DbContext.OnModelCreating"/>.</param>
    /// <param name="tableName">
    /// The table's name: at most 64 lowercase letters, digits and underscores. The default is <c>order_id_leases</c>, as in
    /// <see cref="DbLeaseStore.TableName"/>.
    /// </param>
    /// <param name="schema">
    /// The table's schema, with the same characters. The default is <see langword="null"/>: the schema of the model.
    /// </param>
    /// <returns>The same builder, for more calls.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="modelBuilder"/> is null.</exception>
    /// <exception cref="ArgumentException">A name contains other characters.</exception>
    /// <remarks>
    /// Do not read or write the rows through the context. They belong to the store that <c>CreateOrderIdLeaseStore</c> creates for the same
    /// table.
    /// </remarks>
    public static ModelBuilder AddOrderIdLeases(
        this ModelBuilder modelBuilder, string tableName = LeaseTable.DefaultName, string? schema = null)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        if (!LeaseTable.IsName(tableName))
        {
            throw new ArgumentException(EntityFrameworkMessages.BadTableName, nameof(tableName));
        }

        if (schema is not null && !LeaseTable.IsName(schema))
        {
            throw new ArgumentException(EntityFrameworkMessages.BadTableName, nameof(schema));
        }

        LeaseTable.Add(modelBuilder, tableName, schema);
        return modelBuilder;
    }
}
