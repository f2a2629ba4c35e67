using FsCheck.Xunit;

namespace OrderIds.Tests.Text;

[Properties(Arbitrary = [typeof(Arbitraries)])]
public class OrderIdPrefixTests
{
    public static TheoryData<string, string, string> Ranges => new()
    {
        { "", "00000000000000000", OrderId.MaxValue.ToString() },
        { " \t", "00000000000000000", OrderId.MaxValue.ToString() },
        { "0", "00000000000000000", Last("0ZZZZZZZZZZZZZZ") },
        { "000", "00000000000000000", Last("000ZZZZZZZZZZZZ") },
        { "0000", "00000000000000000", "00000000000000000" },
        { "000-0000000-000", "00000000000000000", "00000000000000000" },
        { "001", "00100000000000000", Last("001ZZZZZZZZZZZZ") },
        { "1", "10000000000000000", Last("1ZZZZZZZZZZZZZZ") },
        { "k", Last("K00K00000000000"), Last("KZZZZZZZZZZZZZZ") },
        { "0VR", Last("0VRK00000000000"), Last("0VRZZZZZZZZZZZZ") },
        { "ovr-k", Last("0VRK00000000000"), Last("0VRKZZZZZZZZZZZ") },
        { " 0vr-kb3z000-4 ", Last("0VRKB3Z00040000"), Last("0VRKB3Z0004ZZZZ") },
        { "0VRKB3Z0004T000", "0VRKB3Z0004T0008P", "0VRKB3Z0004T0008P" },
        { "0VRKB3Z0004T0008", "0VRKB3Z0004T0008P", "0VRKB3Z0004T0008P" },
        { "0VR-KB3Z000-4T0008P", "0VRKB3Z0004T0008P", "0VRKB3Z0004T0008P" },
        { "114-", "11400000000000000", Last("114ZZZZZZZZZZZZ") },
        { "114-3941689-8772232", "11439416898772232", "11439416898772232" },
        { "II4-L", "11410000000000000", "11419999999999999" },
        { "D01-1", "D0110000000000000", "D0119999999999999" },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void TryGetPrefixRange_OfAStart_IsItsEnds(string prefix, string first, string last)
    {
        Assert.True(OrderId.TryGetPrefixRange(prefix, out OrderId from, out OrderId to));
        Assert.Equal((OrderId.Parse(first), OrderId.Parse(last)), (from, to));
        Assert.True(OrderId.TryGetPrefixRange(prefix.AsSpan(), out from, out to));
        Assert.Equal((OrderId.Parse(first), OrderId.Parse(last)), (from, to));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("U")]
    [InlineData("-")]
    [InlineData("-0VR")]
    [InlineData("0V-R")]
    [InlineData("0VR--K")]
    [InlineData("0VR K")]
    [InlineData("0VR\u2010K")]
    [InlineData("0VRA")]
    [InlineData("0VRQ")]
    [InlineData("K110")]
    [InlineData("0001")]
    [InlineData("00000000000000001")]
    [InlineData("1A10")]
    [InlineData("11410A")]
    [InlineData("0VRKB3Z0004T0009")]
    [InlineData("0VRKB3Z0004T0008Q")]
    [InlineData("0VR-KB3Z000-4T0008P0")]
    [InlineData("0VR-KB3Z000-4T0008P-")]
    [InlineData("\u0660")]
    public void TryGetPrefixRange_OfNoStart_IsFalse(string? prefix)
    {
        Assert.False(OrderId.TryGetPrefixRange(prefix, out OrderId first, out OrderId last));
        Assert.Equal((OrderId.None, OrderId.None), (first, last));
        Assert.False(prefix is not null && OrderId.TryGetPrefixRange(prefix.AsSpan(), out _, out _));
    }

    [Property]
    public bool TryGetPrefixRange_HoldsTheIdsThatStartSo(OrderId id, OrderId other, Seed seed)
    {
        Random random = seed.ToRandom();
        int length = random.Next(OrderId.Length + 1);
        string prefix = id.ToString().Substring(0, length), grouped = id.ToString("D");
        string typed = random.Next(3) switch
        {
            0 => prefix,
            1 => prefix.ToLowerInvariant(),
            _ => grouped.Substring(0, length < 3 ? length : length < 10 ? length + 1 : length + 2),
        };

        // One that shares part of the prefix, beside one that most often shares none.
        string head = prefix.Substring(0, length / 2), tail = other.ToString().Substring(length / 2);
        OrderId near = OrderId.TryParse(head + tail, out OrderId parsed) ? parsed : id;
        return OrderId.TryGetPrefixRange(typed, out OrderId first, out OrderId last)
            && first.ToString().StartsWith(prefix, StringComparison.Ordinal) && last.ToString().StartsWith(prefix, StringComparison.Ordinal)
            && new[] { id, other, near }.All(
                each => (each >= first && each <= last) == each.ToString().StartsWith(prefix, StringComparison.Ordinal));
    }

    [Fact]
    public void TryGetPrefixRange_OfEachStart_IsNextToTheStartsBesideIt()
    {
        // All starts of four symbols, in order: the ranges of those that can be are in order and do not meet.
        const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        OrderId before = OrderId.None;
        int found = 0;
        foreach (string prefix in from a in Alphabet from b in Alphabet from c in "012AZ" from d in Alphabet select $"{a}{b}{c}{d}")
        {
            bool exists = OrderId.TryGetPrefixRange(prefix, out OrderId first, out OrderId last);
            bool digits = prefix.Skip(1).All(char.IsDigit) && prefix[0] != 'K'
                && (!prefix.StartsWith("000", StringComparison.Ordinal) || prefix == "0000");
            Assert.Equal(digits || "KRSTVWXYZ".Contains(prefix[3], StringComparison.Ordinal), exists);
            if (exists)
            {
                Assert.True(first <= last && (first > before || found == 0));
                Assert.StartsWith(prefix, first.ToString(), StringComparison.Ordinal);
                Assert.StartsWith(prefix, last.ToString(), StringComparison.Ordinal);
                (before, found) = (last, found + 1);
            }
        }
    }

    // The ID with these fifteen symbols of a kind that has check characters.
    private static string Last(string symbols)
    {
        const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        return (from a in Alphabet from b in Alphabet select $"{symbols}{a}{b}").Single(text => OrderId.TryParse(text, out _));
    }
}
