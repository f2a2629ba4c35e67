using System.Runtime.CompilerServices;

namespace OrderIds.Carriers.Reading.Json;

/// <summary>Finds the bytes at which plain text in JSON ends: quotes, backslashes and control characters.</summary>
/// <remarks>
/// It examines 64 bytes at a time, and keeps a bit for each. If the bytes after each quote were searched separately, each search would have
/// to wait for the one before it, which would take most of the time of scanning.
/// </remarks>
internal partial struct TextMarks
{
    private const int Size = 64;

    private int _block;
    private ulong _marks;

    public TextMarks(ReadOnlySpan<byte> utf8) => _marks = MarksOf(utf8, 0);

    /// <summary>Returns the index of the next quote, backslash or control character, or the index of the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextFrom(ReadOnlySpan<byte> utf8, int i)
    {
        if ((i & -Size) != _block)
        {
            _block = i & -Size;
            _marks = MarksOf(utf8, _block);
        }

        // A shift by i uses only the last six bits of i, which are its position in the block.
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

        // The bytes after the end are zero, which is a control character.
        Span<byte> last = stackalloc byte[Size];
        last.Clear();
        utf8.Slice(Math.Min(block, utf8.Length)).CopyTo(last);
        return MarksOf(last);
    }
}
