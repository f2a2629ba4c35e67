using OrderIds.Format;

namespace OrderIds.Carriers.Numbers;

/// <summary>Finds digits in text.</summary>
internal static partial class DigitSearch
{
    /// <summary>Finds the first of three digits in a row, from an index on.</summary>
    /// <returns>Its index, or -1.</returns>
    public static int FindThree<TUnit>(ReadOnlySpan<TUnit> text, int from)
        where TUnit : unmanaged
    {
        while (from < text.Length)
        {
            int place = FindDigit(text.Slice(from));
            if (place < 0)
            {
                return -1;
            }

            from += place;
            int end = from + 1;
            while (end < text.Length && end - from < 3 && IsDigit(TextUnit.At(text, end)))
            {
                end++;
            }

            if (end - from == 3)
            {
                return from;
            }

            from = end + 1;
        }

        return -1;
    }

    private static bool IsDigit(int unit) => (uint)(unit - '0') < 10;
}
