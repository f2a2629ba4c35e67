namespace OrderIds.Tracking;

/// <summary>
/// Holds whether an order allows a kind of activity, and how much of it: see <see cref="TrackedOrder.GetAllowedActivities"/>.
/// </summary>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class OrderActivityAllowance
{
    internal OrderActivityAllowance(OrderActivityKind kind) => Kind = kind;

    /// <summary>Gets the kind of activity.</summary>
    public OrderActivityKind Kind { get; }

    /// <summary>
    /// Gets a value indicating whether <see cref="TrackedOrder.Perform"/> accepts an activity of this kind, within the limits below.
    /// </summary>
    public bool IsAllowed => Refusal is null;

    /// <summary>Gets the reason why no activity of this kind is accepted, or <see langword="null"/> if it is allowed.</summary>
    public OrderActivityRefusal? Refusal { get; internal init; }

    /// <summary>
    /// Gets the greatest quantity of each line that the activity may name, in ordinal order of the lines. Empty if the kind names no lines,
    /// or nothing is left.
    /// </summary>
    public IReadOnlyList<LineQuantity> Lines { get; internal init; } = [];

    /// <summary>
    /// Gets the greatest amount, or <see langword="null"/> if the kind has no amount or the amount has no limit but
    /// <see cref="OrderActivity.MaxAmount"/>.
    /// </summary>
    public CurrencyAmount? Amount { get; internal init; }

    /// <summary>Returns the kind, and why it is refused.</summary>
    /// <returns>A text for debugging, such as "Refund: NothingLeft".</returns>
    public override string ToString() => $"{Kind}: {Refusal?.ToString() ?? "allowed"}";
}
