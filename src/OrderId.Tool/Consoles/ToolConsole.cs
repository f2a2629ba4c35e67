using System.Text;
using Spectre.Console;

namespace OrderIds.Tool.Consoles;

/// <summary>What a command reads from and writes to; a test hands it its own.</summary>
internal sealed class ToolConsole
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public required Stream Input { get; init; }

    public required OutputStream Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Gets the terminal that <see cref="Output"/> goes to, or <see langword="null"/> if it goes elsewhere.</summary>
    public IAnsiConsole? OutputTerminal { get; init; }

    /// <summary>Gets the terminal that <see cref="Error"/> goes to, or <see langword="null"/> if it goes elsewhere.</summary>
    public IAnsiConsole? ErrorTerminal { get; init; }

    /// <summary>Gets how to colour what goes to <see cref="Output"/>.</summary>
    public Ink Ink { get; set; } = Ink.None;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gets a function that returns whether the reader of <see cref="Output"/> is gone, so that the command can stop.</summary>
    public Func<bool> IsOutputClosed { get; init; } = static () => false;

    /// <summary>
    /// Gets the folder for what programs keep of this user on this machine, which need not exist yet; empty if the user has none.
    /// </summary>
    public string DataFolder { get; init; } = string.Empty;

    /// <summary>Creates the console of this process.</summary>
    public static ToolConsole OfProcess()
    {
        var output = new OutputStream(Console.OpenStandardOutput());
        var error = new StreamWriter(new OutputStream(Console.OpenStandardError()), Utf8) { AutoFlush = true };
        IAnsiConsole? outputTerminal = Console.IsOutputRedirected ? null
            : CreateTerminal(new StreamWriter(output, Utf8) { AutoFlush = true });
        return new ToolConsole
        {
            Input = Console.OpenStandardInput(),
            Output = output,
            Error = error,
            OutputTerminal = outputTerminal,
            ErrorTerminal = Console.IsErrorRedirected ? null : CreateTerminal(error),
            Ink = Ink.For(outputTerminal, Environment.GetEnvironmentVariable),
            IsOutputClosed = OutputPipe.IsClosed,
            DataFolder = Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        };
    }

    /// <summary>Colours as the command line says.</summary>
    public void Colour(ColourMode mode) => Ink = mode switch { ColourMode.Always => Ink.Ansi, ColourMode.Never => Ink.None, _ => Ink };

    /// <summary>Creates a writer of text to <see cref="Output"/>, which stays open when the writer is disposed.</summary>
    public TextWriter CreateOutputWriter() => new StreamWriter(Output, Utf8, leaveOpen: true);

    // Spectre.Console asks for a keyboard too before it moves the cursor, which standard input need not be.
    private static IAnsiConsole CreateTerminal(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Interactive = InteractionSupport.Yes, Out = new TerminalOutput(writer) });

    /// <summary>Says that a writer is a terminal, which Spectre.Console believes only of the writers of <see cref="Console"/>.</summary>
    private sealed class TerminalOutput(TextWriter writer) : IAnsiConsoleOutput
    {
        private readonly AnsiConsoleOutput _size = new(writer);

        public TextWriter Writer => writer;

        public bool IsTerminal => true;

        public int Width => _size.Width;

        public int Height => _size.Height;

        public void SetEncoding(Encoding encoding)
        {
            // UTF-8 it is: the bytes of the results go to the same terminal.
        }
    }
}
