using System.Diagnostics;
using System.Text.Json.Serialization;
using OrderIds.Tracking.Shipments;

namespace OrderIds.Tracking;

/// <summary>Holds what is known of a shipment: a set of events, and what follows from them.</summary>
/// <remarks>
/// <para>
/// Everything is a function of the set. In whatever order events arrive, late, twice, in pieces or from several sources, the same events give an equal shipment; the time of receipt is no
/// part of it. The events are put in the order that <see cref="TrackingEvent"/> describes and taken through <see cref="StatusMachines.Shipment"/>
/// one after the other. A correction counts only when it is newer beyond doubt than what it takes back. InTransit, CustomsHold, OutForDelivery and AvailableForPickup take Delivered back only if they are
/// more than six hours newer: carriers upload scans from before the delivery late. <see cref="ShipmentStatus.Unknown"/> never moves the status.
/// </para>
/// <para>
/// Of several accounts of the same scan with different content the greatest in that order wins; the others are kept in <see cref="Conflicts"/>.
/// A shipment keeps the newest <see cref="MaxEvents"/> events, conflicts included: the greatest in that order, whenever they arrived. That bounds their number; what each may take is bounded by
/// <see cref="TrackingEvent.MaxTextLength"/>. As memory grows no faster than a few times what was received, whoever takes feeds from strangers bounds the bytes of a message as well, as web
/// servers do: a full shipment of nothing but longest texts takes some 3 GB.
/// </para>
/// <para>
/// Entering <see cref="ShipmentStatus.Returning"/> or <see cref="ShipmentStatus.Returned"/>, or an event that says so, sets <see cref="Leg"/> to the way back. On it, "delivered" means delivered to the
/// sender, and the status becomes <see cref="ShipmentStatus.Returned"/>, as ordinarily as it becomes Delivered elsewhere; but as long as only a label or a notice told of the way back, a delivered
/// shipment that is said to be delivered once more, without a leg, stays Delivered. Only an event whose <see cref="TrackingEvent.Leg"/> is
/// <see cref="ShipmentLeg.Forward"/>, or a correction that takes Returned back, ends the way back. An event of that leg that says "delivered" takes the return back: the status becomes Delivered.
/// </para>
/// <para>
/// The leg, the estimate and the proof that an event brings count whatever its status did.
/// </para>
/// <para>
/// A tracking number is not an identity: carriers use numbers again. Keep shipments apart by a key of your own, and use <see cref="Merge"/> only for what
/// is one shipment. Equality is by content: number, carrier and events. Instances are immutable; all members may be called from any thread.
/// </para>
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public sealed partial class TrackedShipment : IEquatable<TrackedShipment>
{
    /// <summary>The number of events a shipment keeps at most: 131,072.</summary>
    public const int MaxEvents = 1 << 17;

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

    /// <summary>Gets the number the carrier knows the shipment by.</summary>
    public string TrackingNumber => _snapshot.TrackingNumber;

    /// <summary>Gets the carrier, or <see langword="null"/> if it is not known.</summary>
    public string? Carrier => _snapshot.Carrier;

    /// <summary>Gets the status. Without events it is <see cref="ShipmentStatus.Unknown"/>.</summary>
    public ShipmentStatus Status => _state.Status;

    /// <summary>Gets why or how, as the newest event of the status that says so has it. An event of the same status without a detail leaves it.</summary>
    /// <remarks>A word that this version does not know is news as well: the detail becomes <see cref="ShipmentDetail.Unknown"/>, and <see cref="Current"/> has the word.</remarks>
    public ShipmentDetail Detail => _state.Detail;

    /// <summary>Gets the direction of travel: <see cref="ShipmentLeg.Forward"/> or <see cref="ShipmentLeg.Return"/>.</summary>
    public ShipmentLeg Leg => _state.IsReturning ? ShipmentLeg.Return : ShipmentLeg.Forward;

    /// <summary>Gets whether somebody should look after the shipment: see <see cref="ShipmentStatusExtensions.IsProblem"/>.</summary>
    public bool HasProblem => Status.IsProblem();

    /// <summary>Gets whether the carrier took something back at any time.</summary>
    public bool IsCorrected => _state.IsCorrected;

    /// <summary>Gets whether the shipment reached its recipient, which no later event took back. What follows on the way back does not take it back.</summary>
    public bool WasDelivered => _state.WasDelivered;

    /// <summary>Gets whether whoever watches the shipment has given up, and nothing has been heard since.</summary>
    public bool IsStale => _state.IsStale;

    /// <summary>Gets whether the same scan was told in different ways: see <see cref="Conflicts"/>.</summary>
    public bool HasConflicts => _snapshot.Conflicts.Count > 0;

    /// <summary>Gets when the shipment is expected, as the newest event that says so has it, or <see langword="null"/>.</summary>
    public DateTimeOffset? EstimatedDelivery => _state.Estimate?.EstimatedDelivery;

    /// <summary>Gets what proves the delivery, put together from all events; taken back with the delivery (see <see cref="WasDelivered"/>). It does not make the shipment delivered.</summary>
    public ProofOfDelivery? Proof => _state.Proof;

    /// <summary>Gets the event that the status stands on, or <see langword="null"/>.</summary>
    public TrackingEvent? Current => _state.Current;

    /// <summary>Gets the events with their outcomes, oldest first, one entry for each scan.</summary>
    /// <remarks>The list is made on first use and kept.</remarks>
    public IReadOnlyList<TimelineEntry> Timeline => _timeline ??= Array.AsReadOnly(FoldTimeline());

    /// <summary>Gets the accounts that another account of the same scan won over, oldest first. They change nothing.</summary>
    /// <remarks>The list is made on each use.</remarks>
    public IReadOnlyList<TrackingEvent> Conflicts => Array.AsReadOnly(_snapshot.Conflicts.ToArray());

    /// <summary>Creates a shipment of which nothing is known yet.</summary>
    /// <param name="trackingNumber">The number the carrier knows it by.</param>
    /// <param name="carrier">The carrier, if it is known.</param>
    /// <returns>The shipment, without events.</returns>
    /// <exception cref="ArgumentException"><paramref name="trackingNumber"/> is <see langword="null"/>, empty, nothing but white space, or longer than 1,024 characters.</exception>
    public static TrackedShipment Create(string trackingNumber, string? carrier = null) => Create(trackingNumber, carrier, MaxEvents);

    /// <summary>Says whether the strict door is open to a status: see <see cref="Perform"/>.</summary>
    /// <param name="to">The status.</param>
    /// <returns><see langword="true"/> if a newer event of that status, which names no leg, would be allowed.</returns>
    public bool CanMove(ShipmentStatus to) => CanMove(to, _state.IsReturning);

    /// <summary>Returns whether the other shipment has the same number, carrier and events.</summary>
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
        Status.ToDisplayName() + " (" + Count.ToString(System.Globalization.CultureInfo.InvariantCulture)
        + (Count == 1 ? " event)" : " events)");

    private string DebuggerDisplay => TrackingText.Mask(TrackingNumber) + ": " + ToString();

    internal static TrackedShipment Create(string trackingNumber, string? carrier, int limit)
    {
        string number = TrackingText.Key(trackingNumber, nameof(trackingNumber));
        var snapshot = new ShipmentSnapshot(number, TrackingText.Clean(carrier), limit, EventTree.EmptyTimeline, EventTree.EmptySet, null);
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
