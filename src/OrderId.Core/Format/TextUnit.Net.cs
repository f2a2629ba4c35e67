using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OrderIds.Format;

/// <content>The same, many units at a time.</content>
internal static partial class TextUnit
{
    /// <summary>Loads sixteen units as bytes; what is not ASCII becomes a byte from 0x7F on.</summary>
    /// <remarks>
    /// Signed saturation makes 0x7F (delete) of U+0080 to U+7FFF; it is one instruction everywhere, the unsigned one is not.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> LoadAscii<TUnit>(ReadOnlySpan<TUnit> text, int index)
        where TUnit : unmanaged
    {
        ref TUnit first = ref MemoryMarshal.GetReference(text.Slice(index, Vector128<byte>.Count));
        return typeof(TUnit) == typeof(byte)
            ? Vector128.LoadUnsafe(ref Unsafe.As<TUnit, byte>(ref first))
            : Vector128.NarrowWithSaturation(
                Vector128.LoadUnsafe(ref Unsafe.As<TUnit, short>(ref first)),
                Vector128.LoadUnsafe(ref Unsafe.As<TUnit, short>(ref first), (nuint)Vector128<short>.Count)).AsByte();
    }

    /// <summary>Loads the first 64 units like <see cref="LoadAscii"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> LoadAscii512<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged
    {
        ref TUnit first = ref MemoryMarshal.GetReference(text.Slice(0, Vector512<byte>.Count));
        if (typeof(TUnit) == typeof(byte))
        {
            return Vector512.LoadUnsafe(ref Unsafe.As<TUnit, byte>(ref first));
        }

        Vector512<short> lower = Vector512.LoadUnsafe(ref Unsafe.As<TUnit, short>(ref first));
        Vector512<short> upper = Vector512.LoadUnsafe(ref Unsafe.As<TUnit, short>(ref first), (nuint)Vector512<short>.Count);

        // The general way narrows each half for itself, which takes three instructions more.
        return Avx512BW.IsSupported
            ? Avx512F.PermuteVar8x64(Avx512BW.PackSignedSaturate(lower, upper).AsInt64(), Vector512.Create(0L, 2, 4, 6, 1, 3, 5, 7))
                .AsByte()
            : Vector512.NarrowWithSaturation(lower, upper).AsByte();
    }

    /// <summary>Stores sixteen ASCII characters as units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreAscii<TUnit>(Vector128<byte> characters, Span<TUnit> destination, int index)
        where TUnit : unmanaged
    {
        ref TUnit first = ref MemoryMarshal.GetReference(destination.Slice(index, Vector128<byte>.Count));
        if (typeof(TUnit) == typeof(byte))
        {
            characters.StoreUnsafe(ref Unsafe.As<TUnit, byte>(ref first));
            return;
        }

        Vector128.WidenLower(characters).StoreUnsafe(ref Unsafe.As<TUnit, ushort>(ref first));
        Vector128.WidenUpper(characters).StoreUnsafe(ref Unsafe.As<TUnit, ushort>(ref first), (nuint)Vector128<ushort>.Count);
    }
}
