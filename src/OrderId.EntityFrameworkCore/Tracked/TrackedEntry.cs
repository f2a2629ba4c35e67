using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tracked;

/// <summary>Saves a tracked value, which is a shipment or an order, of an entity.</summary>
internal sealed class TrackedEntry(EntityEntry entry, IProperty property, TrackingInterceptor interceptor)
{
    public bool IsNew => entry.State == EntityState.Added || Entry.IsModified;

    /// <summary>Gets a value indicating whether there is a value now, but no earlier value to compare it with.</summary>
    public bool IsFirst => Entry.CurrentValue is not null && Earlier is null;

    public string Owner => property.DeclaringType.ShortName() + "." + property.Name;

    public string? Key => OwnerKey.Of(entry);

    private PropertyEntry Entry => entry.Property(property);

    private PropertyEntry Version => entry.Property(property.Name + TrackedColumn.Version);

    private object? Earlier => entry.State == EntityState.Added ? null : Entry.OriginalValue;

    /// <summary>Increments the version of the value, fills its search columns, and adds its milestones.</summary>
    /// <param name="told">What earlier rows of the table of milestones report, or null if the model has no such table.</param>
    public void Save(ToldMilestones? told)
    {
        object? value = Entry.CurrentValue;
        long version = entry.State == EntityState.Added ? 1 : (long)Version.OriginalValue! + 1;
        version = Math.Max(version, told?.Version + 1 ?? 0);
        Version.CurrentValue = version;
        foreach (TrackedColumn column in TrackedColumn.Beside(property.ClrType))
        {
            Set(column, value);
        }

        if (told is not null)
        {
            entry.Context.AddRange(Milestones(value, version, told));
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

    private object[] Milestones(object? value, long version, ToldMilestones told)
    {
        object? earlier = Earlier;
        IReadOnlyList<ShipmentMilestone> shipment = (value as TrackedShipment)?.ChangesSince(earlier as TrackedShipment) ?? [];
        IReadOnlyList<OrderMilestone> order = (value as TrackedOrder)?.ChangesSince(earlier as TrackedOrder) ?? [];
        TrackedMilestone[] undone = [];
        if (IsFirst)
        {
            undone = [.. told.Undone([.. shipment.Select(milestone => milestone.Key), .. order.Select(milestone => milestone.Key)])];
            (shipment, order) = ([.. told.New(shipment)], [.. told.New(order)]);
        }

        if (undone.Length + shipment.Count + order.Count == 0)
        {
            return [];
        }

        string key = Key ?? throw new InvalidOperationException(EntityFrameworkMessages.KeyNotKnown(Owner));
        DateTimeOffset now = interceptor.Now;
        return
        [
            .. undone.Select((row, position) => TrackedMilestone.Retracting(version, position, now, row)),
            .. shipment.Select(
                (milestone, position) => TrackedMilestone.Of(Owner, key, version, undone.Length + position, now, milestone)),
            .. order.Select((milestone, position) => TrackedMilestone.Of(Owner, key, version, undone.Length + position, now, milestone)),
        ];
    }
}
