using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using OrderIds.Tracking.Orders;

namespace OrderIds.Tracking;

/// <summary>Represents an order: its lines, activities and shipments, and the status that follows from them.</summary>
/// <remarks>
/// <para>
/// An order is a ledger: every activity and every shipment is counted, and facts that contradict one another are listed in
/// <see cref="Discrepancies"/>. All properties depend only on the lines, the set of activities and the shipments. Facts that arrive late,
/// twice or in another order give an equal order. If several activities have the same ID and different content, the one that is sorted last
/// counts (see <see cref="OrderActivity"/>); the others are kept in <see cref="Conflicts"/>. For each line, the equation in
/// <see cref="OrderLineProgress"/> holds.
/// </para>
/// <para>The status is never set. It is the first in this list whose condition is true:</para>
/// <list type="number">
/// <item>Cancelled: everything is cancelled, and nothing is in transit or delivered.</item>
/// <item>Returned, PartiallyReturned: all items have come back, or some of them.</item>
/// <item>ReturnRequested: a return of delivered items is requested.</item>
/// <item>Delivered, PartiallyDelivered: every line is delivered in full, or some items are.</item>
/// <item>Shipped, PartiallyShipped: every line has left in full, or some items have.</item>
/// <item>Failed: the order failed, and no payment followed.</item>
/// <item>OnHold: the order was put on hold, and no release followed.</item>
/// <item>Processing: a shipment is prepared.</item>
/// <item>Confirmed: the order is paid in full.</item>
/// <item>Pending: none of the above.</item>
/// </list>
/// <para>
/// A shipment that is cancelled, or lost or destroyed before it was delivered, does not count: its items are open again, and another
/// shipment may take its place. Items that came back undelivered count as returned until they are sent again. A cancellation without lines
/// cancels all items that had not left at its time.
/// </para>
/// <para>
/// An order keeps the oldest <see cref="MaxActivities"/> activities, conflicts included, whenever they arrived, so that a flood of later
/// activities cannot displace them.
/// </para>
/// <para>
/// There are two ways to add an activity. <see cref="Apply(OrderActivity)"/> adds an activity that has happened, and refuses nothing.
/// <see cref="Perform"/> adds an activity that you decide on, and refuses it if the order does not allow it.
/// </para>
/// <para>Equality is by content. Instances are immutable; all members may be called from any thread.</para>
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public sealed partial class TrackedOrder : IEquatable<TrackedOrder>
{
    /// <summary>The maximum number of lines of an order: 10,000.</summary>
    public const int MaxLines = 10_000;

    /// <summary>
    /// The maximum number of activities of an order, including those in <see cref="Conflicts"/>: 10,000. If there are more, the oldest are
    /// kept.
    /// </summary>
    public const int MaxActivities = 10_000;

    /// <summary>The maximum number of shipments of an order: 1,000.</summary>
    public const int MaxShipments = 1_000;

    private const int FewActivities = 16;

    private readonly TrackedOrderLine[] _lines;
    private readonly TrackedOrderShipment[] _shipments;
    private readonly int _limit;

    // All activities, in ascending order. _activities has the last one of each ID, and _conflicts has the others.
    private readonly OrderActivity[] _allActivities;
    private readonly OrderActivity[] _activities;
    private readonly OrderActivity[] _conflicts;

    private OrderLedger? _ledger;
    private IReadOnlyList<OrderDiscrepancy>? _discrepancies;

    private TrackedOrder(
        OrderId id, CurrencyAmount total, TrackedOrderLine[] lines, OrderActivity[] allActivities, TrackedOrderShipment[] shipments,
        int limit)
    {
        Id = id;
        Total = total;
        _lines = lines;
        _allActivities = allActivities;
        _shipments = shipments;
        _limit = limit;

        // Most orders have few activities and no conflicts.
        if (allActivities.Length <= FewActivities && HaveDifferentIds(allActivities))
        {
            _activities = allActivities;
            _conflicts = [];
            return;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        ILookup<bool, OrderActivity> byWinning = Enumerable.Reverse(allActivities).ToLookup(activity => known.Add(activity.Id));
        _activities = byWinning[true].Reverse().ToArray();
        _conflicts = byWinning[false].Reverse().ToArray();
    }

    // Creates the same order with other shipments.
    private TrackedOrder(TrackedOrder before, TrackedOrderShipment[] shipments)
    {
        Id = before.Id;
        Total = before.Total;
        _lines = before._lines;
        _allActivities = before._allActivities;
        _activities = before._activities;
        _conflicts = before._conflicts;
        _shipments = shipments;
        _limit = before._limit;
    }

    /// <summary>Gets the ID of the order.</summary>
    public OrderId Id { get; }

    /// <summary>Gets the total price of the order. Only payments and refunds in its currency count.</summary>
    public CurrencyAmount Total { get; }

    /// <summary>Gets the lines, in ordinal order of their IDs.</summary>
    public IReadOnlyList<TrackedOrderLine> Lines => Array.AsReadOnly(_lines);

    /// <summary>Gets the shipments, in ordinal order of their IDs.</summary>
    public IReadOnlyList<TrackedOrderShipment> Shipments => Array.AsReadOnly(_shipments);

    /// <summary>Gets the activities, oldest first. Of activities with the same ID, only one is included.</summary>
    public IReadOnlyList<OrderActivity> Activities => Array.AsReadOnly(_activities);

    /// <summary>
    /// Gets the conflicts: the activities that were replaced by another activity with the same ID and different content, oldest first. They
    /// have no effect.
    /// </summary>
    public IReadOnlyList<OrderActivity> Conflicts => Array.AsReadOnly(_conflicts);

    /// <summary>
    /// Gets a value indicating whether there are activities with the same ID and different content: see <see cref="Conflicts"/>.
    /// </summary>
    public bool HasConflicts => _conflicts.Length > 0;

    /// <summary>Gets the status of the order, which is calculated from its activities and shipments.</summary>
    public OrderStatus Status => Ledger.Status;

    /// <summary>Gets the payment status of the order.</summary>
    public PaymentStatus Payment => Ledger.Payment;

    /// <summary>Gets the sum of all payments in the currency of <see cref="Total"/>.</summary>
    public CurrencyAmount Paid => new(Ledger.Paid, Total.Currency);

    /// <summary>
    /// Gets the sum of all refunds in the currency of <see cref="Total"/>. It may exceed <see cref="Paid"/>: see
    /// <see cref="Discrepancies"/>.
    /// </summary>
    public CurrencyAmount Refunded => new(Ledger.Refunded, Total.Currency);

    /// <summary>
    /// Gets a value indicating whether any shipment has a problem, even a lost one whose items were sent again in another shipment: see
    /// <see cref="ShipmentStatusExtensions.IsProblem"/>.
    /// </summary>
    public bool HasProblem => Ledger.HasProblem;

    /// <summary>
    /// Gets a value indicating whether the order is on hold. It can be <see langword="true"/> when <see cref="Status"/> is no longer
    /// <see cref="OrderStatus.OnHold"/>, because some items have left the sender.
    /// </summary>
    public bool IsOnHold => Ledger.IsOnHold;

    /// <summary>
    /// Gets the discrepancies: facts that contradict one another, such as more items shipped than ordered. Those of the lines come first,
    /// in the order of the lines, then money, unknown lines and shared tracking numbers.
    /// </summary>
    /// <remarks>
    /// The discrepancies depend only on the set of facts, not on the order of arrival. The list is created on first use and then kept.
    /// </remarks>
    public IReadOnlyList<OrderDiscrepancy> Discrepancies =>
        _discrepancies ??= new DiscrepancyFinder(Ledger, Total, _shipments, _activities).Find();

    /// <summary>
    /// Gets a value indicating whether there are <see cref="Discrepancies"/>. It is independent of <see cref="HasProblem"/>, which is about
    /// the problems of shipments.
    /// </summary>
    public bool HasDiscrepancies => Discrepancies.Count > 0;

    /// <summary>Gets the progress of each line, in the order of <see cref="Lines"/>.</summary>
    public IReadOnlyList<OrderLineProgress> Progress => Array.ConvertAll(Ledger.Lines, line => line.Progress);

    private OrderLedger Ledger => _ledger ??= new OrderLedger(_lines, Total, _shipments, _activities);

    /// <summary>Creates an order without activities and shipments.</summary>
    /// <param name="id">The ID of the order.</param>
    /// <param name="total">The total price of the order, zero or more.</param>
    /// <param name="lines">The lines, 1 to <see cref="MaxLines"/>, with different IDs.</param>
    /// <returns>The order, without activities and shipments.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// There are no lines or more than <see cref="MaxLines"/>, one of them is <see langword="null"/>, or two have the same ID.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="total"/> is negative.</exception>
    public static TrackedOrder Create(OrderId id, CurrencyAmount total, IEnumerable<TrackedOrderLine> lines) =>
        Create(id, total, lines, MaxActivities);

    /// <summary>
    /// Creates an order from facts: activities and shipments. As with <see cref="Apply(OrderActivity)"/>, all of them count.
    /// </summary>
    /// <param name="id">The ID of the order.</param>
    /// <param name="total">The total price of the order, zero or more.</param>
    /// <param name="lines">The lines, 1 to <see cref="MaxLines"/>, with different IDs.</param>
    /// <param name="activities">The activities, in any order.</param>
    /// <param name="shipments">The shipments, in any order. Those with the same ID are merged.</param>
    /// <returns>The order. What contradicts other facts is in <see cref="Discrepancies"/>.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="lines"/>, <paramref name="activities"/> or <paramref name="shipments"/> is <see langword="null"/>.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// There are no lines or more than <see cref="MaxLines"/>, or two have the same ID. A line, an activity or a shipment is
    /// <see langword="null"/>. Two shipments have the same ID, but different lines or tracking numbers.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="total"/> is negative.</exception>
    /// <exception cref="OrderActivityNotAllowedException">There are more than <see cref="MaxShipments"/> shipments.</exception>
    public static TrackedOrder Create(
        OrderId id,
        CurrencyAmount total,
        IEnumerable<TrackedOrderLine> lines,
        IEnumerable<OrderActivity> activities,
        IEnumerable<TrackedOrderShipment> shipments)
    {
        TrackedOrderLine[] sorted = Sorted(total, lines);
        OrderActivity[] kept = Union([], activities ?? throw new ArgumentNullException(nameof(activities)), MaxActivities);
        return new TrackedOrder(id, total, sorted, kept, Union([], Sorted(shipments)), MaxActivities);
    }

    /// <summary>Returns a value indicating whether the other order has the same ID, total, lines, activities and shipments.</summary>
    /// <param name="other">The order to compare with.</param>
    /// <returns><see langword="true"/> if all of them are equal; otherwise <see langword="false"/>.</returns>
    public bool Equals(TrackedOrder? other) => ReferenceEquals(this, other) || (other is not null
        && HasSameBasis(other)
        && _allActivities.SequenceEqual(other._allActivities)
        && _shipments.SequenceEqual(other._shipments));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TrackedOrder);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        IdentityHash.Combine(Id.GetHashCode(), IdentityHash.Combine(_allActivities.Length, _shipments.Length));

    /// <summary>Returns the status and the payment status. The ID is personal data and is left out.</summary>
    /// <returns>A text for debugging, such as "Shipped, Paid".</returns>
    public override string ToString() =>
        string.Format(
            CultureInfo.InvariantCulture, "{0}, {1}", Status.ToDisplayName(CultureInfo.InvariantCulture),
            Payment.ToDisplayName(CultureInfo.InvariantCulture));

    private string DebuggerDisplay => Id.ToString("M") + ": " + ToString();

    internal IReadOnlyList<OrderActivity> AllActivities => _allActivities;

    internal static TrackedOrder Create(OrderId id, CurrencyAmount total, IEnumerable<TrackedOrderLine> lines, int limit) =>
        new(id, total, Sorted(total, lines), [], [], limit);

    private static TrackedOrderLine[] Sorted(CurrencyAmount total, IEnumerable<TrackedOrderLine> lines)
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

        return sorted;
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
