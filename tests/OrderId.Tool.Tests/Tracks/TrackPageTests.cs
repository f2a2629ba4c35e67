using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OrderIds.Tool.Tracks.Html;

namespace OrderIds.Tool.Tests.Tracks;

public sealed class TrackPageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Track_Html_WritesAPageOfItsOwn()
    {
        string page = await PageOf(TrackPayloads.AfterShip);

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">\n", page, StringComparison.Ordinal);
        Assert.Contains("<h1><bdi>EXAMPLE0001</bdi></h1>", page, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2026-01-03T10:00:00+01:00\">2026-01-03 10:00 UTC+01:00</time>", page, StringComparison.Ordinal);
        Assert.Contains("still open", page, StringComparison.Ordinal);
        Assert.Contains("<li><bdi>Berlin</bdi></li>\n<li><bdi>Leipzig</bdi></li>", page, StringComparison.Ordinal);
        Assert.Matches("<rect [^>]*class=\"current\"/><text [^>]*>Exception</text>", page);
        Assert.DoesNotMatch("<script|src=|href=|url\\((?!#)", page);
    }

    [Fact]
    public async Task Track_HtmlOfAKnownCarrier_LinksToIt()
    {
        string file = Path.Combine(_folder.FullName, "page.html");

        await Run(TrackPayloads.UpsByAfterShip, file);

        Assert.Contains(
            "<a href=\"https://wwwapps.ups.com/WebTracking/track?track=yes&amp;trackNums=1ZEXAMPLE000000001\">Track the shipment</a>",
            await File.ReadAllTextAsync(file),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Track_HtmlOfHostileText_IsEscaped()
    {
        string page = await PageOf(
            TrackPayloads.AfterShip.Replace("Delayed by snow", "<script>alert(1)</script>\\u202E&\\\"", StringComparison.Ordinal));

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;U+202E&gt;&amp;&quot;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Track_HtmlElements_AreClosed()
    {
        string page = await PageOf(TrackPayloads.AfterShip);

        string body = Regex.Match(page, "<main>.*</main>", RegexOptions.Singleline).Value;
        Assert.NotEmpty(XDocument.Parse(body).Descendants("time"));
    }

    [Fact]
    public async Task Track_HtmlFileThatExists_StaysAsItIs()
    {
        string file = Path.Combine(_folder.FullName, "page.html");
        await File.WriteAllTextAsync(file, "mine");

        TestRun run = await Run(TrackPayloads.AfterShip, file);

        Assert.Equal(
            (2, $"orderid: {file}: The file exists already and was not changed. Choose another name.\n"), (run.ExitCode, run.Error));
        Assert.Equal("mine", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Track_HtmlOfTwoShipments_WritesAPageForEach()
    {
        TestRun run = await Run($"[{TrackPayloads.AfterShip}, {TrackPayloads.Other}]", Path.Combine(_folder.FullName, "page.html"));

        Assert.Equal((0, 2), (run.ExitCode, run.Lines.Length));
        Assert.Equal(["page-1.html", "page-2.html"], _folder.GetFiles("*.html").Select(file => file.Name).Order());
    }

    /// <summary>WCAG 2.2, 1.4.3: 4.5 to 1 for text; 1.4.11: 3 to 1 for lines and marks.</summary>
    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Css_Colours_ContrastEnough(string mode)
    {
        string[] roots = [.. Regex.Matches(PageStyle.Css, ":root \\{([^}]*)\\}").Select(match => match.Groups[1].Value)];
        Dictionary<string, double> light = Regex.Matches(roots[mode == "light" ? 0 : 1], "--([a-z-]+): #([0-9a-f]{6})")
            .ToDictionary(match => match.Groups[1].Value, match => Luminance(match.Groups[2].Value));

        foreach (string back in new[] { "back", "card" })
        {
            Assert.All(
                ["text", "faint", "good", "bad", "odd", "move"], text => Assert.InRange(Contrast(light[text], light[back]), 4.5, 21));
            Assert.All(["line", "mark"], line => Assert.InRange(Contrast(light[line], light[back]), 3, 21));
        }

        Assert.InRange(Contrast(light["on-mark"], light["mark"]), 4.5, 21);
    }

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    private static double Luminance(string hex)
    {
        IEnumerable<double> parts = Enumerable.Range(0, 3)
            .Select(i => int.Parse(hex.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0);
        double[] linear = [.. parts.Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }

    private async Task<string> PageOf(string json)
    {
        string file = Path.Combine(_folder.FullName, "page.html");
        TestRun run = await Run(json, file);
        Assert.Equal((0, $"EXAMPLE0001: {file}\n", ""), (run.ExitCode, run.Output, run.Error));
        return await File.ReadAllTextAsync(file);
    }

    private static Task<TestRun> Run(string json, string file) =>
        new TestConsole { Input = TestConsole.Text(json) }.RunAsync(["track", "--html", file]);
}
