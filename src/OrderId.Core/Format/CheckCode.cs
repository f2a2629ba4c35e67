using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OrderIds.Format;

/// <summary>Computes the two check characters of an order ID: a [17,15] generalised Reed-Solomon code over GF(32).</summary>
/// <remarks>
/// <para>
/// Let <c>v</c> be the 17 symbols. An ID is valid if <c>5 ^ XOR v[i]·x[i]</c> and <c>19 ^ XOR v[i]·y[i]</c> are both zero, with products in
/// GF(32) modulo x⁵+x³+1. No column (x[i], y[i]) is a multiple of another, so every error of one or two characters is detected. The columns
/// were chosen so that three common errors never have the same effect as a single wrong character, as they can with a plain Reed-Solomon
/// code: swapping two adjacent characters, swapping two characters with one between them, and mistyping both of two equal characters in the
/// same way.
/// </para>
/// <para>
/// Both equations are linear, so the two check symbols are the exclusive or of one share for each of the other symbols. A table contains
/// the share of every pair of symbols. Eight look-ups therefore give both check characters.
/// </para>
/// </remarks>
internal static class CheckCode
{
    public const int PairSize = 1 << 10;

    private const int Polynomial = 0b10_1001;
    private const int ConstantX = 5;
    private const int ConstantY = 19;

    private static readonly ushort[] Shares = BuildShares();

    private static ReadOnlySpan<byte> X => [29, 7, 8, 18, 18, 31, 8, 15, 2, 4, 16, 31, 27, 11, 5, 9, 31];

    private static ReadOnlySpan<byte> Y => [26, 17, 27, 16, 18, 12, 15, 9, 19, 17, 19, 2, 14, 19, 19, 28, 22];

    /// <summary>Gets the shares of symbols 13 and 14, which hold the last ten bits of the payload.</summary>
    public static ReadOnlySpan<ushort> LastPair => Shares.AsSpan(7 * PairSize);

    /// <summary>Gets the share of symbols 13 and 14, which is zero if both symbols are zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ShareOfLastPair(ulong pair) =>
        Unsafe.Add(ref MemoryMarshal.GetReference(Shares.AsSpan()), (nint)pair + (7 * PairSize));

    /// <summary>Computes the ten check bits of the first fifteen symbols.</summary>
    /// <param name="high">Symbols 0 to 8.</param>
    /// <param name="low">Symbols 9 to 16; the last two are ignored.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Compute(ulong high, ulong low)
    {
        // Combined as a tree, so that no exclusive or depends on the seven others.
        ref ushort shares = ref MemoryMarshal.GetReference(Shares.AsSpan());
        return (uint)(
            ((Share(ref shares, 0, high, 40) ^ Share(ref shares, 1, high, 30))
                ^ (Share(ref shares, 2, high, 20) ^ Share(ref shares, 3, high, 10)))
            ^ ((Share(ref shares, 4, high, 0) ^ Share(ref shares, 5, low, 30))
                ^ (Share(ref shares, 6, low, 20) ^ Share(ref shares, 7, low, 10))));
    }

    /// <summary>Looks up the share of a pair of symbols, whose ten bits begin at the bit <paramref name="shift"/>.</summary>
    /// <remarks>The table has an entry for every value of ten bits, so the index is always within its bounds.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Share(ref ushort shares, int pair, ulong half, int shift)
    {
        // A rotation instead of a shift: its instruction does not overwrite the operand, which saves a copy.
        ulong value = ((half >> shift) | (half << (64 - shift))) & (PairSize - 1);
        return Unsafe.Add(ref Unsafe.Add(ref shares, (nint)value), pair * PairSize);
    }

    private static ushort[] BuildShares()
    {
        var shares = new ushort[8 * PairSize];

        // Pair 0 has only one symbol, symbol 0. Its entries also include the constants 5 and 19.
        shares.AsSpan(0, PairSize).Fill((ushort)Solve(ConstantX, ConstantY));
        for (int symbol = 0; symbol < 15; symbol++)
        {
            Span<ushort> pair = shares.AsSpan((symbol + 1) / 2 * PairSize, PairSize);
            for (int bit = 0; bit < 5; bit++)
            {
                // The share of a value is the exclusive or of the shares of its bits.
                int share = Solve(Multiply(1 << bit, X[symbol]), Multiply(1 << bit, Y[symbol]));
                int place = symbol % 2 == 0 ? bit : bit + 5;
                for (int value = 0; value < PairSize; value++)
                {
                    pair[value] ^= (ushort)((value >> place & 1) * share);
                }
            }
        }

        return shares;
    }

    /// <summary>Computes the check symbols a and b for which x = a·x15 + b·x16 and y = a·y15 + b·y16, by Cramer's rule.</summary>
    private static int Solve(int x, int y)
    {
        int determinant = Inverse(Multiply(X[15], Y[16]) ^ Multiply(X[16], Y[15]));
        int a = Multiply(determinant, Multiply(x, Y[16]) ^ Multiply(y, X[16]));
        int b = Multiply(determinant, Multiply(X[15], y) ^ Multiply(Y[15], x));
        return (a << 5) | b;
    }

    private static int Multiply(int left, int right)
    {
        int product = 0;
        for (int bit = 4; bit >= 0; bit--)
        {
            product <<= 1;
            product ^= (product >> 5) * Polynomial;
            product ^= (right >> bit & 1) * left;
        }

        return product;
    }

    /// <summary>Computes the inverse of an element of GF(32), which is its 30th power.</summary>
    private static int Inverse(int value)
    {
        int power = 1;
        for (int i = 0; i < 30; i++)
        {
            power = Multiply(power, value);
        }

        return power;
    }
}
