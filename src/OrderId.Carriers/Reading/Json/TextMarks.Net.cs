using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OrderIds.Carriers.Reading.Json;

/// <content>With vectors.</content>
internal partial struct TextMarks
{
    private static ulong MarksOf(ReadOnlySpan<byte> block) =>
        MarksOf16(block, 0)
        | ((ulong)MarksOf16(block, 16) << 16)
        | ((ulong)MarksOf16(block, 32) << 32)
        | ((ulong)MarksOf16(block, 48) << 48);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint MarksOf16(ReadOnlySpan<byte> block, int start)
    {
        var bytes = Vector128.Create(block.Slice(start, Vector128<byte>.Count));
        Vector128<byte> marks = Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
            | Vector128.LessThan(bytes, Vector128.Create((byte)' '));
        return marks.ExtractMostSignificantBits();
    }

    private static int TrailingZeroCount(ulong marks) => BitOperations.TrailingZeroCount(marks);
}
