using Microsoft.EntityFrameworkCore;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tracked;

/// <summary>
/// Holds what the table says was told of an owner whose earlier value is not there: its row is new, or held none. The row may have been
/// there before, or held a value before.
/// </summary>
internal sealed class ToldMilestones
{
    private const int KeysInAQuery = 500;

    // In the order in which they were told; what was retracted is not among them.
    private readonly List<TrackedMilestone> _told = [];

    /// <summary>Gets the last version of the rows, or 0 if there are none.</summary>
    public long Version { get; private init; }

    /// <summary>Returns the queries for all rows of owners.</summary>
    public static IEnumerable<IQueryable<TrackedMilestone>> Queries(DbContext context, IEnumerable<(string Owner, string Key)> owners) =>
        from owner in owners.GroupBy(owner => owner.Owner, owner => owner.Key)
        from keys in owner.Chunk(KeysInAQuery)
        select context.Set<TrackedMilestone>().AsNoTracking().Where(row => row.Owner == owner.Key && keys.Contains(row.OwnerKey));

    /// <summary>Finds out what the rows of an owner say together.</summary>
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

    /// <summary>Returns what was told and is not true of the value that is there now, last first.</summary>
    public IEnumerable<TrackedMilestone> Undone(IEnumerable<string> keys)
    {
        HashSet<string> now = [.. keys];
        return _told.Where(row => !now.Contains(row.Key)).Reverse();
    }

    private bool Holds(string key) => _told.Exists(row => row.Key == key);
}
