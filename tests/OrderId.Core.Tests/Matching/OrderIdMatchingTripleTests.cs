using FsCheck.Xunit;

namespace OrderIds.Tests.Matching;

/// <summary>Three IDs in a row, which may be read at once: what one of them is does not depend on the others.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class OrderIdMatchingTripleTests
{
    private static readonly string[] Ids =
        ["0VRKB3Z0004T0008P", "0VR-KB3Z000-4T0008P", "114-3941689-8772232", "5HZVVD37T4GT484SX", "D01-3941689-8772232"];

    [Theory]
    [InlineData("0VRKB3Z0004T0008P")]
    [InlineData("5HZ-VVD37T4-GT484SX")]
    public void EnumerateMatches_WithAnotherSymbolInOneOfThree_FindsTheOtherTwo(string id)
    {
        for (int at = 0; at < id.Length; at++)
        {
            foreach (char symbol in "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
            {
                if (id[at] != '-' && id[at] != symbol)
                {
                    AssertNotAmongThree(id[..at] + symbol + id[(at + 1)..]);
                }
            }
        }
    }

    [Theory]
    [InlineData("000-3941689-8772232")]
    [InlineData("000-0000000-0000000")]
    [InlineData("00000000000000000")]
    [InlineData("OOO-3941689-8772232")]
    [InlineData("K14-3941689-8772232")]
    [InlineData("k14-3941689-8772232")]
    [InlineData("11439416898772232")]
    [InlineData("D0139416898772232")]
    [InlineData("114O9416898772232")]
    [InlineData("1A4-3941689-8772232")]
    [InlineData("11A-3941689-8772232")]
    [InlineData("114-A941689-8772232")]
    [InlineData("114-J941689-8772232")]
    [InlineData("114-39416A9-8772232")]
    [InlineData("ll4-39416B9-8772232")]
    [InlineData("114-3941689-877223A")]
    [InlineData("U14-3941689-8772232")]
    [InlineData("114-394168U-8772232")]
    public void EnumerateMatches_WithNoIdAmongThree_FindsTheOtherTwo(string other) => AssertNotAmongThree(other);

    [Theory]
    [InlineData("014-3941689-8772232")]
    [InlineData("001-0000000-0000000")]
    [InlineData("Z99-9999999-9999999")]
    [InlineData("OOl-394I689-87722oo")]
    [InlineData("0vr-kb3zooo-4t0008p")]
    [InlineData("0VRKB3ZOOO4TOOO8P")]
    public void EnumerateMatches_OfAnUnusualIdAmongThree_FindsIt(string other)
    {
        Assert.Single(Found.In(other));
        AssertFoundAsAlone(other);
    }

    [Fact]
    public void EnumerateMatches_OfOneOfAmazonsWithoutHyphensAmongThree_FindsItOnlyWhenAsked()
    {
        foreach (string text in AmongThree("11439416898772232"))
        {
            Assert.Equal(2, Found.In(text).Count);
            Assert.Equal(3, Found.In(text, new OrderIdMatchOptions { IncludeUngroupedAmazon = true }).Count);
        }
    }

    [Property(MaxTest = 2000)]
    public void EnumerateMatches_OfRandomIdsInARow_FindsThemAll(Seed seed)
    {
        Random random = seed.ToRandom();
        var expected = new List<OrderIdMatch>();
        string text = new(' ', random.Next(70));
        for (int count = random.Next(1, 8); count > 0; count--)
        {
            string id = RandomId(random);
            expected.Add(new OrderIdMatch(text.Length, id.Length, OrderId.Parse(id)));
            text += id + new string(' ', random.Next(1, 4));
        }

        Assert.Equal(expected, Found.In(text + new string(' ', random.Next(70))));
    }

    private static string RandomId(Random random)
    {
        if (random.Next(3) == 0)
        {
            return $"{random.Next(1, 1000):000}-{random.Next(10_000_000):0000000}-{random.Next(10_000_000):0000000}";
        }

        OrderId id = OrderId.Create(
            DateTimeOffset.FromUnixTimeMilliseconds(1_735_689_600_000 + random.NextInt64(1L << 41)), random.Next(8192),
            random.Next(65_536));
        string text = id.ToString(random.Next(2) == 0 ? "N" : "D");
        return random.Next(2) == 0 ? text : text.ToLowerInvariant();
    }

    private static void AssertNotAmongThree(string other)
    {
        Assert.Empty(Found.In(other));
        AssertFoundAsAlone(other);
    }

    /// <summary>Asserts that a text is found, or is not, just as it is when it stands alone.</summary>
    private static void AssertFoundAsAlone(string other)
    {
        List<OrderIdMatch> alone = Found.In(other);
        foreach (string text in AmongThree(other))
        {
            List<OrderIdMatch> found = Found.In(text);
            Assert.Equal(2 + alone.Count, found.Count);
            Assert.Equal(
                alone.Select(match => match.Id), found.Where(match => text.Substring(match.Index, match.Length) == other)
                    .Select(match => match.Id));
        }
    }

    private static IEnumerable<string> AmongThree(string other) =>
        from i in Enumerable.Range(0, Ids.Length)
        let first = Ids[i]
        let second = Ids[(i + 1) % Ids.Length]
        from row in new string[][] { [other, first, second], [first, other, second], [first, second, other] }
        select $", {string.Join(", ", row)}{new string(' ', 80)}";
}
