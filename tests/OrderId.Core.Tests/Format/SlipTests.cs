namespace OrderIds.Tests;

/// <summary>
/// How many IDs of this library can become one of Amazon's by slips: counted exactly, over all 32^14 payloads, by the two remainders of the
/// check code that the symbols so far leave.
/// </summary>
public class SlipTests
{
    private const int KindPlace = 3;
    private const int Sortable = 19;
    private const double Payloads = 32.0 * 32 * 32 * 32 * 32 * 32 * 32 * 32 * 32 * 32 * 32 * 32 * 32 * 32;

    private static readonly IReadOnlyList<(int X, int Y)> Columns = CheckColumns.All;

    [Fact]
    public void OneSlip_MakesAnAmazonIdOfOneIdInSome38Million() => Assert.InRange(1 / Share(slips: 1), 38.0e6, 39.5e6);

    [Fact]
    public void TwoSlips_MakeAnAmazonIdOfOneIdInAbout1_1Million() => Assert.InRange(1 / Share(slips: 2), 1.05e6, 1.15e6);

    [Fact]
    public void TwoSlips_OfTheExample_MakeAnAmazonId()
    {
        Assert.Equal(OrderIdKind.Sortable, OrderId.Parse("000K0000000000071").Kind);
        Assert.Equal(OrderIdKind.Amazon, OrderId.Parse("05030000000000071").Kind);
    }

    // Of all sortable IDs, those that need at most so many slips: one is for the kind letter.
    private static double Share(int slips)
    {
        var counts = new Dictionary<State, double> { [new State(5, 19, 0, StartsWithZeros: true)] = 1 };
        for (int place = 0; place < OrderId.Length; place++)
        {
            var next = new Dictionary<State, double>();
            foreach ((State state, double count) in counts)
            {
                foreach (int symbol in place == KindPlace ? [Sortable] : Enumerable.Range(0, 32))
                {
                    State after = state.With(place, symbol);
                    if (after.Slips <= slips)
                    {
                        next[after] = next.GetValueOrDefault(after) + count;
                    }
                }
            }

            counts = next;
        }

        return counts.Where(entry => entry.Key is { X: 0, Y: 0 }).Sum(entry => entry.Value) / Payloads;
    }

    private readonly record struct State(int X, int Y, int Slips, bool StartsWithZeros)
    {
        public State With(int place, int symbol)
        {
            bool zeros = StartsWithZeros && (place > 2 || symbol == 0);

            // Amazon's IDs have digits, a first letter other than K perhaps, and do not begin with 000.
            bool isWrong = place == 0 ? symbol == Sortable : symbol > 9;
            bool isThirdZero = place == 2 && zeros;
            return new State(
                X ^ CheckColumns.Product(symbol, Columns[place].X),
                Y ^ CheckColumns.Product(symbol, Columns[place].Y),
                Slips + (isWrong || isThirdZero ? 1 : 0),
                zeros && place < 2);
        }
    }
}
