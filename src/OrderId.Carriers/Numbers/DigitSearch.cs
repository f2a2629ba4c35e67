using OrderIds.Format;

namespace OrderIds.Carriers.Numbers;

/// <summary>Finds digits in a text.</summary>
internal static partial class DigitSearch
{
    /// <summary>Finds the first group of three digits in a row, starting at an index.</summary>
    /// <returns>The index of the first digit, or -1 if there is no such group.</returns>
    public static int FindThree<TUnit>(ReadOnlySpan<TUnit> text, int from)
        where TUnit : unmanaged
    {
#if NET
        if (TryFindThree(text, ref from))
        {
            return from;
        }
#endif
        int digits = 0;
        for (; from < text.Length; from++)
        {
            digits = (uint)(TextUnit.At(text, from) - '0') < 10 ? digits + 1 : 0;
            if (digits == 3)
            {
                return from - 2;
            }
        }

        return -1;
    }
}
