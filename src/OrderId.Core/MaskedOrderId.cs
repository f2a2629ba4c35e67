using System.Text.Json.Serialization;

namespace OrderIds;

/// <summary>Represents an order ID for logs: its text shows only the last four characters and <c>*</c> in place of the others.</summary>
/// <remarks>
/// An order ID is personal data. A structured log stores the values of a message template as well as its text, so <c>{Id:M}</c> masks only
/// the message: the stored value still contains the whole ID. This type contains only the masked text. Use
/// <see cref="OrderId.Masked"/> to get one. Two values are equal if their masked texts are equal, which can be the case for different IDs.
/// Instances are immutable; all members may be called from any thread.
/// </remarks>
[JsonConverter(typeof(MaskedOrderIdJsonConverter))]
public readonly struct MaskedOrderId : IEquatable<MaskedOrderId>, IFormattable
{
    private readonly string? _text;

    internal MaskedOrderId(string text) => _text = text;

    /// <summary>Gets the masked text, such as <c>***-*******-***008P</c>, 19 characters.</summary>
    /// <remarks>
    /// This is the only property. A log writer that stores the properties of a value, as Serilog does for <c>{@Id}</c>, therefore stores
    /// only the masked text.
    /// </remarks>
    public string Text => _text ?? default(OrderId).ToString("M");

    /// <summary>Indicates whether two masked IDs have the same text.</summary>
    /// <param name="left">The first masked ID.</param>
    /// <param name="right">The second masked ID.</param>
    /// <returns><see langword="true"/> if the texts are equal.</returns>
    public static bool operator ==(MaskedOrderId left, MaskedOrderId right) => left.Equals(right);

    /// <summary>Indicates whether two masked IDs have different texts.</summary>
    /// <param name="left">The first masked ID.</param>
    /// <param name="right">The second masked ID.</param>
    /// <returns><see langword="true"/> if the texts differ.</returns>
    public static bool operator !=(MaskedOrderId left, MaskedOrderId right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(MaskedOrderId other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MaskedOrderId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode();

    /// <summary>Returns the masked text, such as <c>***-*******-***008P</c>.</summary>
    /// <returns>The masked text, which has 19 characters.</returns>
    public override string ToString() => Text;

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">Not used: every format gives the masked text.</param>
    /// <param name="formatProvider">Not used.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => Text;
}
