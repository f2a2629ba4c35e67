using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using OrderIds.Format;

namespace OrderIds.Text;

/// <content>The classification of characters with vectors.</content>
internal partial struct MatchScanner
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Alphanumeric, ulong Hyphen, ulong BeyondAscii) ClassifyVector<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged =>
        Vector512.IsHardwareAccelerated ? ClassifyAtOnce(text) : ClassifyByParts(text);

    private static (ulong Alphanumeric, ulong Hyphen, ulong BeyondAscii) ClassifyPadded<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged
    {
        Span<TUnit> padded = stackalloc TUnit[Window];
        text.CopyTo(padded);
        return ClassifyVector<TUnit>(padded);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Alphanumeric, ulong Hyphen, ulong BeyondAscii) ClassifyAtOnce<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged
    {
        Vector512<byte> units = TextUnit.LoadAscii512(text);
        Vector512<byte> digits = Vector512.LessThan(units - Vector512.Create((byte)'0'), Vector512.Create((byte)10));
        Vector512<byte> letters = Vector512.LessThan(
            (units | Vector512.Create((byte)0x20)) - Vector512.Create((byte)'a'), Vector512.Create((byte)26));
        return (
            digits.ExtractMostSignificantBits() | letters.ExtractMostSignificantBits(),
            Vector512.Equals(units, Vector512.Create((byte)'-')).ExtractMostSignificantBits(),
            Vector512.GreaterThanOrEqual(units, Vector512.Create((byte)0x7F)).ExtractMostSignificantBits());
    }

    private static (ulong Alphanumeric, ulong Hyphen, ulong BeyondAscii) ClassifyByParts<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged
    {
        ulong alphanumeric = 0;
        ulong hyphen = 0;
        ulong beyondAscii = 0;
        for (int i = 0; i < Window; i += Vector128<byte>.Count)
        {
            Vector128<byte> units = TextUnit.LoadAscii(text, i);
            Vector128<byte> digits = Vector128.LessThan(units - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
            Vector128<byte> letters = Vector128.LessThan(
                (units | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
            Vector128<byte> hyphens = Vector128.Equals(units, Vector128.Create((byte)'-'));
            alphanumeric |= (ulong)(digits | letters).ExtractMostSignificantBits() << i;
            hyphen |= (ulong)hyphens.ExtractMostSignificantBits() << i;
            beyondAscii |= (ulong)Vector128.GreaterThanOrEqual(units, Vector128.Create((byte)0x7F)).ExtractMostSignificantBits() << i;
        }

        return (alphanumeric, hyphen, beyondAscii);
    }
}
