using System.Runtime.CompilerServices;

namespace OrderIds.Carriers.Reading.Json;

/// <summary>Finds where plain text ends in JSON: at a quote, a backslash or a control character.</summary>
/// <remarks>
/// It looks at 64 bytes at a time, and keeps a bit for each. If the bytes after each quote were searched anew, each search would wait for
/// the search before it. This wait would take most of the time of scanning.
/// </remarks>
internal partial struct TextMarks
{
    private const int Size = 64;

    private int _block;
    private ulong _marks;

    public TextMarks(ReadOnlySpan<byte> utf8) => _marks = MarksOf(utf8, 0);

    /// <summary>Returns the index of the next mark, or of the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextFrom(ReadOnlySpan<byte> utf8, int i)
    {
        if ((i & -Size) != _block)
        {
            _block = i & -Size;
            _marks = MarksOf(utf8, _block);
        }

        // Shifts take the last six bits of the index.
        ulong rest = _marks >> i;
        return rest != 0 ? i + TrailingZeroCount(rest) : NextInLaterBlock(utf8);
    }

    private int NextInLaterBlock(ReadOnlySpan<byte> utf8)
    {
        do
        {
            _block += Size;
            _marks = MarksOf(utf8, _block);
        }
        while (_marks == 0);

        return _block + TrailingZeroCount(_marks);
    }

    private static ulong MarksOf(ReadOnlySpan<byte> utf8, int block)
    {
        if (block <= utf8.Length - Size)
        {
            return MarksOf(utf8.Slice(block, Size));
        }

        // Nothing comes after the end but control characters.
        Span<byte> last = stackalloc byte[Size];
        last.Clear();
        utf8.Slice(Math.Min(block, utf8.Length)).CopyTo(last);
        return MarksOf(last);
    }
}
