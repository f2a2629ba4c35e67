using System.Globalization;
using System.Text.Json.Serialization;
using OrderIds.Tracking.Json;
using OrderIds.Tracking.Timelines;

namespace OrderIds.Tracking;

/// <summary>Holds an order: its lines, what somebody did to it, its shipments, and what follows from them.</summary>
/// <remarks>
/// <para>
/// The status is never set. It follows from the lines, the set of acts and the shipments, so whatever arrives late, twice or in another order gives an equal order. Acts are taken in the
/// order that <see cref="OrderAct"/> describes, against what the shipments say at the end; an act that does not fit is <see cref="TrackingOutcome.NotAllowed"/> and
/// changes nothing. Of several accounts of the same act the greatest in that order wins; the others are kept in <see cref="Conflicts"/>.
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
/// An order keeps the oldest <see cref="MaxActs"/> acts, conflicts included: the least in the order of acts, whenever they arrived. A later act rests on earlier ones, such as a refund on a
/// payment; so what is left out cannot change what became of those kept, unless it is another account of one of them, and a flood of late acts cannot undo what was settled before.
/// </para>
/// <para>There are two doors. <see cref="Apply(OrderAct)"/> is lenient, for feeds; <see cref="Perform"/> is strict, for a person or a program that decides.</para>
/// <para>Equality is by content. Instances are immutable; all members may be called from any thread.</para>
/// </remarks>
[JsonConverter(typeof(OrderJsonConverter))]
public sealed partial class Order : IEquatable<Order>
{
    /// <summary>The number of lines an order has at most: 10,000.</summary>
    public const int MaxLines = 10_000;

    /// <summary>The number of acts an order holds at most, conflicts included: 10,000. Of more it keeps the oldest.</summary>
    public const int MaxActs = 10_000;

    /// <summary>The number of shipments an order holds at most: 1,000.</summary>
    public const int MaxShipments = 1_000;

    private readonly OrderLine[] _lines;
    private readonly OrderShipment[] _shipments;
    private readonly int _limit;

    // All accounts of all acts, ascending; the winners of them, ascending; and the others.
    private readonly OrderAct[] _accounts;
    private readonly OrderAct[] _acts;
    private readonly OrderAct[] _conflicts;

    private OrderLedger? _ledger;

    private Order(OrderId id, Money total, OrderLine[] lines, OrderAct[] accounts, OrderShipment[] shipments, int limit)
    {
        Id = id;
        Total = total;
        _lines = lines;
        _accounts = accounts;
        _shipments = shipments;
        _limit = limit;

        var known = new HashSet<string>(StringComparer.Ordinal);
        _acts = Enumerable.Reverse(accounts).Where(act => known.Add(act.Id)).Reverse().ToArray();
        _conflicts = _acts.Length == accounts.Length ? [] : accounts.Except(_acts).ToArray();
    }

    /// <summary>Gets the ID.</summary>
    public OrderId Id { get; }

    /// <summary>Gets what the order costs; all acts are in its currency.</summary>
    public Money Total { get; }

    /// <summary>Gets the lines, in ordinal order of their names.</summary>
    public IReadOnlyList<OrderLine> Lines => Array.AsReadOnly(_lines);

    /// <summary>Gets the shipments, in ordinal order of their names.</summary>
    public IReadOnlyList<OrderShipment> Shipments => Array.AsReadOnly(_shipments);

    /// <summary>Gets the acts, oldest first, one for each name.</summary>
    public IReadOnlyList<OrderAct> Acts => Array.AsReadOnly(_acts);

    /// <summary>Gets what became of each of <see cref="Acts"/>, in the same order: Applied, Ignored (a kind that is not known) or NotAllowed.</summary>
    public IReadOnlyList<TrackingOutcome> Outcomes => _acts.Select((act, index) =>
        act.Kind == OrderActKind.Unknown ? TrackingOutcome.Ignored : Ledger.Refusals[index] is null ? TrackingOutcome.Applied : TrackingOutcome.NotAllowed).ToArray();

    /// <summary>Gets the accounts that another account of the same act won over, oldest first. They change nothing.</summary>
    public IReadOnlyList<OrderAct> Conflicts => Array.AsReadOnly(_conflicts);

    /// <summary>Gets whether the same act was told in different ways: see <see cref="Conflicts"/>.</summary>
    public bool HasConflicts => _conflicts.Length > 0;

    /// <summary>Gets how far the order has come.</summary>
    public OrderStatus Status => Ledger.Status;

    /// <summary>Gets how the order is paid.</summary>
    public PaymentStatus Payment => Ledger.Payment;

    /// <summary>Gets how much was paid.</summary>
    public Money Paid => new(Ledger.Paid, Total.Currency);

    /// <summary>Gets how much of what was paid was refunded.</summary>
    public Money Refunded => new(Ledger.Refunded, Total.Currency);

    /// <summary>Gets whether any shipment has a problem, also one that was replaced: see <see cref="ShipmentStatusExtensions.IsProblem"/>.</summary>
    public bool HasProblem => Ledger.HasProblem;

    /// <summary>Gets whether somebody holds the order back, also when some of it has shipped already.</summary>
    public bool IsOnHold => Ledger.IsOnHold;

    /// <summary>Gets how far each of <see cref="Lines"/> has come, in the same order.</summary>
    public IReadOnlyList<OrderLineProgress> Progress => Ledger.Progress.ToArray();

    private OrderLedger Ledger => _ledger ??= new OrderLedger(_lines, Total, _shipments, _acts);

    /// <summary>Creates an order to which nothing has happened yet.</summary>
    /// <param name="id">The ID.</param>
    /// <param name="total">What it costs, zero or more.</param>
    /// <param name="lines">The lines, 1 to <see cref="MaxLines"/>, with different names.</param>
    /// <returns>The order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There are no lines or too many, one is <see langword="null"/>, or two have the same name.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="total"/> is negative.</exception>
    public static Order Create(OrderId id, Money total, IEnumerable<OrderLine> lines) => Create(id, total, lines, MaxActs);

    /// <summary>Returns whether the other order has the same ID, total, lines, acts and shipments.</summary>
    /// <param name="other">The order to compare with.</param>
    /// <returns><see langword="true"/> if all are equal.</returns>
    public bool Equals(Order? other) => ReferenceEquals(this, other) || (other is not null
        && HasSameBasis(other)
        && _accounts.SequenceEqual(other._accounts)
        && _shipments.SequenceEqual(other._shipments));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Order);

    /// <inheritdoc/>
    public override int GetHashCode() => IdentityHash.Combine(Id.GetHashCode(), IdentityHash.Combine(_accounts.Length, _shipments.Length));

    /// <summary>Returns the status; never the ID, which is personal data.</summary>
    /// <returns>A text for people who debug.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}, {1}", Status.ToDisplayName(), Payment.ToDisplayName());

    internal IReadOnlyList<OrderAct> Accounts => _accounts;

    internal static Order Create(OrderId id, Money total, IEnumerable<OrderLine> lines, int limit)
    {
        _ = lines ?? throw new ArgumentNullException(nameof(lines));

        if (total.Amount < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(total), total, TrackingMessages.Total);
        }

        OrderLine[] sorted = lines.Take(MaxLines + 1).ToArray();
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

        return new Order(id, total, sorted, [], [], limit);
    }

    private bool HasSameBasis(Order other) => Id.Equals(other.Id) && Total == other.Total && (ReferenceEquals(_lines, other._lines) || _lines.SequenceEqual(other._lines));
}
