using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore;

/// <summary>
/// Represents a milestone of a stored shipment or order that has to be sent once: a row of the table that <c>AddOrderIdMilestones</c> adds.
/// </summary>
/// <remarks>
/// The rows are written in the transaction that saves the value, one for each milestone and one for each retraction. A milestone that was
/// retracted and happens again gets another row. Rows of one owner are in order by <see cref="Version"/>, then <see cref="Position"/>.
/// Delete rows that are sent when nothing refers to them any more.
/// </remarks>
public sealed class TrackedMilestone
{
    /// <summary>Gets the ID of the row. A service that drops duplicates can recognize them by it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Gets the entity and the property that hold the value, such as <c>Parcel.Shipment</c>.</summary>
    public required string Owner { get; init; }

    /// <summary>
    /// Gets the key of the owner's row, as invariant text; the parts of a composite key are escaped as in a URI and joined with <c>/</c>.
    /// </summary>
    public required string OwnerKey { get; init; }

    /// <summary>Gets the version of the value that brought the milestone, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>Gets the place among the milestones of this version, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>Gets the key: see <see cref="ShipmentMilestone.Key"/> and <see cref="OrderMilestone.Key"/>.</summary>
    public required string Key { get; init; }

    /// <summary>
    /// Gets a value indicating whether a late event has undone the milestone with this <see cref="Key"/>, which an earlier row reported.
    /// </summary>
    public bool IsRetraction { get; init; }

    /// <summary>Gets what happened to the order; <see langword="null"/> for a shipment that belongs to no tracked order.</summary>
    public OrderMilestoneKind? OrderKind { get; init; }

    /// <summary>Gets what happened to the shipment; <see langword="null"/> if it happened to the order as a whole.</summary>
    public ShipmentMilestoneKind? ShipmentKind { get; init; }

    /// <summary>Gets the ID of the shipment within the order, if it happened to one.</summary>
    public string? ShipmentId { get; init; }

    /// <summary>
    /// Gets when it happened, in UTC; <see langword="null"/> if it follows from several facts, such as
    /// <see cref="OrderMilestoneKind.Shipped"/>.
    /// </summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>Gets when the row was written, in UTC, by the clock of the program that wrote it.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets until when the row is reserved for the program that took it, in UTC, or <see langword="null"/>.</summary>
    public DateTimeOffset? ReservedUntil { get; private set; }

    /// <summary>Gets the reservation: a number of its own for each call that took the row, or <see langword="null"/>.</summary>
    public Guid? Reservation { get; private set; }

    /// <summary>Gets when the row was marked as sent, in UTC, or <see langword="null"/>.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Returns the key, and whether it is a retraction; never the owner's key, which may be personal data.</summary>
    /// <returns>A text for debugging, such as "Delivered-1 retracted".</returns>
    public override string ToString() => IsRetraction ? Key + " retracted" : Key;

    internal void Reserve(Guid reservation, DateTimeOffset until) => (Reservation, ReservedUntil) = (reservation, until);

    internal static TrackedMilestone Of(
        string owner, string ownerKey, long version, int position, DateTimeOffset now, ShipmentMilestone milestone) => new()
        {
            Id = Guid.CreateVersion7(now),
            Owner = owner,
            OwnerKey = ownerKey,
            Version = version,
            Position = position,
            CreatedAt = now,
            Key = milestone.Key,
            IsRetraction = milestone.IsRetraction,
            ShipmentKind = milestone.Kind,
            OccurredAt = milestone.OccurredAt,
        };

    internal static TrackedMilestone Of(
        string owner, string ownerKey, long version, int position, DateTimeOffset now, OrderMilestone milestone) => new()
        {
            Id = Guid.CreateVersion7(now),
            Owner = owner,
            OwnerKey = ownerKey,
            Version = version,
            Position = position,
            CreatedAt = now,
            Key = milestone.Key,
            IsRetraction = milestone.IsRetraction,
            OrderKind = milestone.Kind,
            ShipmentKind = milestone.Shipment?.Kind,
            ShipmentId = milestone.ShipmentId,
            OccurredAt = milestone.Activity?.OccurredAt ?? milestone.Shipment?.OccurredAt,
        };
}
