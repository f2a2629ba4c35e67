using System.Diagnostics.Contracts;
using System.Text.Json.Serialization;
using OrderIds.Tracking.Machines;
using OrderIds.Tracking.Orders;

namespace OrderIds.Tracking;

/// <summary>Represents an activity: something that was done to an order, such as a payment, a hold or a return request.</summary>
/// <remarks>
/// <para>
/// Two activities are the same if they have the same <see cref="Id"/>, such as the number of a payment or the key of a request. Activities
/// are sorted by instant, kind and ID, then by all other content, so that different activities never tie.
/// </para>
/// <para>
/// Equality is by content; times are equal if they are the same instant. Instances are immutable; all members may be called from any
/// thread.
/// </para>
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public sealed class OrderActivity : IEquatable<OrderActivity>
{
    /// <summary>
    /// The maximum amount of money of a payment or refund, in units of its currency: 1,000,000,000,000,000. An amount has at most 9
    /// decimals. Because of these two limits, the amounts of all activities of an order add up without rounding.
    /// </summary>
    public const decimal MaxAmount = 1_000_000_000_000_000m;

    private const int MaxDecimals = 9;

    private OrderActivity(OrderActivityKind kind, string id, DateTimeOffset occurredAt)
    {
        Kind = kind;
        Id = TrackingText.Key(id, nameof(id));
        OccurredAt = occurredAt;
    }

    /// <summary>Gets the kind of the activity.</summary>
    public OrderActivityKind Kind { get; }

    /// <summary>
    /// Gets the ID of the activity, unique within the order: 1 to 1,024 characters, not only white space, without control characters.
    /// </summary>
    public string Id { get; }

    /// <summary>Gets the time of the activity.</summary>
    public DateTimeOffset OccurredAt { get; }

    /// <summary>
    /// Gets the amount paid or refunded, greater than zero and at most <see cref="MaxAmount"/>, with at most 9 decimals;
    /// <see langword="null"/> for other activities.
    /// </summary>
    public CurrencyAmount? Amount { get; private init; }

    /// <summary>
    /// Gets the lines that are cancelled or returned and the quantity of each, in ordinal order of the line IDs: at most
    /// <see cref="TrackedOrder.MaxLines"/> lines, with at most 2,147,483,647 items of each. A cancellation without lines cancels all items
    /// that had not left at its time.
    /// </summary>
    public IReadOnlyList<LineQuantity> Lines { get; private init; } = [];

    /// <summary>Gets the reason in free text, up to 1,024 characters, or <see langword="null"/>: see <see cref="WithReason"/>.</summary>
    public string? Reason { get; private init; }

    /// <summary>
    /// Gets the name of the person, team or program that performed the activity, up to 1,024 characters, or
    /// <see langword="null"/>: see <see cref="WithBy"/>.
    /// </summary>
    public string? By { get; private init; }

    /// <summary>
    /// Gets the word that the kind was read from, if this version of the library does not know the word; otherwise <see langword="null"/>.
    /// </summary>
    public string? RawKind { get; private init; }

    internal static IComparer<OrderActivity> Order { get; } = Comparer<OrderActivity>.Create(Compare);

    /// <summary>Creates a placement: the customer placed the order.</summary>
    /// <param name="id">The ID of the activity: see <see cref="Id"/>.</param>
    /// <param name="occurredAt">The time of the activity.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not a valid <see cref="Id"/>.</exception>
    public static OrderActivity Placement(string id, DateTimeOffset occurredAt) => new(OrderActivityKind.Placement, id, occurredAt);

    /// <summary>Creates a payment by the customer.</summary>
    /// <param name="id">The ID of the activity: see <see cref="Id"/>.</param>
    /// <param name="occurredAt">The time of the activity.</param>
    /// <param name="amount">The amount: see <see cref="Amount"/>.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not a valid <see cref="Id"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is not a valid <see cref="Amount"/>.</exception>
    public static OrderActivity Payment(string id, DateTimeOffset occurredAt, CurrencyAmount amount) =>
        Create(OrderActivityKind.Payment, null, id, occurredAt, amount, [], null);

    /// <summary>Creates a failure: the order could not be carried out.</summary>
    /// <param name="id">The ID of the activity: see <see cref="Id"/>.</param>
    /// <param name="occurredAt">The time of the activity.</param>
    /// <param name="reason">The reason in free text. Only the first 1,024 characters are kept.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not a valid <see cref="Id"/>.</exception>
    public static OrderActivity Failure(string id, DateTimeOffset occurredAt, string? reason = null) =>
        Create(OrderActivityKind.Failure, null, id, occurredAt, null, [], reason);

    /// <summary>Creates a hold: the order was put on hold.</summary>
    /// <param name="id">The ID of the activity: see <see cref="Id"/>.</param>
    /// <param name="occurredAt">The time of the activity.</param>
    /// <param name="reason">The reason in free text. Only the first 1,024 characters are kept.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not a valid <see cref="Id"/>.</exception>
    public static OrderActivity Hold(string id, DateTimeOffset occurredAt, string? reason = null) =>
        Create(OrderActivityKind.Hold, null, id, occurredAt, null, [], reason);

    /// <summary>Creates a release: the order was released from hold.</summary>
    /// <param name="id">The ID of the activity: see <see cref="Id"/>.</param>
    /// <param name="occurredAt">The time of the activity.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not a valid <see cref="Id"/>.</exception>
    public static OrderActivity Release(string id, DateTimeOffset occurredAt) => new(OrderActivityKind.Release, id, occurredAt);

    /// <summary>Creates a cancellation of lines, or of all items that have not left.</summary>
    /// <param name="id">The ID of the activity: see <see cref="Id"/>.</param>
    /// <param name="occurredAt">The time of the activity.</param>
    /// <param name="lines">The lines and the quantity of each, or none to cancel all items that have not left.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="id"/> is not a valid <see cref="Id"/>, or <paramref name="lines"/> are not valid <see cref="Lines"/>.
    /// </exception>
    public static OrderActivity Cancellation(string id, DateTimeOffset occurredAt, params LineQuantity[] lines) =>
        Create(OrderActivityKind.Cancellation, null, id, occurredAt, null, lines, null);

    /// <summary>Creates a return request: the customer asked to return delivered items.</summary>
    /// <param name="id">The ID of the activity: see <see cref="Id"/>.</param>
    /// <param name="occurredAt">The time of the activity.</param>
    /// <param name="lines">The lines and the quantity of each; at least one line.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="id"/> is not a valid <see cref="Id"/>, or <paramref name="lines"/> are empty or not valid <see cref="Lines"/>.
    /// </exception>
    public static OrderActivity ReturnRequest(string id, DateTimeOffset occurredAt, params LineQuantity[] lines) =>
        Create(OrderActivityKind.ReturnRequest, null, id, occurredAt, null, lines, null);

    /// <summary>Creates a return receipt: delivered items have come back, other than in the shipment that delivered them.</summary>
    /// <param name="id">The ID of the activity: see <see cref="Id"/>.</param>
    /// <param name="occurredAt">The time of the activity.</param>
    /// <param name="lines">The lines and the quantity of each; at least one line.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="id"/> is not a valid <see cref="Id"/>, or <paramref name="lines"/> are empty or not valid <see cref="Lines"/>.
    /// </exception>
    public static OrderActivity ReturnReceipt(string id, DateTimeOffset occurredAt, params LineQuantity[] lines) =>
        Create(OrderActivityKind.ReturnReceipt, null, id, occurredAt, null, lines, null);

    /// <summary>Creates a refund of money.</summary>
    /// <param name="id">The ID of the activity: see <see cref="Id"/>.</param>
    /// <param name="occurredAt">The time of the activity.</param>
    /// <param name="amount">The amount: see <see cref="Amount"/>.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not a valid <see cref="Id"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is not a valid <see cref="Amount"/>.</exception>
    public static OrderActivity Refund(string id, DateTimeOffset occurredAt, CurrencyAmount amount) =>
        Create(OrderActivityKind.Refund, null, id, occurredAt, amount, [], null);

    /// <summary>Returns a copy with the name of the person, team or program that performed the activity.</summary>
    /// <param name="by">
    /// The name. Only the first 1,024 characters are kept. <see langword="null"/> or white space removes it.
    /// </param>
    /// <returns>The copy.</returns>
    [Pure]
    public OrderActivity WithBy(string? by) => Create(Kind, RawKind, Id, OccurredAt, Amount, Lines, Reason, by);

    /// <summary>Returns a copy with a reason.</summary>
    /// <param name="reason">
    /// The reason. Only the first 1,024 characters are kept. <see langword="null"/> or white space removes it.
    /// </param>
    /// <returns>The copy.</returns>
    [Pure]
    public OrderActivity WithReason(string? reason) => Create(Kind, RawKind, Id, OccurredAt, Amount, Lines, reason, By);

    /// <summary>Returns a value indicating whether the other activity has the same content. Times are compared as instants.</summary>
    /// <param name="other">The activity to compare with.</param>
    /// <returns><see langword="true"/> if all content is equal; otherwise <see langword="false"/>.</returns>
    public bool Equals(OrderActivity? other) => ReferenceEquals(this, other) || (other is not null && Compare(this, other) == 0);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OrderActivity);

    /// <inheritdoc/>
    public override int GetHashCode() => IdentityHash.Combine((int)Kind, IdentityHash.Combine(Id.GetHashCode(), OccurredAt.GetHashCode()));

    /// <summary>Returns the kind of the activity.</summary>
    /// <returns>A text for debugging.</returns>
    public override string ToString() => Kind.ToString();

    /// <summary>Creates an activity of any kind and checks its content. The methods above and the JSON reader use it.</summary>
    internal static OrderActivity Create(
        OrderActivityKind kind, string? rawKind, string id, DateTimeOffset occurredAt, CurrencyAmount? amount,
        IEnumerable<LineQuantity> lines, string? reason, string? by = null)
    {
        LineQuantity[] quantities = LineQuantity.Normalize(lines, nameof(lines));
        if (kind is OrderActivityKind.ReturnRequest or OrderActivityKind.ReturnReceipt && quantities.Length == 0)
        {
            throw new ArgumentException(TrackingMessages.NoLines, nameof(lines));
        }

        if (kind is OrderActivityKind.Payment or OrderActivityKind.Refund && !IsCountable(amount))
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, OrderMessages.Amount);
        }

        return new OrderActivity(kind, id, occurredAt)
        {
            Amount = amount,
            Lines = Array.AsReadOnly(quantities),
            Reason = TrackingText.Clean(reason),
            By = TrackingText.Clean(by),
            RawKind = kind == OrderActivityKind.Unknown ? EnumNames<OrderActivityKind>.Unless(rawKind) : null,
        };
    }

    /// <summary>
    /// Returns a value indicating whether the left of two equal activities is the one to keep: the one whose time has the greater offset
    /// from UTC. The offset is not part of the content, but the choice must not depend on the order of arrival.
    /// </summary>
    internal static bool IsWrittenAfter(OrderActivity left, OrderActivity right) => left.OccurredAt.Offset > right.OccurredAt.Offset;

    internal static int Compare(OrderActivity left, OrderActivity right)
    {
        int order = left.OccurredAt.UtcTicks.CompareTo(right.OccurredAt.UtcTicks);
        order = order != 0 ? order : (int)left.Kind - (int)right.Kind;
        order = order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
        order = order != 0 ? order : string.CompareOrdinal(left.RawKind, right.RawKind);
        order = order != 0 ? order : CurrencyAmount.Compare(left.Amount, right.Amount);
        order = order != 0 ? order : string.CompareOrdinal(left.Reason, right.Reason);
        order = order != 0 ? order : string.CompareOrdinal(left.By, right.By);
        return order != 0 ? order : LineQuantity.Compare(left.Lines, right.Lines);
    }

    private static bool IsCountable(CurrencyAmount? amount) =>
        amount is { Amount: > 0 and <= MaxAmount } countable && countable.Amount == decimal.Round(countable.Amount, MaxDecimals);
}
