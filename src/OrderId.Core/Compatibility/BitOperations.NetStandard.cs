namespace System.Numerics;

/// <summary>Provides the methods of the framework's type of the same name that netstandard2.0 does not have.</summary>
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

    /// <summary>Counts the leading zero bits of a value; the result is 64 if all bits are zero.</summary>
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
