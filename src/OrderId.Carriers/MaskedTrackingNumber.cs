using System.Text.Json.Serialization;

namespace OrderIds.Carriers;

/// <summary>
/// Represents a tracking number whose text is masked wherever it is written: all but the last four characters are hidden.
/// </summary>
/// <remarks>
/// A tracking number is personal data, and log sinks keep the values of a message template, not only its text. This type has no member that
/// returns the whole number. To create a value, use <see cref="TrackingNumber.Masked"/>. Two values are equal if their masked texts are
/// equal, even if the numbers differ. The default value has an empty text. Instances are immutable; all members may be called from any
/// thread.
/// </remarks>
[JsonConverter(typeof(MaskedTrackingNumberJsonConverter))]
public readonly struct MaskedTrackingNumber : IEquatable<MaskedTrackingNumber>, IFormattable
{
    private readonly string? _text;

    internal MaskedTrackingNumber(string text) => _text = text;

    /// <summary>Gets the masked text, such as <c>**************6784</c>, as long as the number without spaces and hyphens.</summary>
    /// <remarks>A logger that writes the properties of a value, as Serilog does for <c>{@Number}</c>, finds only this property.</remarks>
    public string Text => _text ?? string.Empty;

    /// <summary>Returns a value indicating whether two masked numbers have the same text.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns><see langword="true"/> if the texts are equal.</returns>
    public static bool operator ==(MaskedTrackingNumber left, MaskedTrackingNumber right) => left.Equals(right);

    /// <summary>Returns a value indicating whether two masked numbers have different texts.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns><see langword="true"/> if the texts differ.</returns>
    public static bool operator !=(MaskedTrackingNumber left, MaskedTrackingNumber right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(MaskedTrackingNumber other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MaskedTrackingNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>Returns the masked text, such as <c>**************6784</c>.</summary>
    /// <returns>The text, as long as the number without spaces and hyphens.</returns>
    public override string ToString() => Text;

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">Not used: the text is masked in any format.</param>
    /// <param name="formatProvider">Not used.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => Text;
}
