using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OrderIds.Text;

/// <content>The same, sixteen units at a time.</content>
internal static partial class TextUnit
{
    /// <summary>Loads sixteen units as bytes; what is not ASCII becomes a byte that is no symbol.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> LoadAscii<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged
    {
        if (typeof(TUnit) == typeof(byte))
        {
            return Vector128.Create(MemoryMarshal.Cast<TUnit, byte>(text));
        }

        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<TUnit, ushort>(text);
        return Vector128.NarrowWithSaturation(Vector128.Create(units), Vector128.Create(units[8..]));
    }

    /// <summary>Stores sixteen ASCII characters as units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreAscii<TUnit>(Vector128<byte> characters, Span<TUnit> destination)
        where TUnit : unmanaged
    {
        if (typeof(TUnit) == typeof(byte))
        {
            characters.CopyTo(MemoryMarshal.Cast<TUnit, byte>(destination));
            return;
        }

        Span<ushort> units = MemoryMarshal.Cast<TUnit, ushort>(destination);
        (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(characters);
        lower.CopyTo(units);
        upper.CopyTo(units[8..]);
    }
}
