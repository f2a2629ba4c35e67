using System.CommandLine;
using System.CommandLine.Parsing;
using OrderIds.Tool.Commands;

namespace OrderIds.Tool;

/// <summary>The <c>orderid</c> command: its parts, and how it is run.</summary>
internal static class OrderIdTool
{
    // How long Ctrl+C leaves a command that waits for input and cannot be asked to end.
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromMilliseconds(250);

    /// <summary>Runs the command.</summary>
    /// <param name="args">The command line, without the name of the command.</param>
    /// <param name="console">What it reads from and writes to.</param>
    /// <param name="cancellation">Ends it, like Ctrl+C.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, ToolConsole console, CancellationToken cancellation = default)
    {
        try
        {
            return await ParseAndRunAsync(args, console, cancellation);
        }
        catch (OutputException exception)
        {
            return ReportOutput(exception, console);
        }
    }

    private static async Task<int> ParseAndRunAsync(IReadOnlyList<string> args, ToolConsole console, CancellationToken cancellation)
    {
        var colour = new Option<ColourMode>("--color")
        {
            Description = "Colours: always, auto or never.",
            HelpName = "WHEN",
            Recursive = true,
            CustomParser = OptionText.Word<ColourMode>,
        };

        // A file's name may start with '@', which would otherwise stand for a file of arguments.
        ParseResult parsed = CreateCommand(console, colour).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        IReadOnlyList<string> mistakes = Mistakes.Find(parsed);

        // The help of a command that only has commands is what it does without one of them, and no answer to a mistyped one.
        bool isAsked = parsed.Action is { ClearsParseErrors: true }
            && (parsed.Action != parsed.CommandResult.Command.Action || parsed.UnmatchedTokens.Count == 0);
        if (mistakes.Count > 0 && !isAsked)
        {
            return ReportUsage(parsed, mistakes, console);
        }

        console.Colour(parsed.GetValue(colour));

        using TextWriter output = console.CreateOutputWriter();
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TerminationTimeout,
        };
        return await parsed.InvokeAsync(configuration, cancellation);
    }

    private static RootCommand CreateCommand(ToolConsole console, Option<ColourMode> colour)
    {
        var root = new RootCommand("Makes, checks, finds and seals order IDs, and shows where shipments are.")
        {
            NewCommand.Create(console),
            CheckCommand.Create(console),
            ScanCommand.Create(console),
            AuditCommand.Create(console),
            SealCommand.CreateSeal(console),
            SealCommand.CreateOpen(console),
            KeyCommand.Create(console),
            LabelCommand.Create(console),
            TrackCommand.Create(console),
            ExplainCommand.Create(console),
            LeasesCommand.Create(console),
            DiagramCommand.Create(console),
            CompletionCommand.Create(console),
            colour,
        };
        root.HelpName = "orderid";
        root.AddHelp(
            "0 done, found or valid; 1 not so; 2 an error",
            "orderid new --count 5",
            "orderid scan --recursive mails",
            "orderid COMMAND --help");
        return root;
    }

    private static int ReportOutput(OutputException exception, ToolConsole console)
    {
        try
        {
            console.Error.WriteLine($"orderid: {exception.Message}");
        }
        catch (OutputException)
        {
            // Standard error cannot be written either, so only the exit code can report the failure.
        }

        return ExitCodes.Error;
    }

    private static int ReportUsage(ParseResult parsed, IReadOnlyList<string> errors, ToolConsole console)
    {
        foreach (string error in errors)
        {
            console.Error.WriteLine($"orderid: {Printable.Escape(error)}");
        }

        console.Error.WriteLine($"Try '{NameOf(parsed.CommandResult)} --help'.");
        return ExitCodes.Error;
    }

    private static string NameOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{NameOf(parent)} {command.Command.Name}" : "orderid";
}
