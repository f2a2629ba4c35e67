using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

/// <summary>Gives the words of <see cref="OrderStatus"/>.</summary>
public static class OrderStatusExtensions
{
    /// <summary>Returns the name to show to people, in English, such as "Partially Shipped".</summary>
    /// <param name="status">The status.</param>
    /// <returns>The name, the same in every culture.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not define the value.</exception>
    public static string ToDisplayName(this OrderStatus status) => Words<OrderStatus>.DisplayName(status);

    /// <summary>Returns the word to store, such as <c>PartiallyShipped</c>: the name of the member.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The word, the same in every culture and version.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not define the value.</exception>
    public static string ToCode(this OrderStatus status) => Words<OrderStatus>.Code(status);

    /// <summary>Says whether nothing normal follows this status.</summary>
    /// <param name="status">The status.</param>
    /// <returns><see langword="true"/> if only corrections follow, or if the enumeration does not define the value.</returns>
    public static bool IsTerminal(this OrderStatus status) => StatusMachines.Order.IsTerminal(status);
}
