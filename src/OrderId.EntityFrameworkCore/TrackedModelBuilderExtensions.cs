using OrderIds.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore.Leases;
using OrderIds.EntityFrameworkCore.Tracked;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds a table of milestones that must be sent, an outbox, to a model.</summary>
public static class TrackedModelBuilderExtensions
{
    /// <summary>
    /// Adds a table of milestones (changes that a customer may want to know about) that must be sent, an outbox, to the model and thereby
    /// to its migrations.
    /// </summary>
    /// <param name="modelBuilder">The builder that is passed to <see cref="DbContext.OnModelCreating"/>.</param>
    /// <param name="tableName">
    /// The table's name: at most 64 lowercase letters, digits and underscores. The default is <c>tracked_milestones</c>.
    /// </param>
    /// <param name="schema">
    /// The table's schema, with the same characters. The default is <see langword="null"/>: the schema of the model.
    /// </param>
    /// <returns>The same builder, for more calls.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="modelBuilder"/> is null.</exception>
    /// <exception cref="ArgumentException">A name contains other characters.</exception>
    /// <remarks>
    /// Whenever a value mapped with <c>HasTracked</c> is saved, its new milestones, and retractions of milestones that did not happen after
    /// all, are added to the table in the same transaction: see <see cref="TrackedMilestone"/>. Without this table, milestones are not
    /// stored.
    /// </remarks>
    public static ModelBuilder AddOrderIdMilestones(
        this ModelBuilder modelBuilder, string tableName = MilestoneTable.DefaultName, string? schema = null)
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

        MilestoneTable.Add(modelBuilder, tableName, schema);
        return modelBuilder;
    }
}
