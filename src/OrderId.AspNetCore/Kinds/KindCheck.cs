using System.Globalization;

namespace OrderIds.AspNetCore.Kinds;

/// <summary>
/// Checks whether order IDs are of an allowed kind, such as sortable or sealed (encrypted). <see cref="OrderIdKind.None"/> is always
/// refused.
/// </summary>
internal sealed class KindCheck
{
    private readonly OrderIdKind[] _allowed;

    /// <param name="kinds">The kinds to allow. If there are none, every kind of ID is allowed.</param>
    /// <exception cref="ArgumentException">The kinds contain <see cref="OrderIdKind.None"/> or an undefined value.</exception>
    public KindCheck(OrderIdKind[] kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        if (kinds.Any(kind => kind == OrderIdKind.None || !Enum.IsDefined(kind)))
        {
            throw new ArgumentException("Expected kinds of order IDs other than None.", nameof(kinds));
        }

        _allowed = kinds.Length > 0 ? [.. kinds.Distinct()] : [OrderIdKind.Sortable, OrderIdKind.Sealed, OrderIdKind.Amazon];
    }

    public IReadOnlyList<OrderIdKind> Allowed => Array.AsReadOnly(_allowed);

    /// <summary>Returns a value indicating whether values of a type can be checked.</summary>
    public static bool CanCheck(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) == typeof(OrderId) || typeof(IEnumerable<OrderId>).IsAssignableFrom(type);

    /// <summary>
    /// Returns the error message for an ID, or for the first refused ID of several, or <see langword="null"/> if the kind of every ID is
    /// allowed. A missing value is allowed.
    /// </summary>
    public string? Explain(object? value) => value switch
    {
        null => null,
        OrderId id => Explain(id),
        IEnumerable<OrderId> ids => ids.Select(Explain).FirstOrDefault(message => message is not null),
        _ => throw new InvalidOperationException("Only an OrderId, or several of them, can be checked for their kind."),
    };

    private string? Explain(OrderId id) => Array.IndexOf(_allowed, id.Kind) >= 0
        ? null
        : string.Format(
            CultureInfo.InvariantCulture, "Expected an order ID of kind {0}, but found one of kind {1}.", string.Join(" or ", _allowed),
            id.Kind);
}
