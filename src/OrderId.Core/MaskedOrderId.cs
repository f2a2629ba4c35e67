using System.Text.Json.Serialization;

namespace OrderIds;

/// <summary>Represents an order ID whose text is masked wherever it is written: all but the last four characters are hidden.</summary>
/// <remarks>
/// An order ID is personal data. Log sinks keep the values of a message template, not only its text, so <c>{Id:M}</c> masks the message and
/// leaves the whole ID in the structured data. This type has no member that gives the whole ID back; <see cref="OrderId.Masked"/> makes
/// one. Equal texts are equal: different IDs may have the same masked text. Instances are immutable; all members may be called from any
/// thread.
/// </remarks>
[JsonConverter(typeof(MaskedOrderIdJsonConverter))]
public readonly struct MaskedOrderId : IEquatable<MaskedOrderId>, IFormattable
{
    private readonly string? _text;

    internal MaskedOrderId(string text) => _text = text;

    /// <summary>Returns whether two masked IDs have the same text.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns><see langword="true"/> if the texts are equal.</returns>
    public static bool operator ==(MaskedOrderId left, MaskedOrderId right) => left.Equals(right);

    /// <summary>Returns whether two masked IDs have different texts.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns><see langword="true"/> if the texts differ.</returns>
    public static bool operator !=(MaskedOrderId left, MaskedOrderId right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(MaskedOrderId other) => string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MaskedOrderId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode();

    /// <summary>Returns the masked text, such as <c>***-*******-***008P</c>.</summary>
    /// <returns>The text, 19 characters.</returns>
    public override string ToString() => _text ?? default(OrderId).ToString("M");

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">Not used: the text is masked in any format.</param>
    /// <param name="formatProvider">Not used.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();
}
