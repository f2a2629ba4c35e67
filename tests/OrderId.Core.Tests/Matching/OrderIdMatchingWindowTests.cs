namespace OrderIds.Tests.Matching;

/// <summary>
/// IDs at every distance from each other and from letters that are no symbols: text is looked at in windows, and nobody may notice.
/// </summary>
public class OrderIdMatchingWindowTests
{
    private static readonly string[] Ids =
        ["0VRKB3Z0004T0008P", "0VR-KB3Z000-4T0008P", "114-3941689-8772232", "0VR\u2011KB3Z000\u20114T0008P", "5hzvvd37t4gt484sx"];

    [Theory]
    [InlineData(' ')]
    [InlineData('/')]
    [InlineData('\u00E9')]
    public void EnumerateMatches_OfIdsAtAnyDistance_FindsEachOne(char filler)
    {
        for (int gap = 1; gap < 70; gap++)
        {
            (string text, List<OrderIdMatch> expected) = Column(filler, gap);
            Assert.Equal(expected, Found.In(text));
        }
    }

    [Fact]
    public void EnumerateMatches_WithAFilter_AsksItOnceForEachId()
    {
        for (int gap = 1; gap < 70; gap++)
        {
            (string text, List<OrderIdMatch> expected) = Column(' ', gap);
            var asked = new List<OrderId>();
            var options = new OrderIdMatchOptions { Filter = (_, id) => Reject(asked, id) };
            foreach (OrderIdMatch match in OrderId.EnumerateMatches(text, options))
            {
                Assert.Fail($"Expected no match, but found one at {match.Index}.");
            }

            Assert.Equal(expected.ConvertAll(match => match.Id), asked);

            asked.Clear();
            Assert.Empty(
                Found.InUtf8(System.Text.Encoding.UTF8.GetBytes(text), new OrderIdMatchOptions { Filter = (_, id) => Reject(asked, id) }));
            Assert.Equal(expected.ConvertAll(match => match.Id), asked);
        }
    }

    [Theory]
    [InlineData('U')]
    [InlineData('u')]
    [InlineData('8')]
    [InlineData('.')]
    [InlineData('-')]
    [InlineData('\u00E9')]
    [InlineData('\u2014')]
    public void EnumerateMatches_WithAnotherCharacterInOrNearAnId_FindsTheIdUnlessItTouches(char other)
    {
        foreach (string id in Ids)
        {
            for (int first = 1; first < 80; first += TestSize.Of(3, 1))
            {
                string text = new string(' ', first) + id + new string(' ', 120 - first);
                for (int at = Math.Max(0, first - 3); at < first + id.Length + 3; at++)
                {
                    bool inside = at >= first && at < first + id.Length;
                    bool touches = inside || (char.IsAsciiLetterOrDigit(other) && (at == first - 1 || at == first + id.Length));

                    // A digit may make another ID of Amazon's, which has no check characters, and a hyphen for a hyphen is none.
                    if (!inside || (other != '8' && (other != '-' || char.IsAsciiLetterOrDigit(id[at - first]))))
                    {
                        Assert.Equal(touches ? 0 : 1, Found.In(text[..at] + other + text[(at + 1)..]).Count);
                    }
                }
            }
        }
    }

    [Fact]
    public void EnumerateMatches_OfAmazonsWithoutHyphens_FindsThemOnlyWhenAsked()
    {
        for (int gap = 1; gap < 70; gap++)
        {
            string text = string.Concat(Enumerable.Repeat("11439416898772232" + new string(' ', gap), 12));
            Assert.Empty(Found.In(text));
            Assert.Equal(
                Enumerable.Range(0, 12)
                    .Select(i => i * (17 + gap)), Found.In(text, new OrderIdMatchOptions { IncludeUngroupedAmazon = true })
                    .ConvertAll(match => match.Index));
        }
    }

    [Theory]
    [InlineData("-1234567- ")]
    [InlineData("7-1234567-1234567\\n")]
    [InlineData("%3D")]
    public void EnumerateMatches_BehindSomethingLikeAnId_FindsTheNextOne(string between)
    {
        for (int gap = 1; gap < 70; gap++)
        {
            string text = $" {Ids[1]}{new string(' ', gap)}{between}";
            Assert.Equal([1, text.Length], Found.In(text + Ids[0] + new string(' ', 70)).ConvertAll(match => match.Index));
            Assert.Equal([1, text.Length], Found.In(text + Ids[2] + new string(' ', 70)).ConvertAll(match => match.Index));
        }
    }

    [Fact]
    public void Enumerator_CopiedHalfway_FindsTheSameRestTwice()
    {
        for (int gap = 1; gap < 70; gap++)
        {
            (string text, List<OrderIdMatch> expected) = Column(' ', gap);
            OrderIdMatchEnumerator matches = OrderId.EnumerateMatches(text);
            Assert.True(matches.MoveNext());
            Assert.True(matches.MoveNext());

            OrderIdMatchEnumerator copy = matches;
            Assert.Equal(expected.Skip(2), RestOf(matches));
            Assert.Equal(expected.Skip(2), RestOf(copy));
        }
    }

    [Theory]
    [InlineData("N")]
    [InlineData("D")]
    public void EnumerateMatches_WithAUForAZ_FindsNone(string format)
    {
        // U is no symbol, and must not pass for one that fits.
        DateTimeOffset latest = DateTimeOffset.FromUnixTimeMilliseconds(1_735_689_600_000 + (1L << 41) - 1);
        var places = new HashSet<int>();
        for (int sequence = 65_000; sequence < 65_536; sequence++)
        {
            string id = OrderId.Create(latest, 8191, sequence).ToString(format);
            for (int at = id.IndexOf('Z'); at >= 0; at = id.IndexOf('Z', at + 1))
            {
                for (int offset = 0; offset <= 70 && !places.Contains(at); offset++)
                {
                    Assert.Empty(Found.In($"{new string(' ', offset)}{id[..at]}U{id[(at + 1)..]}{new string(' ', 80)}"));
                }

                places.Add(at);
            }
        }

        Assert.Equal(16, places.Count);
    }

    [Theory]
    [InlineData("N")]
    [InlineData("D")]
    public void EnumerateMatches_WithTwoUsForZs_FindsNone(string format)
    {
        string id = OrderId.Create(DateTimeOffset.FromUnixTimeMilliseconds(1_735_689_600_000 + (1L << 41) - 1), 8191, 65_535)
            .ToString(format);
        for (int one = id.IndexOf('Z'); one >= 0; one = id.IndexOf('Z', one + 1))
        {
            for (int two = id.IndexOf('Z', one + 1); two >= 0; two = id.IndexOf('Z', two + 1))
            {
                string text = id[..one] + 'U' + id[(one + 1)..two] + 'U' + id[(two + 1)..];
                Assert.Empty(Found.In($"   {text}{new string(' ', 80)}"));
            }
        }
    }

    private static List<OrderIdMatch> RestOf(OrderIdMatchEnumerator matches)
    {
        var rest = new List<OrderIdMatch>();
        while (matches.MoveNext())
        {
            rest.Add(matches.Current);
        }

        return rest;
    }

    private static bool Reject(List<OrderId> asked, OrderId id)
    {
        asked.Add(id);
        return false;
    }

    private static (string Text, List<OrderIdMatch> Matches) Column(char filler, int gap)
    {
        string text = "";
        var matches = new List<OrderIdMatch>();
        for (int i = 0; i < 50; i++)
        {
            // Each beside each.
            string id = Ids[(i % 2 == 0 ? i / 2 : i / 10) % Ids.Length];
            matches.Add(new OrderIdMatch(text.Length, id.Length, OrderId.Parse(id.Replace('\u2011', '-'))));
            text += id + new string(filler, gap);
        }

        return (text, matches);
    }
}
