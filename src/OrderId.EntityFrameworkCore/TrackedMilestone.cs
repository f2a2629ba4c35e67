using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore;

/// <summary>
/// Represents a milestone (a change that a customer may want to know about) of a stored shipment or order that must be sent once. It is a
/// row of the table that <c>AddOrderIdMilestones</c> adds.
/// </summary>
/// <remarks>
/// Rows are written in the transaction that saves the shipment or order: one for each milestone, and one for each retraction (a milestone
/// that did not happen after all). A milestone that was retracted and happens again gets another row. The rows of one shipment or order are
/// in order by <see cref="Version"/>, then <see cref="Position"/>. You may delete rows that are marked as sent. Keep those of entities
/// whose property is null, or that may be added again with the same key: the rows tell which milestones need not be sent again.
/// </remarks>
public sealed class TrackedMilestone
{
    /// <summary>Gets the ID of the row. Receivers can detect duplicates by it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Gets the names of the entity and the property with the shipment or order, such as <c>Parcel.Shipment</c>.</summary>
    public required string Owner { get; init; }

    /// <summary>
    /// Gets the key of the entity's row, as text that is the same in every culture. The parts of a composite key are escaped as in a URI
    /// and joined with <c>/</c>.
    /// </summary>
    /// <remarks>
    /// Dates and times are written as in ISO 8601, without a time zone (<c>2026-03-02T08:00:00.1234567</c>), a <see cref="DateTimeOffset"/>
    /// in UTC with a <c>Z</c>, bytes in hexadecimal, and values of your own types as their value converter stores them.
    /// </remarks>
    public required string OwnerKey { get; init; }

    /// <summary>
    /// Gets the version of the shipment or order in which the milestone happened. Versions start at 1 and grow with every saved change.
    /// </summary>
    public required long Version { get; init; }

    /// <summary>Gets the position among the milestones of this version, counted from 0.</summary>
    public required int Position { get; init; }

    /// <summary>Gets the key of the milestone: see <see cref="ShipmentMilestone.Key"/> and <see cref="OrderMilestone.Key"/>.</summary>
    public required string Key { get; init; }

    /// <summary>
    /// Gets a value indicating whether this row is a retraction: a late event has undone the milestone with this <see cref="Key"/>, which
    /// an earlier row reported.
    /// </summary>
    public bool IsRetraction { get; init; }

    /// <summary>
    /// Gets the kind of the order's milestone, or <see langword="null"/> for a shipment that does not belong to a tracked order.
    /// </summary>
    public OrderMilestoneKind? OrderKind { get; init; }

    /// <summary>Gets the kind of the shipment's milestone, or <see langword="null"/> for a milestone of the whole order.</summary>
    public ShipmentMilestoneKind? ShipmentKind { get; init; }

    /// <summary>
    /// Gets the ID of the shipment within the order, or <see langword="null"/> if the milestone is not about a shipment of an order.
    /// </summary>
    public string? ShipmentId { get; init; }

    /// <summary>
    /// Gets the time of the milestone, in UTC, or <see langword="null"/> if it follows from several facts, such as
    /// <see cref="OrderMilestoneKind.Shipped"/>.
    /// </summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>Gets the time at which the row was written, in UTC, by the clock of the program that wrote it.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>
    /// Gets the time, in UTC, until which <c>TakeMilestonesAsync</c> does not return the row again: the end of its reservation, or the time
    /// that <c>MarkFailedAsync</c> has set. The value is <see langword="null"/> if the row was never reserved.
    /// </summary>
    public DateTimeOffset? ReservedUntil { get; private set; }

    /// <summary>
    /// Gets the ID of the last reservation of the row by <c>TakeMilestonesAsync</c>, which gives every reservation a new ID, or
    /// <see langword="null"/> if the row was never reserved or <c>MarkFailedAsync</c> has ended the reservation.
    /// </summary>
    public Guid? Reservation { get; private set; }

    /// <summary>Gets how many times the row was reserved, the current reservation included.</summary>
    public int Attempts { get; private set; }

    /// <summary>
    /// Gets the time at which <c>MarkAbandonedAsync</c> gave the milestone up, in UTC, or <see langword="null"/> if it was not given up.
    /// </summary>
    public DateTimeOffset? AbandonedAt { get; private set; }

    /// <summary>Gets the time at which the row was marked as sent, in UTC, or <see langword="null"/> if it was not sent.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>
    /// Returns the key, followed by "retracted" for a retraction. The key of the entity's row may be personal data and is left out.
    /// </summary>
    /// <returns>A text for debugging, such as "Delivered-1 retracted".</returns>
    public override string ToString() => IsRetraction ? Key + " retracted" : Key;

    internal void Reserve(Guid reservation, DateTimeOffset until) =>
        (Reservation, ReservedUntil, Attempts) = (reservation, until, Attempts + 1);

    internal static TrackedMilestone Retracting(long version, int position, DateTimeOffset now, TrackedMilestone told) => new()
    {
        Id = Guid.CreateVersion7(now),
        Owner = told.Owner,
        OwnerKey = told.OwnerKey,
        Version = version,
        Position = position,
        CreatedAt = now,
        Key = told.Key,
        IsRetraction = true,
        OrderKind = told.OrderKind,
        ShipmentKind = told.ShipmentKind,
        ShipmentId = told.ShipmentId,
        OccurredAt = told.OccurredAt,
    };

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
