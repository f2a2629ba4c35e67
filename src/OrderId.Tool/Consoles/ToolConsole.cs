using System.Text;
using Spectre.Console;

namespace OrderIds.Tool.Consoles;

/// <summary>Provides the input and the outputs of a command. Tests use their own instance.</summary>
internal sealed class ToolConsole
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public required Stream Input { get; init; }

    public required OutputStream Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>
    /// Gets the terminal that <see cref="Output"/> writes to, or <see langword="null"/> if it does not write to a terminal.
    /// </summary>
    public IAnsiConsole? OutputTerminal { get; init; }

    /// <summary>
    /// Gets the terminal that <see cref="Error"/> writes to, or <see langword="null"/> if it does not write to a terminal.
    /// </summary>
    public IAnsiConsole? ErrorTerminal { get; init; }

    /// <summary>Gets or sets the colours of <see cref="Output"/>.</summary>
    public Ink Ink { get; set; } = Ink.None;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gets a function that returns whether the reader of <see cref="Output"/> has ended, so that the command can stop.</summary>
    public Func<bool> IsOutputClosed { get; init; } = static () => false;

    /// <summary>
    /// Gets the user's folder for application data, which may not exist yet. The value is empty if the user has none.
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

    /// <summary>Applies the colour option of the command line.</summary>
    public void Colour(ColourMode mode) => Ink = mode switch { ColourMode.Always => Ink.Ansi, ColourMode.Never => Ink.None, _ => Ink };

    /// <summary>Creates a text writer for <see cref="Output"/>. Disposing it does not close <see cref="Output"/>.</summary>
    public TextWriter CreateOutputWriter() => new StreamWriter(Output, Utf8, leaveOpen: true);

    // Spectre.Console moves the cursor only if there is a keyboard, too. Standard input may be something else.
    private static IAnsiConsole CreateTerminal(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Interactive = InteractionSupport.Yes, Out = new TerminalOutput(writer) });

    /// <summary>
    /// Marks a writer as a terminal. Without it, Spectre.Console accepts only the writers of <see cref="Console"/> as terminals.
    /// </summary>
    private sealed class TerminalOutput(TextWriter writer) : IAnsiConsoleOutput
    {
        private readonly AnsiConsoleOutput _size = new(writer);

        public TextWriter Writer => writer;

        public bool IsTerminal => true;

        public int Width => _size.Width;

        public int Height => _size.Height;

        public void SetEncoding(Encoding encoding)
        {
            // The encoding is always UTF-8, because the bytes of the results go to the same terminal.
        }
    }
}
