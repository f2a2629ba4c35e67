using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers;

/// <summary>Represents a carrier: its name, where its numbers are looked up, and the word that each platform has for it.</summary>
/// <remarks>
/// The carriers are a table in the assembly, Carriers.csv, which names the source of every word and its date. A platform may know a word that
/// the table does not have. Instances are immutable; all members may be called from any thread.
/// </remarks>
public sealed class TrackingCarrier
{
    /// <summary>What stands for the number in <see cref="LinkTemplate"/>.</summary>
    public const string NumberPlaceholder = "{number}";

    private readonly CarrierEntry _entry;

    internal TrackingCarrier(CarrierEntry entry) => _entry = entry;

    /// <summary>Gets all carriers of the table.</summary>
    public static IReadOnlyList<TrackingCarrier> All => CarrierTable.Carriers;

    /// <summary>Gets the name, such as <c>UPS</c> or <c>DHL Express</c>. It is stable, for storage.</summary>
    public string Name => _entry.Name;

    /// <summary>
    /// Gets the address of the page where the carrier shows a shipment, in which <see cref="NumberPlaceholder"/> stands for the number, or
    /// <see langword="null"/> if none is known.
    /// </summary>
    public string? LinkTemplate => _entry.Link;

    /// <summary>Finds the carrier that a word names: its own name, another name for it, or the word of any platform.</summary>
    /// <param name="word">The word; capitals do not matter, white space around it does not count.</param>
    /// <returns>The carrier, or <see langword="null"/> if the word is not known.</returns>
    public static TrackingCarrier? Find(string? word) => word is null ? null : CarrierTable.Find(word.Trim());

    /// <summary>Finds the carrier that a platform has a word for.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="code">The platform's word. Capitals count.</param>
    /// <returns>The carrier, or <see langword="null"/> if the word is not known.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="platform"/> is not a platform.</exception>
    public static TrackingCarrier? Find(CarrierPlatform platform, string? code) =>
        code is null ? null : CarrierTable.Find(Checked(platform), code);

    /// <summary>Indicates whether the table has a word of a platform.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="code">The platform's word. Capitals count.</param>
    /// <returns><see langword="true"/> if the word is known.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="platform"/> is not a platform.</exception>
    public static bool IsKnown(CarrierPlatform platform, string? code) => Find(platform, code) is not null;

    /// <summary>Gets the word that a platform wants for the carrier.</summary>
    /// <param name="platform">The platform.</param>
    /// <returns>The word, exactly as the platform writes it, or <see langword="null"/> if the table has none.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="platform"/> is not a platform.</exception>
    public string? GetCode(CarrierPlatform platform) => _entry.CodeOf(Checked(platform));

    /// <summary>Makes the link to the page where the carrier shows a shipment.</summary>
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
