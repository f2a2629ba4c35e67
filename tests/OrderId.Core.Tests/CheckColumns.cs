namespace OrderIds.Tests;

/// <summary>The columns of the check code's two equations, and the product of its field, written as slowly as can be.</summary>
internal static class CheckColumns
{
    public static IReadOnlyList<(int X, int Y)> All { get; } =
    [
        (29, 26), (7, 17), (8, 27), (18, 16), (18, 18), (31, 12), (8, 15), (15, 9), (2, 19),
        (4, 17), (16, 19), (31, 2), (27, 14), (11, 19), (5, 19), (9, 28), (31, 22),
    ];

    /// <summary>Multiplies as polynomials and takes the remainder by x⁵+x³+1.</summary>
    public static int Product(int left, int right)
    {
        int product = 0;
        for (int bit = 0; bit < 5; bit++)
        {
            product ^= (right >> bit & 1) * left << bit;
        }

        for (int bit = 9; bit >= 5; bit--)
        {
            product ^= (product >> bit & 1) * 0b10_1001 << (bit - 5);
        }

        return product;
    }
}
