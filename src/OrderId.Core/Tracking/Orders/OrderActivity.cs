using System.Text.Json.Serialization;
using OrderIds.Tracking.Machines;
using OrderIds.Tracking.Orders;

namespace OrderIds.Tracking;

/// <summary>Holds what somebody did to an order, and when.</summary>
/// <remarks>
/// <para>
/// Two activities are the same when they have the same <see cref="Id"/>: the number of a payment, the key of a request. Acts are ordered by instant, kind, ID, then by
/// everything else, so that different activities never tie.
/// </para>
/// <para>Equality is by content; times are equal when they are the same instant. Instances are immutable; all members may be called from any thread.</para>
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public sealed class OrderActivity : IEquatable<OrderActivity>
{
    /// <summary>The greatest amount of an activity: 1,000,000,000,000,000, with at most 9 decimals. As many of these as an order holds add up without rounding.</summary>
    public const decimal MaxAmount = 1_000_000_000_000_000m;

    private const int MaxDecimals = 9;

    private OrderActivity(OrderActivityKind kind, string id, DateTimeOffset occurredAt)
    {
        Kind = kind;
        Id = TrackingText.Key(id, nameof(id));
        OccurredAt = occurredAt;
    }

    /// <summary>Gets what was done.</summary>
    public OrderActivityKind Kind { get; }

    /// <summary>Gets the name of the activity, unique within the order.</summary>
    public string Id { get; }

    /// <summary>Gets when it was done.</summary>
    public DateTimeOffset OccurredAt { get; }

    /// <summary>Gets the amount paid or refunded, greater than zero and at most <see cref="MaxAmount"/>; <see langword="null"/> for other activities.</summary>
    public CurrencyAmount? Amount { get; private init; }

    /// <summary>Gets the lines called off or sent back and how much of each, in ordinal order of the lines, each once. Without lines, a cancellation is of all that has not shipped.</summary>
    public IReadOnlyList<LineQuantity> Lines { get; private init; } = [];

    /// <summary>Gets why, in somebody's own words, up to 1,024 characters, or <see langword="null"/>.</summary>
    public string? Reason { get; private init; }

    /// <summary>Gets who did it, such as the name of a team or a program, up to 1,024 characters, or <see langword="null"/>: see <see cref="WithBy"/>.</summary>
    public string? By { get; private init; }

    /// <summary>Gets the word that the kind was read from, if this version does not know it; otherwise <see langword="null"/>.</summary>
    public string? RawKind { get; private init; }

    internal static IComparer<OrderActivity> Order { get; } = Comparer<OrderActivity>.Create(Compare);

    /// <summary>Says that the customer placed the order.</summary>
    /// <param name="id">The name of the activity, unique within the order.</param>
    /// <param name="occurredAt">When.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is <see langword="null"/>, empty, nothing but white space, or longer than 1,024 characters.</exception>
    public static OrderActivity Placement(string id, DateTimeOffset occurredAt) => new(OrderActivityKind.Placement, id, occurredAt);

    /// <summary>Says that the customer paid.</summary>
    /// <param name="id">The name of the activity, unique within the order.</param>
    /// <param name="occurredAt">When.</param>
    /// <param name="amount">The amount, greater than zero and at most <see cref="MaxAmount"/>, with at most 9 decimals.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is <see langword="null"/>, empty, nothing but white space, or longer than 1,024 characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is zero, negative or greater than <see cref="MaxAmount"/>, or has more than 9 decimals.</exception>
    public static OrderActivity Payment(string id, DateTimeOffset occurredAt, CurrencyAmount amount) => Create(OrderActivityKind.Payment, null, id, occurredAt, amount, [], null);

    /// <summary>Says that the order cannot be carried out.</summary>
    /// <param name="id">The name of the activity, unique within the order.</param>
    /// <param name="occurredAt">When.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is <see langword="null"/>, empty, nothing but white space, or longer than 1,024 characters.</exception>
    public static OrderActivity Failure(string id, DateTimeOffset occurredAt, string? reason = null) => Create(OrderActivityKind.Failure, null, id, occurredAt, null, [], reason);

    /// <summary>Says that somebody holds the order back.</summary>
    /// <param name="id">The name of the activity, unique within the order.</param>
    /// <param name="occurredAt">When.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is <see langword="null"/>, empty, nothing but white space, or longer than 1,024 characters.</exception>
    public static OrderActivity Hold(string id, DateTimeOffset occurredAt, string? reason = null) => Create(OrderActivityKind.Hold, null, id, occurredAt, null, [], reason);

    /// <summary>Says that the order is no longer held back.</summary>
    /// <param name="id">The name of the activity, unique within the order.</param>
    /// <param name="occurredAt">When.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is <see langword="null"/>, empty, nothing but white space, or longer than 1,024 characters.</exception>
    public static OrderActivity Release(string id, DateTimeOffset occurredAt) => new(OrderActivityKind.Release, id, occurredAt);

    /// <summary>Says that lines were called off.</summary>
    /// <param name="id">The name of the activity, unique within the order.</param>
    /// <param name="occurredAt">When.</param>
    /// <param name="lines">The lines and how much of each; none for all that has not shipped.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is <see langword="null"/>, empty, nothing but white space, or longer than 1,024 characters; there are more than <see cref="TrackedOrder.MaxLines"/> lines; or quantities of a line add up to more than fits.</exception>
    public static OrderActivity Cancellation(string id, DateTimeOffset occurredAt, params LineQuantity[] lines) => Create(OrderActivityKind.Cancellation, null, id, occurredAt, null, lines, null);

    /// <summary>Says that the customer wants to send delivered goods back.</summary>
    /// <param name="id">The name of the activity, unique within the order.</param>
    /// <param name="occurredAt">When.</param>
    /// <param name="lines">The lines and how much of each, at least one.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is <see langword="null"/>, empty, nothing but white space, or longer than 1,024 characters; there are no lines; there are more than <see cref="TrackedOrder.MaxLines"/> lines; or quantities of a line add up to more than fits.</exception>
    public static OrderActivity ReturnRequest(string id, DateTimeOffset occurredAt, params LineQuantity[] lines) => Create(OrderActivityKind.ReturnRequest, null, id, occurredAt, null, lines, null);

    /// <summary>Says that delivered goods have come back by another way than the shipment they went out with.</summary>
    /// <param name="id">The name of the activity, unique within the order.</param>
    /// <param name="occurredAt">When.</param>
    /// <param name="lines">The lines and how much of each, at least one.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is <see langword="null"/>, empty, nothing but white space, or longer than 1,024 characters; there are no lines; there are more than <see cref="TrackedOrder.MaxLines"/> lines; or quantities of a line add up to more than fits.</exception>
    public static OrderActivity ReturnReceipt(string id, DateTimeOffset occurredAt, params LineQuantity[] lines) => Create(OrderActivityKind.ReturnReceipt, null, id, occurredAt, null, lines, null);

    /// <summary>Says that the customer got money back.</summary>
    /// <param name="id">The name of the activity, unique within the order.</param>
    /// <param name="occurredAt">When.</param>
    /// <param name="amount">The amount, greater than zero and at most <see cref="MaxAmount"/>, with at most 9 decimals.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is <see langword="null"/>, empty, nothing but white space, or longer than 1,024 characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is zero, negative or greater than <see cref="MaxAmount"/>, or has more than 9 decimals.</exception>
    public static OrderActivity Refund(string id, DateTimeOffset occurredAt, CurrencyAmount amount) => Create(OrderActivityKind.Refund, null, id, occurredAt, amount, [], null);

    /// <summary>Returns a copy that says who did it.</summary>
    /// <param name="by">Who did it; of longer texts the first 1,024 characters are kept. <see langword="null"/> or white space removes it.</param>
    /// <returns>The copy.</returns>
    public OrderActivity WithBy(string? by) => Create(Kind, RawKind, Id, OccurredAt, Amount, Lines, Reason, by);

    /// <summary>Returns a copy that says why it was done.</summary>
    /// <param name="reason">Why; of longer texts the first 1,024 characters are kept. <see langword="null"/> or white space removes it.</param>
    /// <returns>The copy.</returns>
    public OrderActivity WithReason(string? reason) => Create(Kind, RawKind, Id, OccurredAt, Amount, Lines, reason, By);

    /// <summary>Returns whether the other activity has the same content; times are compared as instants.</summary>
    /// <param name="other">The activity to compare with.</param>
    /// <returns><see langword="true"/> if all content is equal.</returns>
    public bool Equals(OrderActivity? other) => ReferenceEquals(this, other) || (other is not null && Compare(this, other) == 0);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OrderActivity);

    /// <inheritdoc/>
    public override int GetHashCode() => IdentityHash.Combine((int)Kind, IdentityHash.Combine(Id.GetHashCode(), OccurredAt.GetHashCode()));

    /// <summary>Returns the kind of the activity.</summary>
    /// <returns>A text for people who debug.</returns>
    public override string ToString() => Kind.ToString();

    /// <summary>Creates an activity of any kind, with all checks, for those above and for JSON.</summary>
    internal static OrderActivity Create(OrderActivityKind kind, string? rawKind, string id, DateTimeOffset occurredAt, CurrencyAmount? amount, IEnumerable<LineQuantity> lines, string? reason, string? by = null)
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

    /// <summary>Says which of two equal activities to keep, by the offset its time is written with: it is no content, but which one is kept must not depend on arrival.</summary>
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

    private static bool IsCountable(CurrencyAmount? amount) => amount is { Amount: > 0 and <= MaxAmount } countable && countable.Amount == decimal.Round(countable.Amount, MaxDecimals);
}
