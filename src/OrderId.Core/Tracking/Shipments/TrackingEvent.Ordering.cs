using OrderIds.Tracking.Shipments;

namespace OrderIds.Tracking;

public sealed partial record TrackingEvent
{
    // Offsets from UTC range from -12 to +14 hours.
    private const long LargestOffset = 14 * TimeSpan.TicksPerHour;
    private const long SmallestOffset = 12 * TimeSpan.TicksPerHour;

    internal static IComparer<TrackingEvent> Order { get; } = Comparer<TrackingEvent>.Create(Compare);

    internal long Ticks => OccurredAt.UtcTicks;

    /// <summary>
    /// Gets the earliest instant at which the event may have happened, in UTC ticks. It may be before the first date of the calendar.
    /// </summary>
    internal long Earliest => Precision == TimePrecision.Exact ? Ticks : Ticks - LargestOffset;

    /// <summary>
    /// Gets the latest instant at which the event may have happened, in UTC ticks. It may be after the last date of the calendar.
    /// </summary>
    internal long Latest => Precision switch
    {
        TimePrecision.Exact => Ticks,
        TimePrecision.LocalTime => Ticks + SmallestOffset,
        _ => Ticks + SmallestOffset + TimeSpan.TicksPerDay,
    };

    /// <summary>Gets the position of the status among events of the same instant. Each status has a different position.</summary>
    private int Stage => Status switch
    {
        <= ShipmentStatus.OutForDelivery => (int)Status,
        ShipmentStatus.Exception => 5,
        ShipmentStatus.Lost => 6,
        ShipmentStatus.AvailableForPickup => 7,
        ShipmentStatus.Delivered => 8,
        ShipmentStatus.Returning => 9,
        ShipmentStatus.Returned => 10,
        _ => (int)Status,
    };

    /// <summary>Returns a value indicating whether the other event has the same content. Times are compared as instants.</summary>
    /// <param name="other">The event to compare with.</param>
    /// <returns><see langword="true"/> if all content is equal; otherwise <see langword="false"/>.</returns>
    public bool Equals(TrackingEvent? other) => ReferenceEquals(this, other) || (other is not null && Compare(this, other) == 0);

    /// <inheritdoc/>
    public override int GetHashCode() => IdentityHash.Combine((int)Status, (int)IdentityHash.Of(this));

    /// <summary>
    /// Compares two events by instant, status, source and identity, then by everything else, so that only equal events tie.
    /// </summary>
    internal static int Compare(TrackingEvent left, TrackingEvent right)
    {
        int order = left.Ticks.CompareTo(right.Ticks);
        if (order == 0)
        {
            order = CompareStageAndIdentity(left, right);
        }

        return order != 0 ? order : CompareRest(left, right);
    }

    /// <summary>
    /// Returns a value indicating whether the left of two equal events is the one to keep: the one whose time has the greater offset from
    /// UTC. The offset is not part of the content, but the choice must not depend on the order of arrival.
    /// </summary>
    internal static bool IsWrittenAfter(TrackingEvent left, TrackingEvent right) => left.OccurredAt.Offset > right.OccurredAt.Offset;

    /// <summary>Returns a value indicating whether both events have the same identity.</summary>
    internal bool IsSameScanAs(TrackingEvent other)
    {
        if (EventId is not null || other.EventId is not null)
        {
            return string.Equals(EventId, other.EventId, StringComparison.Ordinal)
                && string.Equals(Source, other.Source, StringComparison.Ordinal);
        }

        return Ticks == other.Ticks
            && Detail == other.Detail
            && string.Equals(Source, other.Source, StringComparison.Ordinal)
            && string.Equals(Code, other.Code, StringComparison.Ordinal)
            && string.Equals(RawDetail, other.RawDetail, StringComparison.Ordinal)
            && (Code is not null || (Status == other.Status && string.Equals(RawStatus, other.RawStatus, StringComparison.Ordinal)));
    }

    private static int CompareStageAndIdentity(TrackingEvent left, TrackingEvent right)
    {
        int order = left.Stage - right.Stage;
        order = order != 0 ? order : string.CompareOrdinal(left.Source, right.Source);
        order = order != 0 ? order : string.CompareOrdinal(left.EventId, right.EventId);
        order = order != 0 ? order : string.CompareOrdinal(left.Code, right.Code);
        order = order != 0 ? order : left.Detail.CompareTo(right.Detail);
        order = order != 0 ? order : string.CompareOrdinal(left.RawDetail, right.RawDetail);
        return order != 0 ? order : string.CompareOrdinal(left.RawStatus, right.RawStatus);
    }

    private static int CompareRest(TrackingEvent left, TrackingEvent right)
    {
        int order = (int)left.Leg - (int)right.Leg;
        order = order != 0 ? order : string.CompareOrdinal(left.RawLeg, right.RawLeg);
        order = order != 0 ? order : (int)left.Precision - (int)right.Precision;
        order = order != 0 ? order : string.CompareOrdinal(left.RawPrecision, right.RawPrecision);
        order = order != 0 ? order : string.CompareOrdinal(left.Description, right.Description);
        order = order != 0 ? order : string.CompareOrdinal(left.Location, right.Location);
        return order != 0 ? order : ProofOfDelivery.Compare(left.Proof, right.Proof);
    }
}
