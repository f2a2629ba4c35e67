using System.Runtime.CompilerServices;

namespace OrderIds.Tracking.Machines;

/// <summary>Lists the values of enumerations, and converts values to numbers.</summary>
internal static class EnumValues
{
    public static TEnum[] Of<TEnum>()
        where TEnum : struct, Enum => (TEnum[])Enum.GetValues(typeof(TEnum));

    /// <summary>Returns the bits of a value as an unsigned number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ToUInt64<TEnum>(TEnum value)
        where TEnum : struct, Enum => Unsafe.SizeOf<TEnum>() switch
        {
            1 => Unsafe.As<TEnum, byte>(ref value),
            2 => Unsafe.As<TEnum, ushort>(ref value),
            4 => Unsafe.As<TEnum, uint>(ref value),
            _ => Unsafe.As<TEnum, ulong>(ref value),
        };
}
