namespace OrderIds.Tests.Matching;

/// <summary>What a filter is shown of the text before a match, and what it decides.</summary>
public class OrderIdMatchFilterTests
{
    private const string Amazon = "114-3941689-8772232";

    [Fact]
    public void Filter_OfAMatch_SeesTheTextBefore()
    {
        string text = $"session-id={Amazon}&order\u2011id={Amazon}";
        var options = new OrderIdMatchOptions
        {
            Filter = static (before, id) =>
                id.Kind == OrderIdKind.Amazon && !before.EndsWith("session-id=", StringComparison.Ordinal),
        };

        Assert.Equal(
            [new OrderIdMatch(text.LastIndexOf(Amazon, StringComparison.Ordinal), 19, OrderId.Parse(Amazon))], Found.In(text, options));
    }

    [Fact]
    public void Filter_BehindALongText_SeesAtMost64Characters()
    {
        var seen = new List<string>();
        var options = new OrderIdMatchOptions
        {
            Filter = (before, _) =>
            {
                seen.Add(before.ToString());
                return true;
            },
        };
        string ascii = new string('.', 100) + new string('-', 60) + "end:";

        Assert.Equal(2, Found.In($"{Amazon} {ascii}{Amazon}", options).Count);
        Assert.Equal(["", new string('-', 60) + "end:", "", new string('-', 60) + "end:"], seen);

        seen.Clear();
        Found.InUtf8(System.Text.Encoding.UTF8.GetBytes($"{new string('\u6CE8', 50)}\uD83D\uDCE6:{Amazon}"), options);
        Assert.EndsWith("\u6CE8\u6CE8\uD83D\uDCE6:", Assert.Single(seen), StringComparison.Ordinal);
        Assert.InRange(seen[0].Length, 10, OrderIdMatchOptions.ContextLength);
    }

    [Fact]
    public void Filter_BehindAnyCharacter_SeesIt()
    {
        string? seen = null;
        var options = new OrderIdMatchOptions
        {
            Filter = (before, _) =>
            {
                seen = before.ToString();
                return true;
            },
        };

        Found.InUtf8([0, 0xEF, 0xBF, 0xBF, 0xFF, .. " 114-3941689-8772232"u8], options);

        Assert.Equal("\0\uFFFF\uFFFD ", seen);
    }
}
