using Microsoft.EntityFrameworkCore;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tracked;

/// <summary>
/// Holds the milestones that the table reports for a shipment or order whose earlier state is not in the context, because the entity is new
/// or its property was null. The table has rows about it if the entity was deleted and added again, or if the property had a value before.
/// </summary>
internal sealed class ToldMilestones
{
    private const int KeysInAQuery = 500;

    // In the order in which they were told; what was retracted is not among them.
    private readonly List<TrackedMilestone> _told = [];

    /// <summary>Gets the version in the last of the rows, or 0 if there are no rows.</summary>
    public long Version { get; private init; }

    /// <summary>Returns the queries for all rows about the given owners, which are properties of entities.</summary>
    public static IEnumerable<IQueryable<TrackedMilestone>> Queries(DbContext context, IEnumerable<(string Owner, string Key)> owners) =>
        from owner in owners.GroupBy(owner => owner.Owner, owner => owner.Key)
        from keys in owner.Chunk(KeysInAQuery)
        select context.Set<TrackedMilestone>().AsNoTracking().Where(row => row.Owner == owner.Key && keys.Contains(row.OwnerKey));

    /// <summary>Combines the rows about one owner into the milestones that were reported and not retracted.</summary>
    public static ToldMilestones Of(IEnumerable<TrackedMilestone> rows)
    {
        TrackedMilestone[] sorted = [.. rows.OrderBy(row => row.Version).ThenBy(row => row.Position)];
        var told = new ToldMilestones { Version = sorted.LastOrDefault()?.Version ?? 0 };
        foreach (TrackedMilestone row in sorted)
        {
            told._told.RemoveAll(earlier => earlier.Key == row.Key);
            if (!row.IsRetraction)
            {
                told._told.Add(row);
            }
        }

        return told;
    }

    public IEnumerable<ShipmentMilestone> New(IEnumerable<ShipmentMilestone> all) => all.Where(milestone => !Holds(milestone.Key));

    public IEnumerable<OrderMilestone> New(IEnumerable<OrderMilestone> all) => all.Where(milestone => !Holds(milestone.Key));

    /// <summary>Returns the milestones that were reported and that the current value does not have, the last one first.</summary>
    public IEnumerable<TrackedMilestone> Undone(IEnumerable<string> keys)
    {
        HashSet<string> now = [.. keys];
        return _told.Where(row => !now.Contains(row.Key)).Reverse();
    }

    private bool Holds(string key) => _told.Exists(row => row.Key == key);
}
