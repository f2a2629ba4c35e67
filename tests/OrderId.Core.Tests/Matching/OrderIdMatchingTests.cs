namespace OrderIds.Tests.Matching;

public class OrderIdMatchingTests
{
    private const string Ours = "0VRKB3Z0004T0008P";
    private const string Grouped = "0VR-KB3Z000-4T0008P";
    private const string Amazon = "114-3941689-8772232";

    /// <summary>What may surround an ID; <c>@</c> stands for it.</summary>
    public static TheoryData<string> Surroundings =>
    [
        "@", " @ ", "Order @ has shipped.", "\"@\"", "'@'", "(@)", "[@]", "<b>@</b>", "#@", "@,", "@.", "@;", "a:@:b", "@\n", "\r\n@\r\n",
        "\t@\t",
        "orderId=@", "orderId=@&x=1", "orderId%3D@", "orderId%3D@%26x%3D1", "orderId%3d@", "%0A@", "%0a@", "%2F@", "%2f@", "%09@", "%00@",
        "orderId%253D@", "orderId%25253D@", "https://example.com/orders/@?a=b", "/@/",
        "orderId=3D@=\n", "@=\n x", "@=\r\n", "@=\r", "@-=\n x", "orderId=\n@", "orderId=\r\n@", "-=\n@", "x\n@\nx", "x=\r@",
        "orderId\\x3D@", "{\"text\":\"shipped:\\n@\\r\\n\"}", "\\t@", "\\u003D@\\u0026",
        "order_@.pdf", "_@_", "@|@", "@/@", "\u00E9@\u00E9", "\u6CE8\u6587\u756A\u53F7@\u306E",
        "\u2014@\u2014", "- @", "-@", "@-", "@- ", "--@--", "\u2011@\u2011", "\0@\0", "\uFFFD@", "@\uD83D\uDCE6", "\uD83D\uDCE6@", "=@",
        "==@==", "%@%", "\\@\\", "3D=@", "@\u0480PA", "@\u007FA",
    ];

    /// <summary>What must not be cut off from an ID; <c>@</c> stands for it.</summary>
    public static TheoryData<string> Glue =>
    [
        "X@", "@X", "9@", "@9", "x@", "@x", "X-@", "@-X", "1-@", "@-1", "@-R022311", "A\u2011@", "@\u2010A", "@\u2013A", "A\u2212@",
        "A\uFF0D@",
        "3D@", "%3X@", "%D@", "%33D@", "%2@", "=3@", "=3DD@", "\\x@", "\\x3@", "\\x2D@", "\\x41@",
        "@=\n-R022311", "@=\r\n-R022311", "@-=\nR022311", "@=\n9", "@=\r\nx", "A-=\n@", "A-=\r\n@", "A=\n-@", "A\u2011=\n@", "@=\n\u2011A",
        "\\nn@", "\\u03D@", "\\u0003D@", "&3D@", "ABCDEFGH@", "@ABCDEFGH", "%25252525253D@",
        "=42@", "=11@", "=AB@", "=3d@", "%32@", "%41@", "%7A@", "%4a@", "%2D@", "12345%2D@", "\\u0041@", "\\u0032@", "A\\u002D@",
        "\\u2011@", "%2532@", "\\u00zz@",
    ];

    [Theory]
    [MemberData(nameof(Surroundings))]
    public void EnumerateMatches_InSurroundings_FindsEveryId(string surroundings)
    {
        foreach (string id in new[] { Ours, Grouped, Amazon, "D01-1234567-1234567", "5hzvvd37t4gt484sx" })
        {
            string text = surroundings.Replace("@", id, StringComparison.Ordinal);
            Assert.Equal(Enumerable.Repeat(id, surroundings.Count(character => character == '@')), Found.TextsIn(text));
        }
    }

    [Theory]
    [InlineData("%25@", "252-5252525-2525252")]
    [InlineData("%2525@", "25412512341234567")]
    [InlineData("%253D@", "25412512341234567")]
    public void EnumerateMatches_BehindAnEscapeLikeItsBeginning_FindsTheId(string surroundings, string id)
    {
        string text = surroundings.Replace("@", id, StringComparison.Ordinal);
        Assert.Equal([id], Found.TextsIn(text, new OrderIdMatchOptions { IncludeUngroupedAmazon = true }));
    }

    [Theory]
    [MemberData(nameof(Glue))]
    public void EnumerateMatches_InALongerToken_FindsNone(string glue)
    {
        foreach (string id in new[] { Ours, Grouped, Amazon })
        {
            Assert.Empty(Found.In(glue.Replace("@", id, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData('\u2010')]
    [InlineData('\u2011')]
    [InlineData('\u2012')]
    [InlineData('\u2013')]
    [InlineData('\u2212')]
    [InlineData('\uFE63')]
    [InlineData('\uFF0D')]
    public void EnumerateMatches_WithOtherHyphens_FindsTheId(char hyphen)
    {
        foreach (string id in new[] { Grouped, Amazon })
        {
            string typeset = id.Replace('-', hyphen);
            Assert.Equal([new OrderIdMatch(7, 19, OrderId.Parse(id))], Found.In($"Order: {typeset}, shipped"));
            Assert.Equal([id[..11] + hyphen + id[12..]], Found.TextsIn(id[..11] + hyphen + id[12..]));
            Assert.Equal([id[..3] + hyphen + id[4..]], Found.TextsIn(id[..3] + hyphen + id[4..]));
        }
    }

    [Theory]
    [InlineData('\u2014')]
    [InlineData('\u00AD')]
    [InlineData('_')]
    [InlineData(' ')]
    [InlineData('.')]
    [InlineData('\u00E9')]
    public void EnumerateMatches_WithWhatIsNoHyphen_FindsNone(char other)
    {
        string[] texts = [Amazon.Replace('-', other), Amazon[..3] + other + Amazon[4..], Amazon[..11] + other + Amazon[12..]];
        foreach (string text in texts)
        {
            Assert.Empty(Found.In(text));
            Assert.Empty(Found.In($"Order: {text}, shipped"));
        }
    }

    [Theory]
    [InlineData("114-3941689_8772232")]
    [InlineData("114_3941689-8772232")]
    [InlineData("114-3941689\u20148772232")]
    [InlineData("114\u20143941689-8772232")]
    [InlineData("114-3941689\u00E98772232")]
    [InlineData("114\u00E93941689-8772232")]
    [InlineData("114-3941689\u007F8772232")]
    public void EnumerateMatches_WithOneHyphenThatIsNone_FindsNone(string text)
    {
        Assert.Empty(Found.In(text));
        Assert.Empty(Found.In($"{new string(' ', 70)}{text}{new string(' ', 70)}"));
    }

    [Theory]
    [InlineData("000-0000000-0000000")]
    [InlineData("00000000000000000")]
    [InlineData("OOO-OOOOOOO-OOOOOOO")]
    [InlineData("0VRKB3Z0004T0008Q")]
    [InlineData("0VR-KB3Z000-4T0008Q")]
    [InlineData("ZZZKZZZZUZZY0MJZZ")]
    [InlineData("ZZZ-KZUZUZZ-ZY0MJZZ")]
    [InlineData("0VRGB3Z0004T0008P")]
    [InlineData("11122222223333333")]
    [InlineData("11A-2222222-3333333")]
    [InlineData("111-22222222-3333333")]
    [InlineData("111-2222222-333333")]
    [InlineData("11-2222222-3333333")]
    [InlineData("111--2222222-3333333")]
    [InlineData("111-2222222")]
    [InlineData("111-2222222-")]
    [InlineData("-2222222-3333333")]
    [InlineData("c0ffee00-1234-8765-8765-0123456789ab")]
    [InlineData("internationalized")]
    public void EnumerateMatches_OfSomethingElse_FindsNone(string text) => Assert.Empty(Found.In($"{text} {text}\n{text}"));

    [Fact]
    public void EnumerateMatches_OfDigitsWithoutHyphens_FindsThemWhenAsked()
    {
        var options = new OrderIdMatchOptions { IncludeUngroupedAmazon = true };

        Assert.Equal(
            ["11122222223333333", "D0112345671234567", Amazon, Ours],
            Found.TextsIn($"11122222223333333 D0112345671234567 {Amazon} {Ours} 00000000000000000 111222222233333334", options));
    }

    [Fact]
    public void EnumerateMatches_OfAnIdOfMostlyZeros_FindsIt() =>
        Assert.Equal(["100-0000000-0000000"], Found.TextsIn("100-0000000-0000000"));

    [Fact]
    public void EnumerateMatches_GluedAtEveryOffset_FindsNone()
    {
        foreach (string glued in new[] { "X" + Ours, Ours + "X", "X" + Grouped, Grouped + "X" })
        {
            for (int offset = 0; offset < 130; offset++)
            {
                Assert.Empty(Found.In(new string(' ', offset) + glued + new string(' ', 130 - offset)));
            }
        }
    }

    [Fact]
    public void EnumerateMatches_WithAUForAZInALongText_FindsNone()
    {
        // Between them they have a Z in every place but that of the kind.
        foreach (string id in new[] { "ZZZKZZZZZZZY0MJZZ", "ZZZ-KZZZZZZ-ZY0MJZZ", Latest("N"), Latest("D") })
        {
            for (int at = id.IndexOf('Z'); at >= 0; at = id.IndexOf('Z', at + 1))
            {
                Assert.Empty(Found.In($"{new string(' ', 20)}{id[..at]}U{id[(at + 1)..]}{new string(' ', 40)}"));
            }
        }

        static string Latest(string format) =>
            OrderId.Create(DateTimeOffset.FromUnixTimeMilliseconds(1_735_689_600_000 + (1L << 41) - 1), 8191, 65_535).ToString(format);
    }

    [Fact]
    public void EnumerateMatches_AtEveryOffset_FindsTheId()
    {
        // The text is looked at in windows: no offset may fall between two.
        foreach (string id in new[] { Ours, Grouped, Amazon, Grouped.Replace('-', '\u2011') })
        {
            foreach (string filler in new[] { ".", "ab ", "%3D", "\u00E9", "-", "7 ", "ABCDEFG-", "customer-friendly " })
            {
                string fillers = string.Concat(Enumerable.Repeat(filler, 200));
                for (int offset = 0; offset < 150; offset++)
                {
                    string text = fillers[..offset] + "|" + id + "|" + fillers[..(150 - offset)];
                    Assert.Equal(offset + 1, Assert.Single(Found.In(text)).Index);
                }
            }
        }
    }

    [Fact]
    public void EnumerateMatches_OfBytesThatAreNoUtf8_FindsTheIdsAmongThem()
    {
        byte[] text = [0xFF, 0xFE, 0xC3, .. "0VRKB3Z0004T0008P"u8, 0xE2, 0x80, .. "114-3941689-8772232"u8, 0xE2, 0x80, 0xF0];

        Assert.Equal([new OrderIdMatch(3, 17, OrderId.Parse(Ours)), new OrderIdMatch(22, 19, OrderId.Parse(Amazon))], Found.InUtf8(text));
    }

    [Fact]
    public void EnumerateMatches_BeforeATornCharacterAtTheEnd_FindsTheId()
    {
        foreach (byte[] torn in new byte[][] { [0xE2], [0xE2, 0x80], [0xF0, 0x9F], [0xC3] })
        {
            Assert.Equal(OrderId.Parse(Ours), Assert.Single(Found.InUtf8([.. "0VRKB3Z0004T0008P"u8, .. torn])).Id);
            Assert.Equal(OrderId.Parse(Amazon), Assert.Single(Found.InUtf8([.. "114-3941689-8772232"u8, .. torn])).Id);
        }
    }

    [Fact]
    public void EnumerateMatches_OfBytesThatAreNoHyphen_TakesThemForNone()
    {
        // Like a hyphen, but for the high bits of one byte.
        byte[] apart = [(byte)'7', 0xE2, 0x80, 0x10, .. "0VRKB3Z0004T0008P"u8];
        byte[] inside = [.. "114"u8, 0xE2, 0x40, 0x90, .. "3941689"u8, 0xE2, 0x40, 0x50, .. "8772232"u8];
        for (int offset = 0; offset < 120; offset++)
        {
            byte[] before = Enumerable.Repeat((byte)'.', offset).ToArray();
            Assert.Equal(offset + 4, Assert.Single(Found.InUtf8([.. before, .. apart, .. before])).Index);
            Assert.Empty(Found.InUtf8([.. before, .. inside, .. before]));
        }
    }

    [Fact]
    public void EnumerateMatches_OfTornHyphensAtTheEnds_StaysInTheText()
    {
        byte[] text = System.Text.Encoding.UTF8.GetBytes(Amazon.Replace('-', '\u2011'));
        for (int start = 0; start < text.Length; start++)
        {
            for (int length = 0; length < text.Length - start; length++)
            {
                Assert.Empty(Found.InUtf8(text.AsSpan(start, length)));
            }
        }
    }

    [Fact]
    public void Enumerator_BehindTheLastMatch_StaysThere()
    {
        OrderIdMatchEnumerator matches = OrderId.EnumerateMatches($"{Amazon} ");

        Assert.Equal(default, matches.Current);
        Assert.True(matches.MoveNext());
        Assert.Equal(Amazon, matches.Current.Id.ToString("D"));
        Assert.False(matches.MoveNext());
        Assert.False(matches.MoveNext());
        Assert.Equal(default, matches.Current);
    }

    [Fact]
    public void EnumerateMatches_OfAMegabyteOfOneRun_FindsNone()
    {
        Assert.Empty(Found.In(new string('0', 1 << 20)));
        Assert.Empty(Found.In(new string('-', 1 << 20)));
        Assert.Empty(Found.In(string.Concat(Enumerable.Repeat("1234567-", 1 << 17))));
        Assert.Empty(Found.In(new string('%', 1 << 10) + string.Concat(Enumerable.Repeat("25", 1 << 19)) + Ours));
    }
}
