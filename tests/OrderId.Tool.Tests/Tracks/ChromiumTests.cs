using System.Text.RegularExpressions;
using OrderIds.Tests;

namespace OrderIds.Tool.Tests.Tracks;

/// <summary>The page of a shipment in a browser.</summary>
public sealed class ChromiumTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A page that is wider than the screen of a telephone has to be moved to and fro to be read (WCAG 2.2, 1.4.10).</summary>
    [ChromiumFact]
    public async Task Track_HtmlOnATelephone_IsNoWiderThanTheScreen()
    {
        string json = TrackPayloads.AfterShip.Replace("Delayed by snow", $"Delayed {new string('w', 200)}", StringComparison.Ordinal);
        await new TestConsole { Input = TestConsole.Text(json) }.RunAsync(["track", "--html", Path.Combine(_folder.FullName, "page.html")]);
        string frame = Path.Combine(_folder.FullName, "frame.html");
        await File.WriteAllTextAsync(frame, """
            <iframe src="page.html" style="width: 320px; height: 900px; border: 0"></iframe>
            <script>
            window.onload = () => {
                const page = document.querySelector('iframe').contentDocument;
                document.body.append(`width ${page.documentElement.scrollWidth}, items ${page.querySelectorAll('.timeline li').length}`);
            };
            </script>
            """);

        string dom = await Command.RunAsync(
            _folder.FullName, ChromiumFactAttribute.Program!, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            "--allow-file-access-from-files",
            $"--user-data-dir={Path.Combine(_folder.FullName, "profile")}", "--dump-dom", new Uri(frame).AbsoluteUri);

        Match seen = Regex.Match(dom, "width ([0-9]+), items ([0-9]+)");
        Assert.Equal(("320", "3"), (seen.Groups[1].Value, seen.Groups[2].Value));
    }
}

/// <summary>Marks a test that needs Chromium, or its other name.</summary>
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Program is null && !Requirement.InCi ? "Needs Chromium: apt-get install chromium." : null;

    public static string? Program { get; } = new[] { "chromium", "google-chrome" }.FirstOrDefault(Requirement.HasProgram);
}
