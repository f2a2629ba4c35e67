using OrderIds.Carriers.Numbers;
using OrderIds.Format;

namespace OrderIds.Carriers;

/// <content>Conversion to text.</content>
public readonly partial struct TrackingNumber : IFormattable
{
    private const int ShownLength = 4;

    /// <summary>
    /// Gets a value for logs, which masks the number wherever it is written, including in the properties of structured log events.
    /// </summary>
    public MaskedTrackingNumber Masked => new(ToString("M"));

    /// <summary>Returns the letters and digits in upper case, which is <see cref="Text"/>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Text;

    /// <summary>Returns the number in a given format.</summary>
    /// <param name="format">
    /// <c>N</c>: letters and digits only. <see langword="null"/> and an empty format mean the same.
    /// <c>D</c>: the groups that the carrier prints, such as <c>1Z 999 AA1 01 2345 6784</c>. It equals <c>N</c> if the groups are not
    /// known.
    /// <c>M</c>: masked for logs and screens. All characters but the last four are written as <c>*</c>.
    /// </param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is not one of these formats.</exception>
    public string ToString(string? format) => Write(format.AsSpan());

    /// <inheritdoc cref="ToString(string?)"/>
    /// <param name="format">The format.</param>
    /// <param name="formatProvider">Not used.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    /// <summary>Writes the number to a span in a given format.</summary>
    /// <param name="destination">The span to write to.</param>
    /// <param name="charsWritten">The number of characters written, or 0 if the span is too short.</param>
    /// <param name="format">The format, as for <see cref="ToString(string?)"/>.</param>
    /// <param name="provider">Not used.</param>
    /// <returns><see langword="false"/> if the span is too short, in which case nothing is written.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is not one of the formats.</exception>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TryWrite(destination, out charsWritten, format);

    /// <inheritdoc cref="TryFormat(Span{char}, out int, ReadOnlySpan{char}, IFormatProvider?)"/>
    /// <param name="utf8Destination">The span to write to.</param>
    /// <param name="bytesWritten">The number of bytes written, or 0 if the span is too short.</param>
    /// <param name="format">The format, as for <see cref="ToString(string?)"/>.</param>
    /// <param name="provider">Not used.</param>
    public bool TryFormat(
        Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TryWrite(utf8Destination, out bytesWritten, format);

    private bool TryWrite<TUnit>(Span<TUnit> destination, out int written, ReadOnlySpan<char> format)
        where TUnit : unmanaged
    {
        string text = Write(format);
        written = text.Length <= destination.Length ? text.Length : 0;
        for (int i = 0; i < written; i++)
        {
            TextUnit.Set(destination, i, (byte)text[i]);
        }

        return text.Length <= destination.Length;
    }

    private string Write(ReadOnlySpan<char> format) => (format.Length switch { 0 => 'N', 1 => format[0], _ => '\0' }) switch
    {
        'N' => Text,
        'D' => Best?.Layout.Print?.Format(Text) ?? Text,
        'M' => Text.Length <= ShownLength ? Text : Text.Substring(Text.Length - ShownLength).PadLeft(Text.Length, '*'),
        _ => throw new FormatException(NumberMessages.UnknownFormat),
    };
}
