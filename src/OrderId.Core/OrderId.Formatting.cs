using System.Runtime.CompilerServices;
using OrderIds.Format;
using OrderIds.Text;

namespace OrderIds;

/// <content>Formatting as text.</content>
public readonly partial struct OrderId : IFormattable
{
    private const int ShownLength = 4;

    /// <summary>
    /// Gets a masked form of the ID for logs. It contains only the last four characters, so a structured log cannot store the whole ID.
    /// </summary>
    public MaskedOrderId Masked => new(ToString("M"));

    /// <summary>Returns the ID as 17 characters, in upper case.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
#if NET
        return string.Create(Length, this, static (text, id) => Crockford.Encode(id._high, id._low, text, lowerCase: 0));
#else
        Span<char> text = stackalloc char[Length];
        Crockford.Encode(_high, _low, text, lowerCase: 0);
        return text.ToString();
#endif
    }

    /// <summary>Returns the ID in a format.</summary>
    /// <param name="format">
    /// <c>N</c>, the default for <see langword="null"/> and an empty format: 17 characters; <c>D</c>: in groups of 3-7-7, 19 characters;
    /// <c>M</c>: masked for logs and screens, in groups, with <c>*</c> in place of all but the last four characters; <c>n</c>, <c>d</c>,
    /// <c>m</c>: the same in lower case.
    /// </param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is not one of these formats.</exception>
    public string ToString(string? format)
    {
        Span<char> text = stackalloc char[GroupedLength];
        return text.Slice(0, Write(text, format.AsSpan())).ToString();
    }

    /// <inheritdoc cref="ToString(string?)"/>
    /// <param name="format">The format.</param>
    /// <param name="formatProvider">Not used.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    /// <summary>Writes the ID into a span in a format, such as <c>N</c> (17 characters) or <c>D</c> (with hyphens).</summary>
    /// <param name="destination">The span to write to.</param>
    /// <param name="charsWritten">The number of characters written, or 0 if the span is too short.</param>
    /// <param name="format">The format, as for <see cref="ToString(string?)"/>.</param>
    /// <param name="provider">Not used.</param>
    /// <returns><see langword="false"/> if the span is too short, in which case nothing is written.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is not one of the formats.</exception>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        charsWritten = format.IsEmpty ? WritePlain(destination) : Write(destination, format);
        return charsWritten != 0;
    }

    /// <summary>Writes the ID into a span as UTF-8 in a format, such as <c>N</c> (17 characters) or <c>D</c> (with hyphens).</summary>
    /// <param name="utf8Destination">The span to write to.</param>
    /// <param name="bytesWritten">The number of bytes written, or 0 if the span is too short.</param>
    /// <param name="format">The format, as for <see cref="ToString(string?)"/>.</param>
    /// <param name="provider">Not used.</param>
    /// <returns><see langword="false"/> if the span is too short, in which case nothing is written.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is not one of the formats.</exception>
    public bool TryFormat(
        Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        bytesWritten = format.IsEmpty ? WritePlain(utf8Destination) : Write(utf8Destination, format);
        return bytesWritten != 0;
    }

    /// <summary>Writes the ID in the default format. A separate method handles this format because it is used most.</summary>
    /// <returns>The number of code units written, or 0 if the destination is too short.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int WritePlain<TUnit>(Span<TUnit> destination)
        where TUnit : unmanaged
    {
        if (destination.Length < Length)
        {
            return 0;
        }

        Crockford.Encode(_high, _low, destination.Slice(0, Length), lowerCase: 0);
        return Length;
    }

    /// <returns>The number of code units written, or 0 if the destination is too short.</returns>
    private int Write<TUnit>(Span<TUnit> destination, ReadOnlySpan<char> format)
        where TUnit : unmanaged
    {
        char form = format.Length switch { 0 => 'N', 1 => format[0], _ => '\0' };
        byte lowerCase = (byte)(form & 0x20);
        switch (form)
        {
            case 'N' or 'n':
                if (destination.Length < Length)
                {
                    return 0;
                }

                Crockford.Encode(_high, _low, destination.Slice(0, Length), lowerCase);
                return Length;

            case 'D' or 'd' or 'M' or 'm':
                if (destination.Length < GroupedLength)
                {
                    return 0;
                }

                Crockford.Encode(_high, _low, destination.Slice(0, GroupedLength), lowerCase);
                if (form is 'M' or 'm')
                {
                    Mask(destination);
                }

                return GroupedLength;

            default:
                throw new FormatException(OrderIdMessages.UnknownFormat);
        }
    }

    private static void Mask<TUnit>(Span<TUnit> text)
        where TUnit : unmanaged
    {
        for (int i = 0; i < Length - ShownLength; i++)
        {
            TextUnit.Set(text, Crockford.GroupedPosition(i), (byte)'*');
        }
    }
}
