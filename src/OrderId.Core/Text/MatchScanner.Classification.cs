using System.Runtime.CompilerServices;
using OrderIds.Format;

namespace OrderIds.Text;

/// <content>The classification of the characters of a text.</content>
internal partial struct MatchScanner
{
    /// <summary>
    /// Returns bit masks of up to 64 code units: letters and digits, plain hyphens, and units that are not printable ASCII, which may
    /// belong to a typographic hyphen.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Alphanumeric, ulong Hyphen, ulong BeyondAscii) Classify<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged
    {
#if NET
        if (System.Runtime.Intrinsics.Vector128.IsHardwareAccelerated)
        {
            return text.Length >= Window ? ClassifyVector(text) : ClassifyPadded(text);
        }
#endif
        return ClassifyScalar(text);
    }

    private static (ulong Alphanumeric, ulong Hyphen, ulong BeyondAscii) ClassifyScalar<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged
    {
        ulong alphanumeric = 0;
        ulong hyphen = 0;
        ulong beyondAscii = 0;
        int length = Math.Min(Window, text.Length);
        for (int i = 0; i < length; i++)
        {
            int unit = TextUnit.At(text, i);
            alphanumeric |= (TextToken.IsAlphanumeric(unit) ? 1UL : 0) << i;
            hyphen |= (unit == '-' ? 1UL : 0) << i;
            beyondAscii |= (unit >= 0x7F ? 1UL : 0) << i;
        }

        return (alphanumeric, hyphen, beyondAscii);
    }
}
