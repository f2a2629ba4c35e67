using OrderIds.Format;

namespace OrderIds.Carriers.Numbers;

/// <content>One unit after the other.</content>
internal static partial class DigitSearch
{
    private static int FindDigit<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsDigit(TextUnit.At(text, i)))
            {
                return i;
            }
        }

        return -1;
    }
}
