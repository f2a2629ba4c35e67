using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using OrderIds.Tool.Commands;

namespace OrderIds.Tool;

/// <summary>Defines and runs the <c>orderid</c> command.</summary>
internal static class OrderIdTool
{
    // The time after Ctrl+C until a command that is waiting for input is terminated.
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromMilliseconds(250);

    /// <summary>Runs the command.</summary>
    /// <param name="args">The command-line arguments.</param>
    /// <param name="console">The input and outputs of the command.</param>
    /// <param name="cancellation">Cancels the command like Ctrl+C.</param>
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
        colour.SuggestingWords();

        // A file name may begin with '@'. By default, the parser would read the arguments from such a file.
        var parser = new ParserConfiguration { ResponseFileTokenReplacer = null };
        RootCommand root = CreateCommand(console, colour);
        SuggestDirective directive = root.Directives.OfType<SuggestDirective>().Single();
        directive.Action = new Suggestions(root, directive, parser);
        ParseResult parsed = root.Parse(args, parser);
        IReadOnlyList<string> mistakes = Mistakes.Find(parsed);

        // A command that only has subcommands prints its help when it is called without one. For a mistyped subcommand it prints an error.
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
        var root = new RootCommand("Creates, checks, finds and seals order IDs, and tracks shipments.")
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
            "0 done, found or valid; 1 not found or not valid; 2 an error",
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
            // If standard error cannot be written either, only the exit code reports the failure.
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
