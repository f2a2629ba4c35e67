namespace OrderIds.Tool.Scanning;

/// <summary>A text without its disguises, and where in the original each of its characters stands.</summary>
/// <param name="prefixed">Whether a hyphen that joins a name to an ID is taken for a blank.</param>
internal sealed class PlainText(bool prefixed)
{
    private readonly List<(int Plain, int Original)> _shifts = [];
    private byte[] _text = [];
    private int _shift;

    /// <summary>Takes the disguises out of a text.</summary>
    /// <returns>The plain text, until the next call; the text itself if it has none.</returns>
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
                // The character stands where its disguise begins.
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

    /// <summary>Gets where a range of the plain text stands in the original; for ranges in ascending order.</summary>
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
