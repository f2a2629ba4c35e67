namespace System.Numerics;

/// <summary>Counts bits as the type of the same name does on newer frameworks.</summary>
internal static class BitOperations
{
    public static int TrailingZeroCount(ulong value)
    {
        int count = 0;
        for (; count < 64 && (value & 1) == 0; value >>= 1)
        {
            count++;
        }

        return count;
    }

    /// <summary>Counts the zeros before the first bit that is set: 64 if all bits are zero.</summary>
    public static int LeadingZeroCount(ulong value)
    {
        int count = 0;
        for (ulong bit = 1UL << 63; bit > value; bit >>= 1)
        {
            count++;
        }

        return count;
    }
}
