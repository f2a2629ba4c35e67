using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OrderIds.Format;

/// <summary>Computes the two check characters of an order ID: a [17,15] generalised Reed-Solomon code over GF(32).</summary>
/// <remarks>
/// <para>
/// With <c>v</c> the 17 symbols, an ID is valid when <c>5 ^ XOR v[i]·x[i]</c> and <c>19 ^ XOR v[i]·y[i]</c> are both zero, the products
/// taken in GF(32) modulo x⁵+x³+1. No column is a multiple of another, so any two wrong characters leave a trace. The columns were chosen
/// so that swaps of neighbours, of next neighbours, and twins never look like a single wrong character, which a plain Reed-Solomon code's
/// do.
/// </para>
/// <para>
/// Both equations are linear: solved for the last two symbols, each data symbol adds its share to them by exclusive or. A table holds the
/// share of every pair of symbols, so eight look-ups give both check characters at once.
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

    /// <summary>Gets the share of symbols 13 and 14, which is zero if they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ShareOfLastPair(ulong pair) =>
        Unsafe.Add(ref MemoryMarshal.GetReference(Shares.AsSpan()), (nint)pair + (7 * PairSize));

    /// <summary>Computes the ten check bits that fit the first fifteen symbols.</summary>
    /// <param name="high">Symbols 0 to 8.</param>
    /// <param name="low">Symbols 9 to 16; the last two do not matter.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Compute(ulong high, ulong low)
    {
        // Paired up, so that no exclusive or waits for the seven before it.
        ref ushort shares = ref MemoryMarshal.GetReference(Shares.AsSpan());
        return (uint)(
            ((Share(ref shares, 0, high, 40) ^ Share(ref shares, 1, high, 30)) ^ (Share(ref shares, 2, high, 20) ^ Share(ref shares, 3, high, 10))) ^
            ((Share(ref shares, 4, high, 0) ^ Share(ref shares, 5, low, 30)) ^ (Share(ref shares, 6, low, 20) ^ Share(ref shares, 7, low, 10))));
    }

    /// <summary>Looks up the share of a pair of symbols: the ten bits that begin at a shift.</summary>
    /// <remarks>The index cannot lie outside: there is a share for each value that ten bits have.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Share(ref ushort shares, int pair, ulong half, int shift)
    {
        // Rotated, not shifted: that instruction leaves its operand as it is, which saves a copy.
        ulong value = ((half >> shift) | (half << (64 - shift))) & (PairSize - 1);
        return Unsafe.Add(ref Unsafe.Add(ref shares, (nint)value), pair * PairSize);
    }

    private static ushort[] BuildShares()
    {
        var shares = new ushort[8 * PairSize];

        // Pair 0 is symbol 0 with nothing before it; it carries the constants as well.
        shares.AsSpan(0, PairSize).Fill((ushort)Solve(ConstantX, ConstantY));
        for (int symbol = 0; symbol < 15; symbol++)
        {
            Span<ushort> pair = shares.AsSpan((symbol + 1) / 2 * PairSize, PairSize);
            for (int bit = 0; bit < 5; bit++)
            {
                // Each bit has a share of its own, which is in that of every value with this bit.
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

    /// <summary>Finds the check symbols a, b with x = a·x15 + b·x16 and y = a·y15 + b·y16, by Cramer's rule.</summary>
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

    /// <summary>Inverts an element of GF(32): its 30th power.</summary>
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
