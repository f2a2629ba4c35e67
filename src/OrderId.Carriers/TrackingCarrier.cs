using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers;

/// <summary>Represents a carrier: its name, the address of its tracking page, and the code that each platform uses for it.</summary>
/// <remarks>
/// The carriers come from Carriers.csv, a table that is embedded in the assembly and gives the source and date of every code. A platform
/// may have codes that the table lacks. Instances are immutable; all members may be called from any thread.
/// </remarks>
public sealed class TrackingCarrier
{
    /// <summary>The placeholder for the tracking number in <see cref="LinkTemplate"/>.</summary>
    public const string NumberPlaceholder = "{number}";

    private readonly CarrierEntry _entry;

    internal TrackingCarrier(CarrierEntry entry) => _entry = entry;

    /// <summary>Gets all carriers of the table.</summary>
    public static IReadOnlyList<TrackingCarrier> All => CarrierTable.Carriers;

    /// <summary>
    /// Gets the name of the carrier, such as <c>UPS</c> or <c>DHL Express</c>. The name never changes, so it can be stored.
    /// </summary>
    public string Name => _entry.Name;

    /// <summary>
    /// Gets the address of the carrier's tracking page, with <see cref="NumberPlaceholder"/> in place of the tracking number, or
    /// <see langword="null"/> if no page is known.
    /// </summary>
    public string? LinkTemplate => _entry.Link;

    /// <summary>Finds a carrier by its own name, another common name, or the code of any platform.</summary>
    /// <param name="word">The name or code. Case and surrounding white space are ignored.</param>
    /// <returns>The carrier, or <see langword="null"/> if the name or code is not in the table.</returns>
    public static TrackingCarrier? Find(string? word) => word is null ? null : CarrierTable.Find(word.Trim());

    /// <summary>Finds a carrier by the code that a platform uses for it.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="code">The platform's code. It is case-sensitive.</param>
    /// <returns>The carrier, or <see langword="null"/> if the code is not in the table.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="platform"/> is not a platform.</exception>
    public static TrackingCarrier? Find(CarrierPlatform platform, string? code) =>
        code is null ? null : CarrierTable.Find(Checked(platform), code);

    /// <summary>Returns a value indicating whether the table contains a code of a platform.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="code">The platform's code. It is case-sensitive.</param>
    /// <returns><see langword="true"/> if the code is in the table.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="platform"/> is not a platform.</exception>
    public static bool IsKnown(CarrierPlatform platform, string? code) => Find(platform, code) is not null;

    /// <summary>Gets the code that a platform uses for the carrier.</summary>
    /// <param name="platform">The platform.</param>
    /// <returns>The code, exactly as the platform writes it, or <see langword="null"/> if the table has no code of the platform.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="platform"/> is not a platform.</exception>
    public string? GetCode(CarrierPlatform platform) => _entry.CodeOf(Checked(platform));

    /// <summary>Returns the link to the carrier's tracking page for a number.</summary>
    /// <param name="number">The tracking number.</param>
    /// <returns>The link, or <see langword="null"/> if no page is known or the number is the default value.</returns>
    public string? GetLink(TrackingNumber number) => number == default ? null : LinkTemplate?.Replace(NumberPlaceholder, number.Text);

    /// <summary>Returns the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    private static CarrierPlatform Checked(CarrierPlatform platform) => platform <= CarrierPlatform.Walmart
        ? platform
        : throw new ArgumentOutOfRangeException(nameof(platform), platform, NumberMessages.UnknownPlatform);
}
