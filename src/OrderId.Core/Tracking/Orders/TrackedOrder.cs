using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using OrderIds.Tracking.Orders;

namespace OrderIds.Tracking;

/// <summary>Represents an order: its lines, activities and shipments, and the status that follows from them.</summary>
/// <remarks>
/// <para>
/// The order is a ledger. Nothing that was told is dropped: every activity and every shipment is counted, and what does not add up stands
/// in <see cref="Discrepancies"/>. Everything follows from the lines, the set of activities and the shipments, so whatever arrives late,
/// twice or in another order gives an equal order. Of several activities with the same ID and different content the greatest in the order
/// that <see cref="OrderActivity"/> describes counts; the others are kept in <see cref="Conflicts"/>. For each line: ordered = open +
/// prepared + shipped + cancelled - excess. For the money: paid = kept + refunded - over-refunded.
/// </para>
/// <para>The status is never set. It is the first of this list that is true:</para>
/// <list type="number">
/// <item>Cancelled: everything is cancelled, and nothing is on its way or delivered.</item>
/// <item>Returned, PartiallyReturned: all that is needed or was delivered has come back, or some of it.</item>
/// <item>ReturnRequested: a return of delivered items is requested.</item>
/// <item>Delivered, PartiallyDelivered: every line is delivered in full, or some items are.</item>
/// <item>Shipped, PartiallyShipped: every line has left in full, or some items have.</item>
/// <item>Failed: the last of failures and payments is a failure.</item>
/// <item>OnHold: the last of holds and releases is a hold.</item>
/// <item>Processing: a shipment is prepared.</item>
/// <item>Confirmed: the order is paid in full.</item>
/// <item>Pending: none of the above.</item>
/// </list>
/// <para>
/// A shipment that is cancelled, or lost or destroyed before it was delivered, does not count: its items are open again, and another
/// shipment may take its place. Items that came back undelivered count as returned until they are sent again. A cancellation without lines
/// cancels what had not left by its time.
/// </para>
/// <para>
/// An order keeps the oldest <see cref="MaxActivities"/> activities, conflicts included: the least in the order of activities, whenever
/// they arrived. So a flood of late activities cannot replace what is known.
/// </para>
/// <para>
/// There are two doors. <see cref="Apply(OrderActivity)"/> takes what has happened; <see cref="Perform"/> takes a decision, and refuses
/// what is not allowed.
/// </para>
/// <para>Equality is by content. Instances are immutable; all members may be called from any thread.</para>
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public sealed partial class TrackedOrder : IEquatable<TrackedOrder>
{
    /// <summary>The number of lines an order has at most: 10,000.</summary>
    public const int MaxLines = 10_000;

    /// <summary>The number of activities an order holds at most, conflicts included: 10,000. Of more it keeps the oldest.</summary>
    public const int MaxActivities = 10_000;

    /// <summary>The number of shipments an order holds at most: 1,000.</summary>
    public const int MaxShipments = 1_000;

    private const int FewActivities = 16;

    private readonly TrackedOrderLine[] _lines;
    private readonly TrackedOrderShipment[] _shipments;
    private readonly int _limit;

    // All activities, ascending; of those with the same ID the last; and the others.
    private readonly OrderActivity[] _accounts;
    private readonly OrderActivity[] _activities;
    private readonly OrderActivity[] _conflicts;

    private OrderLedger? _ledger;
    private IReadOnlyList<OrderDiscrepancy>? _discrepancies;

    private TrackedOrder(
        OrderId id, CurrencyAmount total, TrackedOrderLine[] lines, OrderActivity[] accounts, TrackedOrderShipment[] shipments, int limit)
    {
        Id = id;
        Total = total;
        _lines = lines;
        _accounts = accounts;
        _shipments = shipments;
        _limit = limit;

        // Mostly there are few activities, and no conflicts.
        if (accounts.Length <= FewActivities && HaveDifferentIds(accounts))
        {
            _activities = accounts;
            _conflicts = [];
            return;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        ILookup<bool, OrderActivity> byWinning = Enumerable.Reverse(accounts).ToLookup(activity => known.Add(activity.Id));
        _activities = byWinning[true].Reverse().ToArray();
        _conflicts = byWinning[false].Reverse().ToArray();
    }

    // The order with other shipments.
    private TrackedOrder(TrackedOrder before, TrackedOrderShipment[] shipments)
    {
        Id = before.Id;
        Total = before.Total;
        _lines = before._lines;
        _accounts = before._accounts;
        _activities = before._activities;
        _conflicts = before._conflicts;
        _shipments = shipments;
        _limit = before._limit;
    }

    /// <summary>Gets the ID.</summary>
    public OrderId Id { get; }

    /// <summary>Gets what the order costs; all activities are in its currency.</summary>
    public CurrencyAmount Total { get; }

    /// <summary>Gets the lines, in ordinal order of their IDs.</summary>
    public IReadOnlyList<TrackedOrderLine> Lines => Array.AsReadOnly(_lines);

    /// <summary>Gets the shipments, in ordinal order of their IDs.</summary>
    public IReadOnlyList<TrackedOrderShipment> Shipments => Array.AsReadOnly(_shipments);

    /// <summary>Gets the activities, oldest first, one for each ID.</summary>
    public IReadOnlyList<OrderActivity> Activities => Array.AsReadOnly(_activities);

    /// <summary>
    /// Gets the activities that another activity with the same ID and other content replaces, oldest first. They change nothing.
    /// </summary>
    public IReadOnlyList<OrderActivity> Conflicts => Array.AsReadOnly(_conflicts);

    /// <summary>Gets a value indicating whether activities with the same ID have different content: see <see cref="Conflicts"/>.</summary>
    public bool HasConflicts => _conflicts.Length > 0;

    /// <summary>Gets how far the order has come.</summary>
    public OrderStatus Status => Ledger.Status;

    /// <summary>Gets how the order is paid.</summary>
    public PaymentStatus Payment => Ledger.Payment;

    /// <summary>Gets the sum of all payments in the currency of <see cref="Total"/>.</summary>
    public CurrencyAmount Paid => new(Ledger.Paid, Total.Currency);

    /// <summary>
    /// Gets the sum of all refunds in the currency of <see cref="Total"/>. It may exceed <see cref="Paid"/>: see
    /// <see cref="Discrepancies"/>.
    /// </summary>
    public CurrencyAmount Refunded => new(Ledger.Refunded, Total.Currency);

    /// <summary>
    /// Gets a value indicating whether any shipment has a problem, also one that was replaced: see
    /// <see cref="ShipmentStatusExtensions.IsProblem"/>.
    /// </summary>
    public bool HasProblem => Ledger.HasProblem;

    /// <summary>Gets a value indicating whether the order is on hold, also if some of it has left already.</summary>
    public bool IsOnHold => Ledger.IsOnHold;

    /// <summary>
    /// Gets what does not add up: first by line, in their order, then money, unknown lines and shared tracking numbers. Empty if all adds
    /// up.
    /// </summary>
    /// <remarks>A function of the set of facts, whatever the order of arrival. The list is made on first use and kept.</remarks>
    public IReadOnlyList<OrderDiscrepancy> Discrepancies =>
        _discrepancies ??= new DiscrepancyFinder(Ledger, Total, _shipments, _activities).Find();

    /// <summary>
    /// Gets a value indicating whether <see cref="Discrepancies"/> has entries. It is independent of <see cref="HasProblem"/>.
    /// </summary>
    public bool HasDiscrepancies => Discrepancies.Count > 0;

    /// <summary>Gets how far each of <see cref="Lines"/> has come, in the same order.</summary>
    public IReadOnlyList<OrderLineProgress> Progress => Array.ConvertAll(Ledger.Lines, line => line.Progress);

    private OrderLedger Ledger => _ledger ??= new OrderLedger(_lines, Total, _shipments, _activities);

    /// <summary>Creates an order without activities and shipments.</summary>
    /// <param name="id">The ID.</param>
    /// <param name="total">What it costs, zero or more.</param>
    /// <param name="lines">The lines, 1 to <see cref="MaxLines"/>, with different IDs.</param>
    /// <returns>The order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// There are no lines or too many, one is <see langword="null"/>, or two have the same ID.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="total"/> is negative.</exception>
    public static TrackedOrder Create(OrderId id, CurrencyAmount total, IEnumerable<TrackedOrderLine> lines) =>
        Create(id, total, lines, MaxActivities);

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
    /// <returns>A text for debugging.</returns>
    public override string ToString() =>
        string.Format(
            CultureInfo.InvariantCulture, "{0}, {1}", Status.ToDisplayName(CultureInfo.InvariantCulture),
            Payment.ToDisplayName(CultureInfo.InvariantCulture));

    private string DebuggerDisplay => Id.ToString("M") + ": " + ToString();

    internal IReadOnlyList<OrderActivity> Accounts => _accounts;

    internal static TrackedOrder Create(OrderId id, CurrencyAmount total, IEnumerable<TrackedOrderLine> lines, int limit)
    {
        _ = lines ?? throw new ArgumentNullException(nameof(lines));

        if (total.Amount < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(total), total, OrderMessages.Total);
        }

        bool isLimited = lines is ICollection<TrackedOrderLine> { Count: <= MaxLines };
        TrackedOrderLine[] sorted = (isLimited ? lines : lines.Take(MaxLines + 1)).ToArray();
        if (sorted.Length is 0 or > MaxLines)
        {
            throw new ArgumentException(
                sorted.Length == 0 ? TrackingMessages.NoLines : TrackingMessages.TooMany("lines", MaxLines), nameof(lines));
        }

        if (Array.IndexOf(sorted, null) >= 0)
        {
            throw new ArgumentException(OrderMessages.NullLine, nameof(lines));
        }

        Array.Sort(sorted, (left, right) => string.CompareOrdinal(left.Id, right.Id));
        for (int i = 1; i < sorted.Length; i++)
        {
            if (string.Equals(sorted[i - 1].Id, sorted[i].Id, StringComparison.Ordinal))
            {
                throw new ArgumentException(OrderMessages.DuplicateLine, nameof(lines));
            }
        }

        return new TrackedOrder(id, total, sorted, [], [], limit);
    }

    private static bool HaveDifferentIds(OrderActivity[] activities)
    {
        for (int i = 1; i < activities.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (string.Equals(activities[i].Id, activities[j].Id, StringComparison.Ordinal))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool HasSameBasis(TrackedOrder other) =>
        Id.Equals(other.Id) && Total == other.Total && (ReferenceEquals(_lines, other._lines) || _lines.SequenceEqual(other._lines));
}
