namespace OrderIds.Tool.Tests;

public class ScanProgressTests
{
    private const string HideCursor = "\e[?25l";
    private const string ShowCursor = "\e[?25h";

    private static readonly byte[] Text = [.. Enumerable.Repeat("order 114-3941689-8772232\n"u8.ToArray(), 20).SelectMany(line => line)];

    [Fact]
    public async Task Scan_QuickOnATerminal_ShowsNoBar()
    {
        TestRun run = await ScanAsync(new TestConsole
        {
            OutputIsTerminal = true,
            ErrorIsTerminal = true,
            Input = Slow(),
            Time = new SteppingTime(TimeSpan.FromMilliseconds(1)),
        });

        Assert.Equal((Expected, ""), (run.Output, run.Error));
    }

    [Fact]
    public async Task Scan_SlowOnATerminal_ShowsTheResultsAboveABarThatGoes()
    {
        TestRun run = await ScanAsync(new TestConsole
        {
            OutputIsTerminal = true,
            ErrorIsTerminal = true,
            Input = Slow(),
            Time = new SteppingTime(TimeSpan.FromSeconds(1)),
        });

        Assert.Contains(HideCursor, run.Output, StringComparison.Ordinal);
        Assert.Equal(Expected, TerminalText.Of(run.Output));
        Assert.True(
            run.Output.LastIndexOf(ShowCursor, StringComparison.Ordinal) > run.Output.LastIndexOf(HideCursor, StringComparison.Ordinal));
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task Scan_SlowIntoAFile_ShowsTheBarOnTheTerminalOnly()
    {
        TestRun run = await ScanAsync(
            new TestConsole { ErrorIsTerminal = true, Input = Slow(), Time = new SteppingTime(TimeSpan.FromSeconds(1)) });

        Assert.Equal(Expected, run.Output);
        Assert.Contains(HideCursor, run.Error, StringComparison.Ordinal);
        Assert.Equal("", TerminalText.Of(run.Error).Trim());
    }

    [Fact]
    public async Task Scan_SlowWithoutATerminal_ShowsNoBar()
    {
        TestRun run = await ScanAsync(new TestConsole { Input = Slow(), Time = new SteppingTime(TimeSpan.FromSeconds(1)) });

        Assert.Equal((Expected, ""), (run.Output, run.Error));
    }

    private static string Expected => string.Concat(Enumerable.Range(1, 20).Select(line => $"-:{line}:7: 114-3941689-8772232  amazon\n"));

    private static PieceStream Slow() => new(Text, 78);

    private static Task<TestRun> ScanAsync(TestConsole console) => console.RunAsync(["scan", "-"]);
}
