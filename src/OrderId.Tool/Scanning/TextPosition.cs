using System.Numerics;
using System.Runtime.Intrinsics;

namespace OrderIds.Tool.Scanning;

/// <summary>Counts lines, and characters within a line, while a text in UTF-8 is read.</summary>
internal struct TextPosition()
{
    /// <summary>Gets the 1-based number of the current line.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>
    /// Gets the 1-based column, in code points. An invalid byte counts as a character, unless it is a continuation byte.
    /// </summary>
    public long Column { get; private set; } = 1;

    /// <summary>Advances past the next bytes of the text.</summary>
    public void Advance(ReadOnlySpan<byte> utf8Text)
    {
        int newline = utf8Text.LastIndexOf((byte)'\n');
        if (newline >= 0)
        {
            Line += utf8Text[..newline].Count((byte)'\n') + 1;
            Column = 1;
            utf8Text = utf8Text[(newline + 1)..];
        }

        Column += CountCharacters(utf8Text);
    }

    /// <summary>Counts the first bytes of characters: all but 80 to BF, which are the smallest as signed bytes (RFC 3629, 3).</summary>
    private static int CountCharacters(ReadOnlySpan<byte> utf8Text)
    {
        int count = 0;
        for (; utf8Text.Length >= Vector128<byte>.Count; utf8Text = utf8Text[Vector128<byte>.Count..])
        {
            Vector128<sbyte> bytes = Vector128.Create(utf8Text).AsSByte();
            count += BitOperations.PopCount(Vector128.GreaterThan(bytes, Vector128.Create((sbyte)-65)).ExtractMostSignificantBits());
        }

        foreach (byte unit in utf8Text)
        {
            count += (sbyte)unit > -65 ? 1 : 0;
        }

        return count;
    }
}
