namespace OrderIds.Tool.Tests;

/// <summary>The bar that shows how far a long run is.</summary>
public sealed partial class NewCommandTests
{
    private const string HideCursor = "\e[?25l";
    private const string ShowCursor = "\e[?25h";

    [Fact]
    public async Task New_LongOnATerminal_ShowsTheIdsAboveABarThatGoes()
    {
        var console = new TestConsole
        {
            OutputIsTerminal = true,
            ErrorIsTerminal = true,
            Time = new SteppingTime(TimeSpan.FromSeconds(1)),
        };

        TestRun run = await RunAsync(console, "--count", "9000");

        Assert.Contains(HideCursor, run.Output, StringComparison.Ordinal);
        Assert.True(
            run.Output.LastIndexOf(ShowCursor, StringComparison.Ordinal) > run.Output.LastIndexOf(HideCursor, StringComparison.Ordinal));
        string[] lines = TerminalText.Of(run.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(9000, lines.Select(line => OrderId.Parse(line)).Distinct().Count());
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task New_LongIntoAFile_ShowsTheBarOnTheTerminalOnly()
    {
        TestRun run = await RunAsync(
            new TestConsole { ErrorIsTerminal = true, Time = new SteppingTime(TimeSpan.FromSeconds(1)) }, "--count", "9000");

        Assert.Equal(9000, run.Lines.Select(line => OrderId.Parse(line)).Distinct().Count());
        Assert.Contains("order IDs", run.Error, StringComparison.Ordinal);
        Assert.Equal("", TerminalText.Of(run.Error).Trim());
    }

    [Fact]
    public async Task New_QuickOnATerminal_ShowsNoBar()
    {
        TestRun run = await RunAsync(new TestConsole { OutputIsTerminal = true, ErrorIsTerminal = true, Time = Clock }, "--count", "9000");

        Assert.Equal((9000, ""), (run.Lines.Length, run.Error));
        Assert.DoesNotContain('\e', run.Output);
    }
}
