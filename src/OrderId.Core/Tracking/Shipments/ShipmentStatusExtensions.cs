using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using OrderIds.Tracking.Languages;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

/// <summary>Converts <see cref="ShipmentStatus"/> values to and from their names.</summary>
/// <remarks>All members may be called from any thread.</remarks>
public static class ShipmentStatusExtensions
{
    /// <summary>Returns the name for storage, such as <c>OutForDelivery</c>, which is the name of the member.</summary>
    /// <param name="status">The value to convert.</param>
    /// <returns>The name, the same in every culture and version.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not define the value.</exception>
    public static string ToName(this ShipmentStatus status) => EnumNames<ShipmentStatus>.Name(status);

    /// <summary>Returns the name to show to people, such as "Out for Delivery".</summary>
    /// <param name="status">The value to convert.</param>
    /// <param name="culture">
    /// The language; <see langword="null"/> means <see cref="CultureInfo.CurrentUICulture"/>. <see cref="TrackingDisplayNames"/> lists the
    /// languages.
    /// </param>
    /// <returns>The name; it is in English if the language is not available.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not define the value.</exception>
    public static string ToDisplayName(this ShipmentStatus status, CultureInfo? culture = null) =>
        DisplayNames<ShipmentStatus>.Of(status, culture);

    /// <summary>Reads the name that <see cref="ToName"/> returns, ignoring case.</summary>
    /// <param name="name">The name. White space and numbers are not accepted.</param>
    /// <param name="status">The value; <see cref="ShipmentStatus.Unknown"/> if the name is not known.</param>
    /// <returns><see langword="true"/> if the name is known; otherwise <see langword="false"/>.</returns>
    public static bool TryParseName([NotNullWhen(true)] string? name, out ShipmentStatus status) =>
        EnumNames<ShipmentStatus>.TryParse(name, out status);

    /// <summary>
    /// Returns a value indicating whether a shipment of this status needs attention: Exception, CustomsHold, Lost or Destroyed.
    /// </summary>
    /// <param name="status">The status.</param>
    /// <returns><see langword="true"/> if the status is a problem; otherwise <see langword="false"/>.</returns>
    public static bool IsProblem(this ShipmentStatus status) => status
        is ShipmentStatus.Exception
        or ShipmentStatus.CustomsHold
        or ShipmentStatus.Lost
        or ShipmentStatus.Destroyed;

    /// <summary>
    /// Returns a value indicating whether only corrections (moves that take it back) may follow this status, as for Returned, Destroyed and
    /// Cancelled.
    /// </summary>
    /// <param name="status">The status.</param>
    /// <returns>
    /// <see langword="true"/> if only corrections may follow the status, or if the enumeration does not define the value.
    /// </returns>
    public static bool IsTerminal(this ShipmentStatus status) => StatusMachines.Shipment.IsTerminal(status);
}
