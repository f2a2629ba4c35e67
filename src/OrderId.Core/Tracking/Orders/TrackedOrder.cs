using System.Globalization;
using System.Text.Json.Serialization;
using OrderIds.Tracking.Orders;

namespace OrderIds.Tracking;

/// <summary>Holds an order: its lines, what somebody did to it, its shipments, and what follows from them.</summary>
/// <remarks>
/// <para>
/// The status is never set. It follows from the lines, the set of activities and the shipments, so whatever arrives late, twice or in another order gives an equal order. Activities are taken in the
/// order that <see cref="OrderActivity"/> describes, against what the shipments say at the end; an activity that does not fit is <see cref="TrackingOutcome.NotAllowed"/> and
/// changes nothing. Of several accounts of the same activity the greatest in that order wins; the others are kept in <see cref="Conflicts"/>.
/// </para>
/// <para>
/// The first that is true is the status: everything was called off before it left (Cancelled); all or some came back (Returned, PartiallyReturned); a return is
/// asked for (ReturnRequested); all or some is delivered (Delivered, PartiallyDelivered); all or some has left (Shipped, PartiallyShipped); it failed (Failed); it is held (OnHold);
/// a shipment is prepared (Processing); it is paid in full (Confirmed); none of these (Pending).
/// </para>
/// <para>
/// A shipment that is cancelled, or lost or destroyed before it was delivered, does not count: its lines are open again, and another may take its place. A shipment that came back undelivered
/// counts as returned until its goods are sent again; as it has shipped once, it can be refunded but no longer be called off.
/// </para>
/// <para>
/// An order keeps the oldest <see cref="MaxActivities"/> activities, conflicts included: the least in the order of activities, whenever they arrived. A later activity rests on earlier ones, such as a refund on a
/// payment; so what is left out cannot change what became of those kept, unless it is another account of one of them, and a flood of late activities cannot undo what was settled before.
/// </para>
/// <para>There are two doors. <see cref="Apply(OrderActivity)"/> is lenient, for feeds; <see cref="Perform"/> is strict, for a person or a program that decides.</para>
/// <para>Equality is by content. Instances are immutable; all members may be called from any thread.</para>
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public sealed partial class TrackedOrder : IEquatable<TrackedOrder>
{
    /// <summary>The number of lines an order has at most: 10,000.</summary>
    public const int MaxLines = 10_000;

    /// <summary>The number of activities an order holds at most, conflicts included: 10,000. Of more it keeps the oldest.</summary>
    public const int MaxActivities = 10_000;

    /// <summary>The number of shipments an order holds at most: 1,000.</summary>
    public const int MaxShipments = 1_000;

    private readonly TrackedOrderLine[] _lines;
    private readonly TrackedOrderShipment[] _shipments;
    private readonly int _limit;

    // All accounts of all activities, ascending; the winners of them, ascending; and the others.
    private readonly OrderActivity[] _accounts;
    private readonly OrderActivity[] _activities;
    private readonly OrderActivity[] _conflicts;

    private OrderLedger? _ledger;

    private TrackedOrder(OrderId id, CurrencyAmount total, TrackedOrderLine[] lines, OrderActivity[] accounts, TrackedOrderShipment[] shipments, int limit)
    {
        Id = id;
        Total = total;
        _lines = lines;
        _accounts = accounts;
        _shipments = shipments;
        _limit = limit;

        var known = new HashSet<string>(StringComparer.Ordinal);
        _activities = Enumerable.Reverse(accounts).Where(activity => known.Add(activity.Id)).Reverse().ToArray();
        _conflicts = _activities.Length == accounts.Length ? [] : accounts.Except(_activities).ToArray();
    }

    /// <summary>Gets the ID.</summary>
    public OrderId Id { get; }

    /// <summary>Gets what the order costs; all activities are in its currency.</summary>
    public CurrencyAmount Total { get; }

    /// <summary>Gets the lines, in ordinal order of their names.</summary>
    public IReadOnlyList<TrackedOrderLine> Lines => Array.AsReadOnly(_lines);

    /// <summary>Gets the shipments, in ordinal order of their names.</summary>
    public IReadOnlyList<TrackedOrderShipment> Shipments => Array.AsReadOnly(_shipments);

    /// <summary>Gets the activities with their outcomes, oldest first, one entry for each ID.</summary>
    /// <remarks>The list is made on each use.</remarks>
    public IReadOnlyList<OrderActivityEntry> Activities => _activities.Select((activity, index) => new OrderActivityEntry(activity, OutcomeOf(activity, index))).ToArray();

    /// <summary>Gets the accounts that another account of the same activity won over, oldest first. They change nothing.</summary>
    public IReadOnlyList<OrderActivity> Conflicts => Array.AsReadOnly(_conflicts);

    /// <summary>Gets whether the same activity was told in different ways: see <see cref="Conflicts"/>.</summary>
    public bool HasConflicts => _conflicts.Length > 0;

    /// <summary>Gets how far the order has come.</summary>
    public OrderStatus Status => Ledger.Status;

    /// <summary>Gets how the order is paid.</summary>
    public PaymentStatus Payment => Ledger.Payment;

    /// <summary>Gets how much was paid.</summary>
    public CurrencyAmount Paid => new(Ledger.Paid, Total.Currency);

    /// <summary>Gets how much of what was paid was refunded.</summary>
    public CurrencyAmount Refunded => new(Ledger.Refunded, Total.Currency);

    /// <summary>Gets whether any shipment has a problem, also one that was replaced: see <see cref="ShipmentStatusExtensions.IsProblem"/>.</summary>
    public bool HasProblem => Ledger.HasProblem;

    /// <summary>Gets whether somebody holds the order back, also when some of it has shipped already.</summary>
    public bool IsOnHold => Ledger.IsOnHold;

    /// <summary>Gets how far each of <see cref="Lines"/> has come, in the same order.</summary>
    public IReadOnlyList<OrderLineProgress> Progress => Ledger.Progress.ToArray();

    private OrderLedger Ledger => _ledger ??= new OrderLedger(_lines, Total, _shipments, _activities);

    /// <summary>Creates an order to which nothing has happened yet.</summary>
    /// <param name="id">The ID.</param>
    /// <param name="total">What it costs, zero or more.</param>
    /// <param name="lines">The lines, 1 to <see cref="MaxLines"/>, with different names.</param>
    /// <returns>The order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There are no lines or too many, one is <see langword="null"/>, or two have the same name.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="total"/> is negative.</exception>
    public static TrackedOrder Create(OrderId id, CurrencyAmount total, IEnumerable<TrackedOrderLine> lines) => Create(id, total, lines, MaxActivities);

    /// <summary>Returns whether the other order has the same ID, total, lines, activities and shipments.</summary>
    /// <param name="other">The order to compare with.</param>
    /// <returns><see langword="true"/> if all are equal.</returns>
    public bool Equals(TrackedOrder? other) => ReferenceEquals(this, other) || (other is not null
        && HasSameBasis(other)
        && _accounts.SequenceEqual(other._accounts)
        && _shipments.SequenceEqual(other._shipments));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TrackedOrder);

    /// <inheritdoc/>
    public override int GetHashCode() => IdentityHash.Combine(Id.GetHashCode(), IdentityHash.Combine(_accounts.Length, _shipments.Length));

    /// <summary>Returns the status; never the ID, which is personal data.</summary>
    /// <returns>A text for people who debug.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}, {1}", Status.ToDisplayName(), Payment.ToDisplayName());

    internal IReadOnlyList<OrderActivity> Accounts => _accounts;

    internal static TrackedOrder Create(OrderId id, CurrencyAmount total, IEnumerable<TrackedOrderLine> lines, int limit)
    {
        _ = lines ?? throw new ArgumentNullException(nameof(lines));

        if (total.Amount < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(total), total, TrackingMessages.Total);
        }

        TrackedOrderLine[] sorted = lines.Take(MaxLines + 1).ToArray();
        if (sorted.Length is 0 or > MaxLines)
        {
            throw new ArgumentException(sorted.Length == 0 ? TrackingMessages.NoLines : TrackingMessages.TooMany("lines", MaxLines), nameof(lines));
        }

        if (sorted.Contains(null))
        {
            throw new ArgumentException(TrackingMessages.NullLine, nameof(lines));
        }

        Array.Sort(sorted, (left, right) => string.CompareOrdinal(left.Id, right.Id));
        if (sorted.Skip(1).Where((line, index) => string.Equals(line.Id, sorted[index].Id, StringComparison.Ordinal)).Any())
        {
            throw new ArgumentException(TrackingMessages.DuplicateLine, nameof(lines));
        }

        return new TrackedOrder(id, total, sorted, [], [], limit);
    }

    private TrackingOutcome OutcomeOf(OrderActivity activity, int index) =>
        activity.Kind == OrderActivityKind.Unknown ? TrackingOutcome.Ignored
        : Ledger.Refusals[index] is null ? TrackingOutcome.Applied
        : TrackingOutcome.NotAllowed;

    private bool HasSameBasis(TrackedOrder other) => Id.Equals(other.Id) && Total == other.Total && (ReferenceEquals(_lines, other._lines) || _lines.SequenceEqual(other._lines));
}
