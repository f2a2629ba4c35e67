using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OrderIds.Carriers.Reading.Json;

/// <content>The implementation with vector instructions.</content>
internal partial struct TextMarks
{
    private static ulong MarksOf(ReadOnlySpan<byte> block) => MarksOf32(block, 0) | ((ulong)MarksOf32(block, 32) << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint MarksOf32(ReadOnlySpan<byte> block, int start)
    {
        var bytes = Vector256.Create(block.Slice(start, Vector256<byte>.Count));
        Vector256<byte> marks = Vector256.Equals(bytes, Vector256.Create((byte)'"'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
            | Vector256.LessThan(bytes, Vector256.Create((byte)' '));
        return marks.ExtractMostSignificantBits();
    }

    private static int TrailingZeroCount(ulong marks) => BitOperations.TrailingZeroCount(marks);
}
