using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OrderIds;

/// <content>The equations of three IDs at once. A product is the power of a sum of logarithms, so that each symbol can have a factor of its own.</content>
internal static partial class CheckCode
{
    // Zero has no logarithm. This one makes every sum, which saturates, 0xFF too; of that the look-up takes six bits, and the last power is zero.
    private const byte LogarithmOfZero = 0xFF;

    // A place where the sums are zero.
    private const byte Zero = 63;

    private static readonly Vector512<byte> Logarithms = Vector512.Create(LogarithmsOfSymbols());
    private static readonly Vector512<byte> Powers = Vector512.Create(PowersOfTwo());
    private static readonly Vector512<byte> LogarithmsX = LogarithmsOf(X);
    private static readonly Vector512<byte> LogarithmsY = LogarithmsOf(Y);

    /// <summary>Gets whether the processor has what <see cref="Syndromes"/> takes.</summary>
    public static bool CanVectorize
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx512Vbmi.IsSupported && Gfni.V512.IsSupported;
    }

    /// <summary>Puts the symbols of three IDs into the equations.</summary>
    /// <param name="symbols">Three lanes with symbols 1 to 16 of an ID each, and one that begins with symbol 0 of each and has zeros behind them.</param>
    /// <returns>Three lanes that are zero where the check symbols fit, and one that means nothing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Syndromes(Vector512<byte> symbols)
    {
        Vector512<byte> logarithms = Avx512Vbmi.PermuteVar64x8(Logarithms, symbols);
        Vector512<ulong> x = Avx512Vbmi.PermuteVar64x8(Powers, Vector512.AddSaturate(logarithms, LogarithmsX)).AsUInt64();
        Vector512<ulong> y = Avx512Vbmi.PermuteVar64x8(Powers, Vector512.AddSaturate(logarithms, LogarithmsY)).AsUInt64();

        // Eight bytes to add up for each equation, to which come the constant and the product of symbol 0, from the fourth lane.
        Vector512<byte> sums = (Avx512F.UnpackLow(x, y) ^ Avx512F.UnpackHigh(x, y)).AsByte();
        Vector512<byte> constants = Vector512.Create(ConstantX, ConstantY, ConstantX, ConstantY, ConstantX, ConstantY, 0UL, 0).AsByte();
        Vector512<byte> firsts = Avx512Vbmi.PermuteVar64x8(sums, Vector512.Create(
            48, Zero, Zero, Zero, Zero, Zero, Zero, Zero, 56, Zero, Zero, Zero, Zero, Zero, Zero, Zero,
            49, Zero, Zero, Zero, Zero, Zero, Zero, Zero, 57, Zero, Zero, Zero, Zero, Zero, Zero, Zero,
            50, Zero, Zero, Zero, Zero, Zero, Zero, Zero, 58, Zero, Zero, Zero, Zero, Zero, Zero, Zero,
            Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero));
        sums ^= constants ^ firsts;

        // Addition is exclusive or: of each bit, the eight are brought together into a byte, and its parity is taken.
        Vector512<byte> bits = Gfni.V512.GaloisFieldAffineTransform(Vector512.Create(0x8040_2010_0804_0201).AsByte(), sums, 0);
        return Gfni.V512.GaloisFieldAffineTransform(bits, Vector512.Create(0xFF00_0000_0000_0000).AsByte(), 0);
    }

    /// <summary>Gives the powers of 2, of which every symbol but zero is one, up to the sum of two logarithms; behind them zeros.</summary>
    private static ReadOnlySpan<byte> PowersOfTwo()
    {
        var powers = new byte[Vector512<byte>.Count];
        int power = 1;
        for (int i = 0; i <= 2 * 30; i++)
        {
            powers[i] = (byte)power;
            power = Multiply(power, 2);
        }

        return powers;
    }

    private static ReadOnlySpan<byte> LogarithmsOfSymbols()
    {
        var logarithms = new byte[Vector512<byte>.Count];
        logarithms[0] = LogarithmOfZero;
        ReadOnlySpan<byte> powers = PowersOfTwo();
        for (byte i = 0; i < 31; i++)
        {
            logarithms[powers[i]] = i;
        }

        return logarithms;
    }

    private static Vector512<byte> LogarithmsOf(ReadOnlySpan<byte> factors)
    {
        ReadOnlySpan<byte> logarithms = LogarithmsOfSymbols();
        Vector128<byte> lane = default;
        for (int i = 1; i < factors.Length; i++)
        {
            lane = lane.WithElement(i - 1, logarithms[factors[i]]);
        }

        return Vector512.Create(Vector256.Create(lane, lane), Vector256.Create(lane, Vector128.Create(logarithms[factors[0]])));
    }
}
