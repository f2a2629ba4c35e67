using FsCheck.Xunit;

namespace OrderIds.Tests.Text;

/// <summary>What the check characters catch, tried out on every vector.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class CheckCharacterTests
{
    [Fact]
    public void EverySingleWrongCharacter_IsRejected()
    {
        long tried = 0;
        foreach (FrozenVector vector in FrozenVectors.All)
        {
            Span<char> text = vector.Text.ToCharArray();
            for (int position = 0; position < text.Length; position++)
            {
                char original = text[position];
                foreach (char other in Symbols.Alphabet)
                {
                    text[position] = other;
                    Assert.Equal(other == original, OrderId.TryParse(text, out _));
                    tried++;
                }

                text[position] = original;
            }
        }

        Assert.Equal(120 * 17 * 32, tried);
    }

    [Fact]
    public void EverySwapOfTwoDifferentCharacters_IsRejected()
    {
        foreach (FrozenVector vector in FrozenVectors.All)
        {
            Span<char> text = vector.Text.ToCharArray();
            for (int i = 0; i < text.Length; i++)
            {
                for (int j = i + 1; j < text.Length; j++)
                {
                    (text[i], text[j]) = (text[j], text[i]);
                    Assert.Equal(text[i] == text[j], OrderId.TryParse(text, out _));
                    (text[i], text[j]) = (text[j], text[i]);
                }
            }
        }
    }

    [Fact]
    public void EveryTwoWrongCharacters_AreRejected()
    {
        // All pairs of positions and characters of one ID: 130,696 texts.
        Span<char> text = TextCases.Sealed.ToCharArray();
        for (int i = 0; i < text.Length; i++)
        {
            for (int j = i + 1; j < text.Length; j++)
            {
                (char first, char second) = (text[i], text[j]);
                foreach (char otherFirst in Symbols.Alphabet.Replace(first.ToString(), "", StringComparison.Ordinal))
                {
                    foreach (char otherSecond in Symbols.Alphabet.Replace(second.ToString(), "", StringComparison.Ordinal))
                    {
                        (text[i], text[j]) = (otherFirst, otherSecond);
                        Assert.False(OrderId.TryParse(text, out _));
                    }
                }

                (text[i], text[j]) = (first, second);
            }
        }
    }

    [Fact]
    public void ADigitForTheKindLetter_AmongDigitsOnly_ReadsAsAmazons()
    {
        // The known limit: without a kind letter there is nothing to check.
        OrderId ours = OrderId.Parse("196-K626779-0137129");

        Assert.Equal(OrderIdKind.Sortable, ours.Kind);
        Assert.Equal(OrderIdKind.Amazon, OrderId.Parse("196-7626779-0137129").Kind);
    }

    [Fact]
    public void OneRandomPayloadIn1024_Passes()
    {
        var random = new Random(20260101);
        Span<char> text = stackalloc char[OrderId.Length];
        int passed = 0;
        int tried = TestSize.Of(1 << 18, 1 << 20);
        for (int i = 0; i < tried; i++)
        {
            for (int position = 0; position < text.Length; position++)
            {
                text[position] = Symbols.Alphabet[random.Next(32)];
            }

            text[3] = 'K';
            passed += OrderId.TryParse(text, out _) ? 1 : 0;
        }

        Assert.InRange(passed, TestSize.Of(225, 900), TestSize.Of(287, 1150));
    }

    [Property(MaxTest = 10_000)]
    public bool CheckCharacters_SolveTheTwoEquations(SortableId sample)
    {
        // The definition itself, product by product, as an independent judge.
        (int X, int Y)[] columns =
        [
            (29, 26), (7, 17), (8, 27), (18, 16), (18, 18), (31, 12), (8, 15), (15, 9), (2, 19),
            (4, 17), (16, 19), (31, 2), (27, 14), (11, 19), (5, 19), (9, 28), (31, 22),
        ];
        string text = sample.Id.ToString();
        int x = 5;
        int y = 19;
        for (int position = 0; position < text.Length; position++)
        {
            int symbol = Symbols.Alphabet.IndexOf(text[position], StringComparison.Ordinal);
            x ^= Product(symbol, columns[position].X);
            y ^= Product(symbol, columns[position].Y);
        }

        return (x, y) == (0, 0);
    }

    private static int Product(int left, int right)
    {
        int product = 0;
        for (int bit = 0; bit < 5; bit++)
        {
            product ^= (right >> bit & 1) != 0 ? left << bit : 0;
        }

        for (int bit = 8; bit >= 5; bit--)
        {
            product ^= (product >> bit & 1) != 0 ? 0b10_1001 << (bit - 5) : 0;
        }

        return product;
    }
}
