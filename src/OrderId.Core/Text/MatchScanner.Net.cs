using System.Runtime.Intrinsics;

namespace OrderIds.Text;

/// <content>The same with vectors.</content>
internal partial struct MatchScanner
{
    private static (ulong Alphanumeric, ulong Hyphen, ulong BeyondAscii) ClassifyVector<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged
    {
        ulong alphanumeric = 0;
        ulong hyphen = 0;
        ulong beyondAscii = 0;
        for (int i = 0; i < Window; i += Vector128<byte>.Count)
        {
            Vector128<byte> units = TextUnit.LoadAscii(text, i);
            Vector128<byte> digits = Vector128.LessThan(units - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
            Vector128<byte> letters = Vector128.LessThan((units | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
            Vector128<byte> hyphens = Vector128.Equals(units, Vector128.Create((byte)'-'));
            alphanumeric |= (ulong)(digits | letters).ExtractMostSignificantBits() << i;
            hyphen |= (ulong)hyphens.ExtractMostSignificantBits() << i;
            beyondAscii |= (ulong)Vector128.GreaterThanOrEqual(units, Vector128.Create((byte)0x7F)).ExtractMostSignificantBits() << i;
        }

        return (alphanumeric, hyphen, beyondAscii);
    }
}
