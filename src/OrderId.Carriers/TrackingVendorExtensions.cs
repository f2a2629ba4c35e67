using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using OrderIds.Carriers.Vendors;

namespace OrderIds.Carriers;

/// <summary>Converts a vendor to and from its name.</summary>
/// <remarks>All members may be called from any thread.</remarks>
public static class TrackingVendorExtensions
{
    /// <summary>Returns the name for storage, such as <c>SeventeenTrack</c>, which is the name of the enumeration member.</summary>
    /// <param name="vendor">The value to convert.</param>
    /// <returns>The name, the same in every culture and version.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not define the value.</exception>
    public static string ToName(this TrackingVendor vendor) => VendorList.Get(vendor).Name;

    /// <summary>Returns the display name, such as "17TRACK" or "Amazon Orders".</summary>
    /// <param name="vendor">The value to convert.</param>
    /// <param name="culture">
    /// The language, or <see langword="null"/> for <see cref="CultureInfo.CurrentUICulture"/>. This version has English names only.
    /// </param>
    /// <returns>The display name, in English if the language is not available.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not define the value.</exception>
    public static string ToDisplayName(this TrackingVendor vendor, CultureInfo? culture = null) => VendorList.Get(vendor).DisplayName;

    /// <summary>Parses a name that <see cref="ToName"/> returns. The case is ignored.</summary>
    /// <param name="name">The name. White space and numbers are not accepted.</param>
    /// <param name="vendor">The value; <see cref="TrackingVendor.Unknown"/> if the name is not known.</param>
    /// <returns><see langword="true"/> if the name is known; otherwise <see langword="false"/>.</returns>
    public static bool TryParseName([NotNullWhen(true)] string? name, out TrackingVendor vendor)
    {
        bool isKnown = VendorList.TryFind(name ?? string.Empty, out VendorDefinition? definition);
        vendor = definition?.Id ?? TrackingVendor.Unknown;
        return isKnown && name is not null;
    }
}
