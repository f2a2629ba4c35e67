namespace OrderIds.Carriers.Reading.Json;

/// <content>The implementation byte by byte.</content>
internal partial struct TextMarks
{
    private static ulong MarksOf(ReadOnlySpan<byte> block)
    {
        ulong marks = 0;
        for (int i = 0; i < Size; i++)
        {
            marks |= block[i] is (byte)'"' or (byte)'\\' or < (byte)' ' ? 1UL << i : 0;
        }

        return marks;
    }

    private static int TrailingZeroCount(ulong marks)
    {
        int count = 0;
        for (; (marks & 1) == 0; marks >>= 1)
        {
            count++;
        }

        return count;
    }
}
