using OrderIds.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore.Leases;
using OrderIds.EntityFrameworkCore.Tracked;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds the table of milestones to a model.</summary>
public static class TrackedModelBuilderExtensions
{
    /// <summary>Adds the table of milestones that are to be told, an outbox, to the model, and so to its migrations.</summary>
    /// <param name="modelBuilder">The builder that <see cref="DbContext.OnModelCreating"/> is given.</param>
    /// <param name="tableName">
    /// The table's name: at most 64 small letters, digits and underscores. The default is <c>tracked_milestones</c>.
    /// </param>
    /// <param name="schema">The table's schema, with the same letters. The default, <see langword="null"/>, is the model's.</param>
    /// <returns>The same builder, for more calls.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="modelBuilder"/> is null.</exception>
    /// <exception cref="ArgumentException">A name has other letters.</exception>
    /// <remarks>
    /// Whenever a value of <c>HasTracked</c> is saved, its new milestones and retractions are added to the table in the same transaction,
    /// as <see cref="TrackedMilestone"/> describes. A model without the table keeps none.
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
