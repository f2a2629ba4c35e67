using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using OrderIds.Tracking.Languages;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

/// <summary>Converts <see cref="ShipmentDetail"/> values to and from their names.</summary>
/// <remarks>All members may be called from any thread.</remarks>
public static class ShipmentDetailExtensions
{
    /// <summary>Returns the name for storage, such as <c>DeliveryAttemptFailed</c>, which is the name of the member.</summary>
    /// <param name="detail">The value to convert.</param>
    /// <returns>The name, the same in every culture and version.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not define the value.</exception>
    public static string ToName(this ShipmentDetail detail) => EnumNames<ShipmentDetail>.Name(detail);

    /// <summary>Returns the name to show to people, such as "Delivery Attempt Failed".</summary>
    /// <param name="detail">The value to convert.</param>
    /// <param name="culture">
    /// The language; <see langword="null"/> means <see cref="CultureInfo.CurrentUICulture"/>. <see cref="TrackingDisplayNames"/> lists the
    /// languages.
    /// </param>
    /// <returns>The name; it is in English if the language is not available.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not define the value.</exception>
    public static string ToDisplayName(this ShipmentDetail detail, CultureInfo? culture = null) =>
        DisplayNames<ShipmentDetail>.Of(detail, culture);

    /// <summary>Reads the name that <see cref="ToName"/> returns, ignoring case.</summary>
    /// <param name="name">The name. White space and numbers are not accepted.</param>
    /// <param name="detail">The value; <see cref="ShipmentDetail.None"/> if the name is not known.</param>
    /// <returns><see langword="true"/> if the name is known; otherwise <see langword="false"/>.</returns>
    public static bool TryParseName([NotNullWhen(true)] string? name, out ShipmentDetail detail) =>
        EnumNames<ShipmentDetail>.TryParse(name, out detail);
}
