using System.Text;
using Spectre.Console;

namespace OrderIds.Tool.Tests;

/// <summary>What a test gives the command to read from and write to.</summary>
internal sealed class TestConsole
{
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>Gets what takes the output instead of <see cref="TestRun.Output"/>.</summary>
    public Stream? Output { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public Ink Ink { get; init; } = Ink.None;

    public TimeProvider Time { get; init; } = new SteppingTime(TimeSpan.Zero);

    public Func<bool> IsOutputClosed { get; init; } = static () => false;

    public string DataFolder { get; init; } = string.Empty;

    public static Stream Text(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    public async Task<TestRun> RunAsync(string[] args, CancellationToken cancellation = default)
    {
        var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var console = new ToolConsole
        {
            Input = Input,
            Output = new OutputStream(Output ?? output),
            Error = error,
            OutputTerminal = OutputIsTerminal ? Terminal(new StreamWriter(output, new UTF8Encoding(false)) { AutoFlush = true }) : null,
            ErrorTerminal = ErrorIsTerminal ? Terminal(error) : null,
            Ink = Ink,
            Time = Time,
            IsOutputClosed = IsOutputClosed,
            DataFolder = DataFolder,
        };
        int exitCode = await OrderIdTool.RunAsync(args, console, cancellation);
        return new TestRun(
            exitCode, Encoding.UTF8.GetString(output.ToArray()).Replace("\r\n", "\n", StringComparison.Ordinal), error.ToString());
    }

    private static IAnsiConsole Terminal(TextWriter writer)
    {
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(writer),
        });
        terminal.Profile.Width = 120;
        // Else it is what the machine says of its own terminal: -1 with TERM=dumb, on which a bar cannot be drawn.
        terminal.Profile.Height = 30;
        return terminal;
    }
}
