using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using OrderIds.Tracking.Languages;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

/// <summary>Converts <see cref="OrderStatus"/> values to and from their names.</summary>
/// <remarks>All members may be called from any thread.</remarks>
public static class OrderStatusExtensions
{
    /// <summary>Returns the name for storage, such as <c>PartiallyShipped</c>, which is the name of the member.</summary>
    /// <param name="status">The value to convert.</param>
    /// <returns>The name, the same in every culture and version.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not define the value.</exception>
    public static string ToName(this OrderStatus status) => EnumNames<OrderStatus>.Name(status);

    /// <summary>Returns the name to show to people, such as "Partially Shipped".</summary>
    /// <param name="status">The value to convert.</param>
    /// <param name="culture">
    /// The language; <see langword="null"/> means <see cref="CultureInfo.CurrentUICulture"/>. <see cref="TrackingDisplayNames"/> lists the
    /// languages.
    /// </param>
    /// <returns>The name; it is in English if the language is not available.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not define the value.</exception>
    public static string ToDisplayName(this OrderStatus status, CultureInfo? culture = null) =>
        DisplayNames<OrderStatus>.Of(status, culture);

    /// <summary>Reads the name that <see cref="ToName"/> returns, ignoring case.</summary>
    /// <param name="name">The name. White space and numbers are not accepted.</param>
    /// <param name="status">The value; <see cref="OrderStatus.Pending"/> if the name is not known.</param>
    /// <returns><see langword="true"/> if the name is known; otherwise <see langword="false"/>.</returns>
    public static bool TryParseName([NotNullWhen(true)] string? name, out OrderStatus status) =>
        EnumNames<OrderStatus>.TryParse(name, out status);

    /// <summary>
    /// Returns a value indicating whether only corrections (moves that take it back) may follow this status, as for Returned and Cancelled.
    /// </summary>
    /// <param name="status">The status.</param>
    /// <returns>
    /// <see langword="true"/> if only corrections may follow the status, or if the enumeration does not define the value.
    /// </returns>
    public static bool IsTerminal(this OrderStatus status) => StatusMachines.Order.IsTerminal(status);
}
