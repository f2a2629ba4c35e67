using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using OrderIds.Tracking.Shipments;

namespace OrderIds.Tracking;

/// <summary>Represents a shipment: a set of events, and the status that follows from them.</summary>
/// <remarks>
/// <para>
/// Everything is a function of the set. In whatever order events arrive, late, twice, in pieces or from several sources, the same events
/// give an equal shipment; the time of receipt does not matter. The events are sorted as <see cref="TrackingEvent"/> describes and go
/// through <see cref="StatusMachines.Shipment"/> one by one. <see cref="ShipmentStatus.Unknown"/> never moves the status.
/// </para>
/// <para>
/// The leg is the direction of travel. An event that names a leg sets it; Returning and Returned set it to
/// <see cref="ShipmentLeg.Return"/>. It decides what "delivered" means, and what may follow a delivery:
/// </para>
/// <list type="table">
/// <listheader><term>Leg and event</term><description>Result</description></listheader>
/// <item>
/// <term>Forward, Delivered</term>
/// <description>Delivered. After Returning or Returned only if the event itself names the leg: a correction.</description>
/// </item>
/// <item><term>Return, Delivered</term><description>Returned: the shipment is back at the sender.</description></item>
/// <item>
/// <term>No leg named, Delivered, after Delivered and a label or notice for the return</term>
/// <description>Delivered: the same delivery, reported again.</description>
/// </item>
/// <item>
/// <term>Forward, InTransit, OutForDelivery or AvailableForPickup after Delivered</term>
/// <description>
/// At most six hours newer: a scan from before the delivery, superseded. Later: a correction; the delivery was a mistake.
/// </description>
/// </item>
/// <item>
/// <term>Forward, Exception, Lost or InTransit with Accepted after Delivered</term>
/// <description>A correction, at once.</description>
/// </item>
/// <item>
/// <term>Return, InTransit after Delivered</term>
/// <description>InTransit on the way back; <see cref="WasDelivered"/> stays.</description>
/// </item>
/// </list>
/// <para>
/// A correction counts only if it is newer beyond doubt than what it takes back: see <see cref="TimePrecision"/>. Any other event that is
/// sorted later becomes the current one. The leg and the proof of an event count whatever its status did.
/// </para>
/// <para>
/// Beside the events, a shipment is a set of estimates of its delivery: see <see cref="DeliveryEstimate"/>. The one that was made last
/// counts, and the others are its history. Of more than <see cref="MaxEstimates"/>, the first and the newest are kept.
/// </para>
/// <para>
/// Of several events with the same identity and different content the greatest in that order counts; the others are kept in
/// <see cref="Conflicts"/>. A shipment keeps the newest <see cref="MaxEvents"/> events, conflicts included, whenever they arrived. Each
/// text has at most <see cref="TrackingEvent.MaxTextLength"/> characters. Memory grows in proportion to what was received, so limit the
/// bytes of a message from strangers, as web servers do: a full shipment of only the longest texts takes some 3 GB.
/// </para>
/// <para>
/// A tracking number is not an identity: carriers reuse numbers. Keep shipments apart by a key of your own, and use <see cref="Merge"/>
/// only for states of one shipment. Equality is by content: number, carrier, events and estimates. Instances are immutable; all members
/// may be called from any thread.
/// </para>
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public sealed partial class TrackedShipment : IEquatable<TrackedShipment>
{
    /// <summary>The number of events a shipment keeps at most: 131,072.</summary>
    public const int MaxEvents = 1 << 17;

    /// <summary>The number of estimates a shipment keeps at most: 1,024.</summary>
    public const int MaxEstimates = 1 << 10;

    // So few recent events are searched one by one as fast as in a table.
    private const int MaxRecent = 16;

    private readonly ShipmentSnapshot _snapshot;

    // The events received last, which are not in the index. The last of these, which are newer than the whole timeline, wait for a place
    // in it as well, and are linked in their order.
    private readonly RecentEvent? _recent;
    private readonly byte _recentCount;
    private readonly byte _unplacedCount;

    private readonly ShipmentState _state;

    // The snapshot of a shipment with all recent events in it, made when one that grows from this shipment has no room for more of them.
    private ShipmentSnapshot? _packed;

    private IReadOnlyList<TimelineEntry>? _timeline;

    private TrackedShipment(ShipmentSnapshot snapshot, RecentEvent? recent, int recentCount, int unplacedCount, in ShipmentState state)
    {
        _snapshot = snapshot;
        _recent = recent;
        _recentCount = (byte)recentCount;
        _unplacedCount = (byte)unplacedCount;
        _state = state;
    }

    // The shipment that follows from another by a newest event: to fold in place saves a copy of the state.
    private TrackedShipment(TrackedShipment before, TrackingEvent newest, uint hash)
    {
        bool hasRoom = before._recentCount < MaxRecent;
        _snapshot = hasRoom ? before._snapshot : before.Packed;
        _recent = new RecentEvent(newest, hash, hasRoom ? before._recent : null);
        _recentCount = (byte)(hasRoom ? before._recentCount + 1 : 1);
        _unplacedCount = (byte)(hasRoom ? before._unplacedCount + 1 : 1);
        _state.CopyFrom(in before._state);
        _state.Fold(newest);
    }

    /// <summary>Gets the carrier's tracking number of the shipment.</summary>
    public string TrackingNumber => _snapshot.TrackingNumber;

    /// <summary>Gets the carrier, or <see langword="null"/> if it is not known.</summary>
    public string? Carrier => _snapshot.Carrier;

    /// <summary>Gets the status. Without events it is <see cref="ShipmentStatus.Unknown"/>.</summary>
    public ShipmentStatus Status => _state.Status;

    /// <summary>Gets why or how the shipment has its status: the detail of the event that the status is based on.</summary>
    /// <remarks>
    /// A detail belongs to its event: the next scan without one has none. An event that repeats another at the same time, or repeats a
    /// status that happens only once, such as a delivery, does not change the detail. A word that this version does not know changes the
    /// detail as well: the detail becomes <see cref="ShipmentDetail.Unknown"/>, and <see cref="Current"/> has the word.
    /// </remarks>
    public ShipmentDetail Detail => _state.Detail;

    /// <summary>Gets the direction of travel: <see cref="ShipmentLeg.Forward"/> or <see cref="ShipmentLeg.Return"/>.</summary>
    public ShipmentLeg Leg => _state.IsReturning ? ShipmentLeg.Return : ShipmentLeg.Forward;

    /// <summary>
    /// Gets a value indicating whether the shipment needs attention: see <see cref="ShipmentStatusExtensions.IsProblem"/>.
    /// </summary>
    public bool HasProblem => Status.IsProblem();

    /// <summary>Gets a value indicating whether the carrier took something back at any time.</summary>
    public bool IsCorrected => _state.IsCorrected;

    /// <summary>
    /// Gets a value indicating whether the shipment reached its recipient. A correction takes that back; the way back to the sender does
    /// not.
    /// </summary>
    public bool WasDelivered => _state.WasDelivered;

    /// <summary>Gets a value indicating whether the tracking provider has given up, and no event has arrived since.</summary>
    public bool IsStale => _state.IsStale;

    /// <summary>
    /// Gets a value indicating whether events with the same identity have different content: see <see cref="Conflicts"/>.
    /// </summary>
    public bool HasConflicts => _snapshot.Conflicts.Count > 0;

    /// <summary>Gets when the shipment is expected, by the estimate that was made last, or <see langword="null"/>.</summary>
    public DateTimeOffset? EstimatedDelivery => _snapshot.Estimates.LastOrDefault()?.EstimatedDelivery;

    /// <summary>Gets the estimates of the delivery, in the order in which they were made: the last one counts.</summary>
    /// <remarks>How the estimate moved is in <see cref="GetEstimateHistory"/>. The list is made on each use.</remarks>
    public IReadOnlyList<DeliveryEstimate> Estimates => Array.AsReadOnly(_snapshot.Estimates);

    /// <summary>
    /// Gets the proof of delivery, combined from all events. It is taken back with the delivery (see <see cref="WasDelivered"/>). It does
    /// not make the shipment delivered.
    /// </summary>
    public ProofOfDelivery? Proof => _state.Proof;

    /// <summary>Gets the event that the status is based on, or <see langword="null"/>.</summary>
    public TrackingEvent? Current => _state.Current;

    /// <summary>Gets the events with their outcomes, oldest first, one entry for each scan.</summary>
    /// <remarks>The list is made on first use and kept.</remarks>
    public IReadOnlyList<TimelineEntry> Timeline => _timeline ??= Array.AsReadOnly(FoldTimeline());

    /// <summary>Gets the events that another event with the same identity replaces, oldest first. They change nothing.</summary>
    /// <remarks>The list is made on each use.</remarks>
    public IReadOnlyList<TrackingEvent> Conflicts => Array.AsReadOnly(_snapshot.Conflicts.ToArray());

    /// <summary>Creates a shipment that has no events yet.</summary>
    /// <param name="trackingNumber">The number the carrier knows it by.</param>
    /// <param name="carrier">The carrier, if it is known.</param>
    /// <returns>The shipment, without events.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="trackingNumber"/> is <see langword="null"/>, empty, nothing but white space, or longer than 1,024 characters.
    /// </exception>
    public static TrackedShipment Create(string trackingNumber, string? carrier = null) => Create(trackingNumber, carrier, MaxEvents);

    /// <summary>Returns whether <see cref="Perform"/> would accept a status.</summary>
    /// <param name="to">The status.</param>
    /// <returns>
    /// <see langword="true"/> if an event of that status that names no leg, and is newer by more than six hours, would be allowed.
    /// </returns>
    public bool CanMove(ShipmentStatus to) => CanMove(to, _state.IsReturning);

    /// <summary>Returns whether the other shipment has the same number, carrier, events and estimates.</summary>
    /// <param name="other">The shipment to compare with.</param>
    /// <returns><see langword="true"/> if all are equal.</returns>
    public bool Equals(TrackedShipment? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        return other is not null
            && Count == other.Count
            && string.Equals(TrackingNumber, other.TrackingNumber, StringComparison.Ordinal)
            && string.Equals(Carrier, other.Carrier, StringComparison.Ordinal)
            && _snapshot.Estimates.AsSpan().SequenceEqual(other._snapshot.Estimates)
            && (SharesEvents(other)
                || (Placed().ToArray().SequenceEqual(other.Placed().ToArray())
                    && _snapshot.Conflicts.ToArray().SequenceEqual(other._snapshot.Conflicts.ToArray())));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TrackedShipment);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        IdentityHash.Combine(TrackingNumber.GetHashCode(), IdentityHash.Combine(Count, Newest?.GetHashCode() ?? 0));

    /// <summary>Returns the status and the number of events; never the tracking number, which is personal data.</summary>
    /// <returns>A text for people who debug.</returns>
    public override string ToString() =>
        Status.ToDisplayName(CultureInfo.InvariantCulture) + " (" + Count.ToString(CultureInfo.InvariantCulture)
        + (Count == 1 ? " event)" : " events)");

    private string DebuggerDisplay => TrackingText.Mask(TrackingNumber) + ": " + ToString();

    internal static TrackedShipment Create(string trackingNumber, string? carrier, int limit)
    {
        string number = TrackingText.Key(trackingNumber, nameof(trackingNumber));
        var snapshot = new ShipmentSnapshot(
            number, TrackingText.Clean(carrier), limit, EventTree.EmptyTimeline, EventTree.EmptySet, null, EstimateSet.Empty);
        return new TrackedShipment(snapshot, null, 0, 0, default);
    }

    private bool CanMove(ShipmentStatus to, bool isReturning) =>
        to != ShipmentStatus.Unknown && _state.Classify(to, isReturning, out _) != MoveKind.NotAllowed;

    private TimelineEntry[] FoldTimeline()
    {
        ShipmentState state = default;
        return Array.ConvertAll(Placed().ToArray(), trackingEvent => new TimelineEntry(trackingEvent, state.Fold(trackingEvent)));
    }
}
