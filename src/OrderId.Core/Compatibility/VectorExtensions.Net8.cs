using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace System.Runtime.Intrinsics;

/// <summary>Provides the vector operations that net9.0 added. Each is one instruction if the processor has it.</summary>
internal static class VectorExtensions
{
    extension(Vector128)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<byte> AddSaturate(Vector128<byte> left, Vector128<byte> right) =>
            Sse2.IsSupported ? Sse2.AddSaturate(left, right)
            : AdvSimd.IsSupported ? AdvSimd.AddSaturate(left, right)
            : left + Vector128.Min(right, ~left);

        /// <summary>Selects bytes by indexes from 0 to 15. The result for a larger index depends on the processor.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<byte> ShuffleNative(Vector128<byte> vector, Vector128<byte> indices) =>
            Ssse3.IsSupported ? Ssse3.Shuffle(vector, indices)
            : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.VectorTableLookup(vector, indices)
            : Vector128.Shuffle(vector, indices);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<sbyte> NarrowWithSaturation(Vector128<short> lower, Vector128<short> upper) =>
            Sse2.IsSupported ? Sse2.PackSignedSaturate(lower, upper)
            : AdvSimd.IsSupported ? AdvSimd.ExtractNarrowingSaturateUpper(AdvSimd.ExtractNarrowingSaturateLower(lower), upper)
            : Vector128.Narrow(Saturate(lower), Saturate(upper));
    }

    extension(Vector512)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<sbyte> NarrowWithSaturation(Vector512<short> lower, Vector512<short> upper)
        {
            Vector512<short> least = Vector512.Create((short)sbyte.MinValue), most = Vector512.Create((short)sbyte.MaxValue);
            return Vector512.Narrow(Vector512.Min(Vector512.Max(lower, least), most), Vector512.Min(Vector512.Max(upper, least), most));
        }
    }

    private static Vector128<short> Saturate(Vector128<short> values) =>
        Vector128.Min(Vector128.Max(values, Vector128.Create((short)sbyte.MinValue)), Vector128.Create((short)sbyte.MaxValue));
}
