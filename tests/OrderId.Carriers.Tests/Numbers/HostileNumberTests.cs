using System.Text;

namespace OrderIds.Carriers.Tests.Numbers;

/// <summary>Bad input: right or refused, and in time that grows with the text.</summary>
public class HostileNumberTests
{
    // A megabyte at full size.
    private static readonly int Length = TestSize.Of(1 << 17, 1 << 20);

    public static TheoryData<string> Names => [.. Texts.Keys];

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["digits"] = new string('7', Length),
        ["digits in fours"] = string.Concat(Enumerable.Repeat("7777 ", Length / 5)),
        ["digits in threes, hyphens"] = string.Concat(Enumerable.Repeat("123-", Length / 4)),
        ["spaces"] = new string(' ', Length),
        ["line breaks after a number"] = "12345" + new string('\n', Length),
        ["spaces in a number"] = "123" + new string(' ', Length) + "45",
        ["letters and three digits"] = new string('x', Length) + "123",
        ["letters, three digits, again"] = string.Concat(Enumerable.Repeat(new string('x', 60) + "123", Length / 63)),
        ["prefixes"] = string.Concat(Enumerable.Repeat("1Z", Length / 2)),
        ["percent signs"] = string.Concat(Enumerable.Repeat("%25", Length / 3)),
        ["groups without end"] = string.Concat(Enumerable.Repeat("1Z 999 AA1 01 2345 ", Length / 19)),
        ["scripts"] = string.Concat(Enumerable.Repeat("\u0661\uFF11\u0410Z9\U0001F4E6", Length / 7)),
        ["words before a number"] = string.Concat(Enumerable.Repeat("track 797806677145 ", Length / 19)),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryEntry_LongText_IsReadInLinearTime(string name)
    {
        string text = Texts[name];
        byte[] utf8 = Encoding.UTF8.GetBytes(text);

        // Quadratic time would be minutes.
        bool isNumber = TrackingNumber.TryParse(text, out TrackingNumber number);
        Assert.Equal(isNumber, TrackingNumber.TryParse(utf8, out _));
        Assert.Equal(name is "line breaks after a number" or "spaces in a number" ? "12345" : string.Empty, number.Text);
        Assert.NotEqual(isNumber, TrackingNumber.Identify(text).Count == 0 && !TrackingNumber.Validate(text).IsValid);
        Assert.Empty(TrackingNumber.Suggest(text));
        Assert.Empty(TrackingNumberMatchingTests.Find(text, TrackingNumberEvidence.CheckDigit));
    }

    [Fact]
    public void EveryEntry_EveryLength_IsRightOrRefused()
    {
        for (int length = 0; length <= 64; length++)
        {
            foreach (char character in "0179AZ- \u0410")
            {
                string text = new(character, length);
                TrackingNumberValidation validation = TrackingNumber.Validate(text);

                Assert.Equal(validation.IsValid, TrackingNumber.TryParse(text, out TrackingNumber number));
                Assert.Equal(
                    validation.IsValid,
                    char.IsAsciiDigit(character) && length is >= TrackingNumber.MinLength and <= TrackingNumber.MaxLength);
                Assert.Empty(number.Identify());
                Assert.Empty(TrackingNumber.Identify(text));
                Assert.Empty(TrackingNumberMatchingTests.Find(text, TrackingNumberEvidence.Shape));
                Assert.NotNull(TrackingNumber.Suggest(text));
                Assert.NotNull(number.ToString("D"));
            }
        }
    }

    /// <summary>Random characters of all planes never throw anything but what is said.</summary>
    [Property]
    public void EveryEntry_AnyCharacters_DoesNotThrow(int seed)
    {
        var random = new Random(seed);
        string text = string.Concat(Enumerable.Range(0, random.Next(80)).Select(_ => random.Next(3) == 0
            ? (char)random.Next(char.MaxValue + 1)
            : "0123456789ABZ -\u00A0"[random.Next(16)]));
        byte[] bytes = new byte[random.Next(80)];
        random.NextBytes(bytes);

        Assert.Equal(TrackingNumber.TryParse(text, out _), TrackingNumber.Validate(text).Message.Length == 0);
        Assert.Equal(TrackingNumber.TryParse(bytes, out _), TrackingNumber.Validate(bytes).Message.Length == 0);
        Assert.NotNull(TrackingNumber.Identify(text));
        Assert.NotNull(TrackingNumber.IdentifyMistyped(text));
        Assert.NotNull(TrackingNumber.Suggest(text));
        foreach (TrackingNumberMatch match in TrackingNumber.EnumerateMatches(text))
        {
            Assert.True(TrackingNumber.TryParse(text.AsSpan(match.Index, match.Length), out _));
        }

        foreach (TrackingNumberMatch match in TrackingNumber.EnumerateMatches(bytes))
        {
            Assert.True(TrackingNumber.TryParse(bytes.AsSpan(match.Index, match.Length), out _));
        }
    }
}
