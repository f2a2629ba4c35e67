using OrderIds.Carriers.Numbers;
using OrderIds.Format;

namespace OrderIds.Carriers;

/// <content>Text out.</content>
public readonly partial struct TrackingNumber : IFormattable
{
    private const int ShownLength = 4;

    /// <summary>
    /// Gets a value whose text is masked wherever it is written: for logs, also where a sink keeps the values of a message.
    /// </summary>
    public MaskedTrackingNumber Masked => new(ToString("M"));

    /// <summary>Writes the letters and digits, in upper case: <see cref="Text"/>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Text;

    /// <summary>Writes the number in a format.</summary>
    /// <param name="format">
    /// <c>N</c>, the default for <see langword="null"/> and an empty format: letters and digits alone;
    /// <c>D</c>: as the carrier prints it, in groups such as <c>1Z 999 AA1 01 2345 6784</c>, if <see cref="Best"/> knows how;
    /// <c>M</c>: masked for logs and screens, all but the last four characters hidden by <c>*</c>.
    /// </param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is another format.</exception>
    public string ToString(string? format) => Write(format.AsSpan());

    /// <inheritdoc cref="ToString(string?)"/>
    /// <param name="format">The format.</param>
    /// <param name="formatProvider">Not used.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    /// <summary>Writes the number into a span in a format.</summary>
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
