using System.Runtime.InteropServices;

namespace OrderIds.Carriers.Numbers;

/// <content>The same with vectors.</content>
internal static partial class DigitSearch
{
    private static int FindDigit<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged =>
        typeof(TUnit) == typeof(byte)
            ? MemoryMarshal.Cast<TUnit, byte>(text).IndexOfAnyInRange((byte)'0', (byte)'9')
            : MemoryMarshal.Cast<TUnit, char>(text).IndexOfAnyInRange('0', '9');
}
