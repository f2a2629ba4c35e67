using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OrderIds.Format;

/// <content>Methods that process many characters at a time with vectors.</content>
internal static partial class TextUnit
{
    /// <summary>Loads sixteen characters as bytes. Every character that is not ASCII becomes a byte of 0x7F or more.</summary>
    /// <remarks>
    /// The conversion uses signed saturation, which turns U+0080 to U+7FFF into 0x7F (delete). On every platform it is one instruction,
    /// which is not true of unsigned saturation.
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

    /// <summary>Loads the first 64 characters in the same way as <see cref="LoadAscii"/>.</summary>
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

        // The portable method converts each half separately, which takes three more instructions.
        return Avx512BW.IsSupported
            ? Avx512F.PermuteVar8x64(Avx512BW.PackSignedSaturate(lower, upper).AsInt64(), Vector512.Create(0L, 2, 4, 6, 1, 3, 5, 7))
                .AsByte()
            : Vector512.NarrowWithSaturation(lower, upper).AsByte();
    }

    /// <summary>Stores sixteen ASCII characters in a span.</summary>
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
