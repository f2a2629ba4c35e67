namespace OrderIds.Tool.Scanning;

/// <summary>
/// Holds a text without disguises (see <see cref="Disguise"/>), and the position of each of its characters in the original text.
/// </summary>
/// <param name="prefixed">Whether a hyphen that joins a name to an ID is replaced by a space.</param>
internal sealed class PlainText(bool prefixed)
{
    private readonly List<(int Plain, int Original)> _shifts = [];
    private byte[] _text = [];
    private int _shift;

    /// <summary>Removes the disguises from a text.</summary>
    /// <returns>The plain text, which is valid until the next call. If there are no disguises, it is the given text.</returns>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> text)
    {
        _shifts.Clear();
        _shift = 0;
        int next = Disguise.IndexIn(text);
        if (next < 0 && !prefixed)
        {
            return text;
        }

        if (_text.Length < text.Length)
        {
            _text = new byte[text.Length];
        }

        int length = 0;
        int copied = 0;
        while (next >= 0)
        {
            text[copied..next].CopyTo(_text.AsSpan(length));
            length += next - copied;
            copied = next + Disguise.LengthAt(text[next..], out byte plain);
            if (plain != Disguise.Nothing)
            {
                // The position of the character is that of the first byte of its disguise.
                _text[length++] = plain;
            }

            _shifts.Add((length, copied));
            int following = Disguise.IndexIn(text[copied..]);
            next = following < 0 ? -1 : copied + following;
        }

        text[copied..].CopyTo(_text.AsSpan(length));
        length += text.Length - copied;
        Span<byte> result = _text.AsSpan(0, length);
        if (prefixed)
        {
            NamePrefix.Separate(result);
        }

        return result;
    }

    /// <summary>
    /// Returns the range in the original text for a range of the plain text. Calls must be in ascending order of the ranges.
    /// </summary>
    public (int Start, int End) InOriginal(int start, int length)
    {
        int from = Locate(start);
        return (from, Locate(start + length - 1) + 1);
    }

    private int Locate(int plain)
    {
        while (_shift < _shifts.Count && _shifts[_shift].Plain <= plain)
        {
            _shift++;
        }

        return _shift == 0 ? plain : plain - _shifts[_shift - 1].Plain + _shifts[_shift - 1].Original;
    }
}
