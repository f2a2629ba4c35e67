using System.Runtime.CompilerServices;

namespace OrderIds.Tracking.Machines;

/// <summary>Lists the values of enumerations, and converts values to numbers.</summary>
internal static class EnumValues
{
    public static TEnum[] Of<TEnum>()
        where TEnum : struct, Enum => Enum.GetValues<TEnum>();

    /// <summary>Returns the bits of a value as an unsigned number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ToUInt64<TEnum>(TEnum value)
        where TEnum : struct, Enum => Unsafe.SizeOf<TEnum>() switch
        {
            1 => Unsafe.BitCast<TEnum, byte>(value),
            2 => Unsafe.BitCast<TEnum, ushort>(value),
            4 => Unsafe.BitCast<TEnum, uint>(value),
            _ => Unsafe.BitCast<TEnum, ulong>(value),
        };
}
