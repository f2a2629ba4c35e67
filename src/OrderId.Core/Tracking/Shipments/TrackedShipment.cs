using System.Diagnostics;
using System.Diagnostics.Contracts;
using System.Globalization;
using System.Text.Json.Serialization;
using OrderIds.Tracking.Shipments;

namespace OrderIds.Tracking;

/// <summary>Represents a shipment: a set of tracking events, and the status that follows from them.</summary>
/// <remarks>
/// <para>
/// The status and all other properties depend only on the set of events. The same events give an equal shipment in whatever order they
/// arrive: late, twice, in several batches or from several sources. The time of receipt does not matter. The events are sorted as
/// <see cref="TrackingEvent"/> describes and are applied one by one to the state machine <see cref="StatusMachines.Shipment"/>.
/// <see cref="ShipmentStatus.Unknown"/> never moves the status.
/// </para>
/// <para>
/// The leg is the direction of travel. An event that names a leg sets it; Returning and Returned set it to
/// <see cref="ShipmentLeg.Return"/>. The leg decides what "delivered" means, and what may follow a delivery:
/// </para>
/// <list type="table">
/// <listheader><term>Leg and event</term><description>Result</description></listheader>
/// <item>
/// <term>Forward, Delivered</term>
/// <description>Delivered. After Returning or Returned, this is a correction, and only if the event itself names the leg.</description>
/// </item>
/// <item><term>Return, Delivered</term><description>Returned: the shipment is back at the sender.</description></item>
/// <item>
/// <term>No leg named, Delivered, after Delivered and a label or notice for the return</term>
/// <description>Delivered: the same delivery, reported again.</description>
/// </item>
/// <item>
/// <term>Forward, InTransit, OutForDelivery or AvailableForPickup after Delivered</term>
/// <description>
/// If it is at most six hours newer: superseded, because it is probably a scan made before the delivery. If it is later: a correction,
/// because the delivery was a mistake.
/// </description>
/// </item>
/// <item>
/// <term>Forward, CustomsHold after Delivered</term>
/// <description>If it is at most six hours newer: superseded, as above. If it is later: not allowed.</description>
/// </item>
/// <item>
/// <term>Forward, Exception, Lost or InTransit with Accepted after Delivered</term>
/// <description>A correction, even within six hours.</description>
/// </item>
/// <item>
/// <term>Return, InTransit after Delivered</term>
/// <description>InTransit on the way back; <see cref="WasDelivered"/> stays <see langword="true"/>.</description>
/// </item>
/// </list>
/// <para>
/// A correction counts only if it is certainly newer than the event it takes back: see <see cref="TimePrecision"/>. Any other event that is
/// sorted later becomes the current one. The leg and the proof of an event count even if its status changes nothing.
/// </para>
/// <para>
/// A shipment also has a set of estimates of its delivery: see <see cref="DeliveryEstimate"/>. The estimate that was made last counts, and
/// the others are the history. Of more than <see cref="MaxEstimates"/> estimates, those that were made first and the one that was made last
/// are kept: the latest always counts, and no milestone EstimateMoved changes its number, but changes between the two are forgotten.
/// </para>
/// <para>
/// If several events have the same identity and different content, the event that is sorted last counts; the others are kept in
/// <see cref="Conflicts"/>. A shipment keeps the newest <see cref="MaxEvents"/> events, including those in conflict, whenever they arrived.
/// Each text has at most <see cref="TrackingEvent.MaxTextLength"/> characters. Memory grows in proportion to the data received, so limit
/// the size of messages from untrusted sources, as web servers do: a full shipment with texts of the greatest length takes about 3 GB.
/// </para>
/// <para>
/// A tracking number does not identify a shipment, because carriers reuse numbers. Identify shipments by a key of your own, and use
/// <see cref="Merge"/> only for states of one shipment. Equality is by content: number, carrier, events and estimates. Instances are
/// immutable; all members may be called from any thread.
/// </para>
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public sealed partial class TrackedShipment : IEquatable<TrackedShipment>
{
    /// <summary>The maximum number of events that a shipment keeps: 131,072.</summary>
    public const int MaxEvents = 1 << 17;

    /// <summary>The maximum number of estimates that a shipment keeps: 1,024.</summary>
    public const int MaxEstimates = 1 << 10;

    // Up to this number of recent events, searching them one by one is as fast as a table.
    private const int MaxRecent = 16;

    private readonly ShipmentSnapshot _snapshot;

    // The events received last, which are not in the index. The newest _unplacedCount of them are newer than the whole timeline, are not
    // inserted into it yet, and are linked in their order.
    private readonly RecentEvent? _recent;
    private readonly byte _recentCount;
    private readonly byte _unplacedCount;

    private readonly ShipmentState _state;

    // The snapshot with all recent events inserted. It is created when a shipment made from this one has no room for another recent event.
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

    // Creates a shipment from another one by adding a newest event. Applying the event in place saves a copy of the state.
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

    /// <summary>Gets the status, which is <see cref="ShipmentStatus.Unknown"/> if there are no events.</summary>
    public ShipmentStatus Status => _state.Status;

    /// <summary>Gets the detail of the event that the status is based on: why or how the shipment has its status.</summary>
    /// <remarks>
    /// The next event that changes or confirms the status replaces the detail, even if that event has none. There is one exception: an
    /// event without a detail that repeats another at the same time, or repeats a status that happens only once, such as a delivery, does
    /// not change the detail. A word that this version of the library does not know sets the detail to
    /// <see cref="ShipmentDetail.Unknown"/>, and <see cref="Current"/> contains the word.
    /// </remarks>
    public ShipmentDetail Detail => _state.Detail;

    /// <summary>Gets the direction of travel: <see cref="ShipmentLeg.Forward"/> or <see cref="ShipmentLeg.Return"/>.</summary>
    public ShipmentLeg Leg => _state.IsReturning ? ShipmentLeg.Return : ShipmentLeg.Forward;

    /// <summary>
    /// Gets a value indicating whether the shipment needs attention: see <see cref="ShipmentStatusExtensions.IsProblem"/>.
    /// </summary>
    public bool HasProblem => Status.IsProblem();

    /// <summary>Gets a value indicating whether the carrier has ever taken a status back with a later event (a correction).</summary>
    public bool IsCorrected => _state.IsCorrected;

    /// <summary>
    /// Gets a value indicating whether the shipment reached its recipient. It becomes <see langword="false"/> if the carrier takes the
    /// delivery back, but not if the shipment is returned to the sender.
    /// </summary>
    public bool WasDelivered => _state.WasDelivered;

    /// <summary>
    /// Gets a value indicating whether the tracking provider has stopped checking the shipment, and no event has arrived since.
    /// </summary>
    public bool IsStale => _state.IsStale;

    /// <summary>
    /// Gets a value indicating whether there are events with the same identity (usually the same source and event ID) and different
    /// content: see <see cref="Conflicts"/>.
    /// </summary>
    public bool HasConflicts => _snapshot.Conflicts.Count > 0;

    /// <summary>
    /// Gets the estimated time of delivery, from the estimate that was made last, or <see langword="null"/> if there is no estimate.
    /// </summary>
    public DateTimeOffset? EstimatedDelivery => _snapshot.Estimates.LastOrDefault()?.EstimatedDelivery;

    /// <summary>Gets the estimates of the delivery, in the order in which they were made. The last one counts.</summary>
    /// <remarks>
    /// <see cref="GetEstimateHistory"/> returns only the estimates that changed the delivery time. A new list is created on each use.
    /// </remarks>
    public IReadOnlyList<DeliveryEstimate> Estimates => Array.AsReadOnly(_snapshot.Estimates);

    /// <summary>
    /// Gets the proof of delivery, combined from all events, or <see langword="null"/> if there is none. The proof is removed if the
    /// carrier takes the delivery back (see <see cref="WasDelivered"/>). A proof alone does not make the shipment delivered.
    /// </summary>
    public ProofOfDelivery? Proof => _state.Proof;

    /// <summary>Gets the event that the status is based on, or <see langword="null"/> if there is none.</summary>
    public TrackingEvent? Current => _state.Current;

    /// <summary>
    /// Gets the events with their outcomes (effects on the shipment), oldest first. Of events with the same identity (see
    /// <see cref="TrackingEvent"/>), only one is included.
    /// </summary>
    /// <remarks>The list is created on first use and then kept.</remarks>
    public IReadOnlyList<TimelineEntry> Timeline => _timeline ??= Array.AsReadOnly(FoldTimeline());

    /// <summary>
    /// Gets the conflicts: the events that were replaced by another event with the same identity (see <see cref="TrackingEvent"/>), oldest
    /// first. They have no effect.
    /// </summary>
    /// <remarks>A new list is created on each use.</remarks>
    public IReadOnlyList<TrackingEvent> Conflicts => Array.AsReadOnly(_snapshot.Conflicts.ToArray());

    /// <summary>Creates a shipment that has no events yet.</summary>
    /// <param name="trackingNumber">The number by which the carrier identifies the shipment.</param>
    /// <param name="carrier">The carrier, or <see langword="null"/> if it is not known.</param>
    /// <returns>The shipment, without events.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="trackingNumber"/> is <see langword="null"/>, empty, white space alone, or longer than 1,024 characters, or has a
    /// control character.
    /// </exception>
    public static TrackedShipment Create(string trackingNumber, string? carrier = null) => Create(trackingNumber, carrier, MaxEvents);

    /// <summary>Creates a shipment from events and estimates.</summary>
    /// <param name="trackingNumber">The number by which the carrier identifies the shipment.</param>
    /// <param name="carrier">The carrier, or <see langword="null"/> if it is not known.</param>
    /// <param name="events">The events, in any order.</param>
    /// <param name="estimates">The estimates of the delivery, in any order. The default is no estimate.</param>
    /// <returns>The shipment, as if the events and estimates had been applied to a shipment that has no events yet.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="trackingNumber"/> is <see langword="null"/>, empty, white space alone, or longer than 1,024 characters, or has a
    /// control character; or an event or an estimate is <see langword="null"/>.
    /// </exception>
    /// <remarks>This takes less time and memory than a call of <see cref="Apply(TrackingEvent)"/> for each event.</remarks>
    public static TrackedShipment Create(
        string trackingNumber,
        string? carrier,
        ReadOnlySpan<TrackingEvent> events,
        ReadOnlySpan<DeliveryEstimate> estimates = default)
    {
        DeliveryEstimate[] all = estimates.ToArray();
        if (Array.IndexOf(all, null) >= 0)
        {
            throw new ArgumentException(ShipmentMessages.NullEstimate, nameof(estimates));
        }

        ShipmentSnapshot snapshot = Snapshot(trackingNumber, carrier, MaxEvents, EstimateSet.Add(EstimateSet.Empty, all));
        return OfFew(snapshot, events) ?? Empty(snapshot).AddAll(NoneNull(events.ToArray()));
    }

    /// <summary>
    /// Returns a tracking number in the form in which tracking numbers are compared: without white space and hyphens, in upper case.
    /// </summary>
    /// <param name="trackingNumber">The number, as a person typed it or a carrier writes it. It need not be a valid number.</param>
    /// <returns>The number, such as <c>1Z999AA10123456784</c> for <c>1z 999-aa1 01 2345 6784</c>. It may be empty.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="trackingNumber"/> is null.</exception>
    /// <remarks>
    /// Two tracking numbers with the same result are the same number to <see cref="Merge"/> and <see cref="ChangesSince"/>. Store the
    /// result in a column of its own to search by.
    /// </remarks>
    public static string NormalizeTrackingNumber(string trackingNumber) =>
        TrackingText.Normalize(trackingNumber ?? throw new ArgumentNullException(nameof(trackingNumber)));

    /// <summary>Returns a value indicating whether <see cref="Perform"/> would accept an event with a given status.</summary>
    /// <param name="to">The status.</param>
    /// <returns>
    /// <see langword="true"/> if an event with that status is allowed; otherwise <see langword="false"/>. The event is assumed to name no
    /// leg (direction of travel) and to be more than six hours newer than <see cref="Current"/>.
    /// </returns>
    [Pure]
    public bool CanMove(ShipmentStatus to) => CanMove(to, _state.IsReturning);

    /// <summary>Returns a value indicating whether the other shipment has the same number, carrier, events and estimates.</summary>
    /// <param name="other">The shipment to compare with.</param>
    /// <returns><see langword="true"/> if all of them are equal; otherwise <see langword="false"/>.</returns>
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

    /// <summary>Returns the status and the number of events. The tracking number is personal data and is left out.</summary>
    /// <returns>A text for debugging, such as "In Transit (3 events)".</returns>
    public override string ToString() =>
        Status.ToDisplayName(CultureInfo.InvariantCulture) + " (" + Count.ToString(CultureInfo.InvariantCulture)
        + (Count == 1 ? " event)" : " events)");

    private string DebuggerDisplay => TrackingText.Mask(TrackingNumber) + ": " + ToString();

    internal static TrackedShipment Create(string trackingNumber, string? carrier, int limit)
    {
        return Empty(Snapshot(trackingNumber, carrier, limit, EstimateSet.Empty));
    }

    private static ShipmentSnapshot Snapshot(string trackingNumber, string? carrier, int limit, DeliveryEstimate[] estimates) => new(
        TrackingText.Key(trackingNumber, nameof(trackingNumber)),
        TrackingText.Clean(carrier),
        limit,
        EventTree.EmptyTimeline,
        EventTree.EmptySet,
        null,
        estimates);

    private static TrackedShipment Empty(ShipmentSnapshot snapshot) => new(snapshot, null, 0, 0, default);

    private static TrackingEvent[] NoneNull(TrackingEvent[] events) =>
        Array.IndexOf(events, null) < 0 ? events : throw new ArgumentException(ShipmentMessages.NullEvent, nameof(events));

    private bool CanMove(ShipmentStatus to, bool isReturning) =>
        to != ShipmentStatus.Unknown && _state.Classify(to, isReturning, out _) != MoveKind.NotAllowed;

    private TimelineEntry[] FoldTimeline()
    {
        ShipmentState state = default;
        return Array.ConvertAll(Placed().ToArray(), trackingEvent => new TimelineEntry(trackingEvent, state.Fold(trackingEvent)));
    }
}
