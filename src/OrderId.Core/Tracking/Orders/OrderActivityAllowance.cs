namespace OrderIds.Tracking;

/// <summary>
/// Describes whether an order allows a kind of activity, and up to which quantity or amount: see
/// <see cref="TrackedOrder.GetAllowedActivities"/>.
/// </summary>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class OrderActivityAllowance
{
    internal OrderActivityAllowance(OrderActivityKind kind) => Kind = kind;

    /// <summary>Gets the kind of activity.</summary>
    public OrderActivityKind Kind { get; }

    /// <summary>
    /// Gets a value indicating whether <see cref="TrackedOrder.Perform"/> accepts an activity of this kind, within the limits of
    /// <see cref="Lines"/> and <see cref="Amount"/>.
    /// </summary>
    public bool IsAllowed => Refusal is null;

    /// <summary>Gets the reason why no activity of this kind is accepted, or <see langword="null"/> if it is allowed.</summary>
    public OrderActivityRefusal? Refusal { get; internal init; }

    /// <summary>
    /// Gets the lines that the activity may name and the greatest quantity of each, in ordinal order of the line IDs. Empty if activities
    /// of the kind name no lines, or if no items are left.
    /// </summary>
    public IReadOnlyList<LineQuantity> Lines { get; internal init; } = [];

    /// <summary>
    /// Gets the greatest amount of money that the activity may have, or <see langword="null"/> if the kind has no amount or no limit other
    /// than <see cref="OrderActivity.MaxAmount"/>.
    /// </summary>
    public CurrencyAmount? Amount { get; internal init; }

    /// <summary>Returns the kind, followed by the reason for the refusal or by "allowed".</summary>
    /// <returns>A text for debugging, such as "Refund: NothingLeft".</returns>
    public override string ToString() => $"{Kind}: {Refusal?.ToString() ?? "allowed"}";
}
