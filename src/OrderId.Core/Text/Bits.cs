namespace OrderIds.Text;

/// <summary>Counts bits, with what the framework has.</summary>
internal static class Bits
{
    public static int TrailingZeroCount(ulong value)
    {
#if NET
        return System.Numerics.BitOperations.TrailingZeroCount(value);
#else
        int count = 0;
        for (; (value & 1) == 0; value >>= 1)
        {
            count++;
        }

        return count;
#endif
    }

    /// <summary>Counts the zeros before the first bit that is set: 64 if none is.</summary>
    public static int LeadingZeroCount(ulong value)
    {
#if NET
        return System.Numerics.BitOperations.LeadingZeroCount(value);
#else
        int count = 0;
        for (ulong bit = 1UL << 63; bit > value; bit >>= 1)
        {
            count++;
        }

        return count;
#endif
    }
}
