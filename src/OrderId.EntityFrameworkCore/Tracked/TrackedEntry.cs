using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tracked;

/// <summary>Saves a tracked value of an entity.</summary>
internal sealed class TrackedEntry(EntityEntry entry, IProperty property, TrackingInterceptor interceptor)
{
    public bool IsNew => entry.State == EntityState.Added || Entry.IsModified;

    private PropertyEntry Entry => entry.Property(property);

    private PropertyEntry Version => entry.Property(property.Name + TrackedColumn.Version);

    private string Owner => property.DeclaringType.ShortName() + "." + property.Name;

    /// <summary>Increments the version of the value, fills its search columns, and adds its milestones.</summary>
    public void Save(bool withMilestones)
    {
        object? value = Entry.CurrentValue;
        bool isAdded = entry.State == EntityState.Added;
        object? earlier = isAdded ? null : Entry.OriginalValue;
        long version = isAdded ? 1 : (long)Version.OriginalValue! + 1;
        Version.CurrentValue = version;
        foreach (TrackedColumn column in TrackedColumn.Beside(property.ClrType))
        {
            Set(column, value);
        }

        if (withMilestones)
        {
            entry.Context.AddRange(Milestones(value, earlier, version));
        }
    }

    /// <summary>Recalculates the time of the next check if it has passed. This does not count as a change of the value.</summary>
    public void PutOff()
    {
        TrackedColumn column = TrackedColumn.Beside(property.ClrType).Single(column => column.Suffix == TrackedColumn.NextCheck);
        if (entry.Property(property.Name + column.Suffix).CurrentValue is DateTimeOffset check && check <= interceptor.Now)
        {
            Set(column, Entry.CurrentValue);
        }
    }

    private void Set(TrackedColumn column, object? value)
    {
        // A key of the program's own, or a property of another type, is left to the program.
        if (entry.Metadata.FindProperty(property.Name + column.Suffix) is { } beside && column.Fills(beside.ClrType)
            && !beside.IsKey() && !beside.IsForeignKey())
        {
            entry.Property(beside).CurrentValue = value is null ? null : column.Value(value, interceptor);
        }
    }

    private object[] Milestones(object? value, object? earlier, long version)
    {
        IReadOnlyList<ShipmentMilestone> shipment = (value as TrackedShipment)?.ChangesSince(earlier as TrackedShipment) ?? [];
        IReadOnlyList<OrderMilestone> order = (value as TrackedOrder)?.ChangesSince(earlier as TrackedOrder) ?? [];
        if (shipment.Count == 0 && order.Count == 0)
        {
            return [];
        }

        string key = Key();
        DateTimeOffset now = interceptor.Now;
        return
        [
            .. shipment.Select((milestone, position) => TrackedMilestone.Of(Owner, key, version, position, now, milestone)),
            .. order.Select((milestone, position) => TrackedMilestone.Of(Owner, key, version, position, now, milestone)),
        ];
    }

    private string Key() => OwnerKey.Of(entry) ?? throw new InvalidOperationException(EntityFrameworkMessages.KeyNotKnown(Owner));
}
