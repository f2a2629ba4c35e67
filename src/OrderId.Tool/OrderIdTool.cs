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
        // A file's name may start with '@', which would otherwise stand for a file of arguments.
        ParseResult parsed = CreateCommand(console).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        IEnumerable<string> errors = parsed.Errors.Select(error => OnOneLine(error.Message)).Concat(FindUnknownOptions(parsed));
        if (errors.Any() && parsed.Action is not { ClearsParseErrors: true })
        {
            return ReportUsage(parsed, errors, console);
        }

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

    private static RootCommand CreateCommand(ToolConsole console)
    {
        var root = new RootCommand("Makes order IDs, finds them in files, explains and checks them, makes sure that none repeats, "
            + "seals and opens them, and shows where shipments are.")
        {
            NewCommand.Create(console),
            CheckCommand.Create(console),
            AuditCommand.Create(console),
            DiagramCommand.Create(console),
            ScanCommand.Create(console),
            SealCommand.CreateSeal(console),
            SealCommand.CreateOpen(console),
            KeyCommand.Create(console),
            TrackCommand.Create(console),
        };
        root.HelpName = "orderid";
        root.AddExamples(
            "orderid new --count 5",
            "orderid check 0VR-KB3Z000-4T0008P",
            "orderid scan report.csv",
            "orderid seal --key-file shop.key 0VR-KB3Z000-4T0008P",
            "orderid track answer.json");
        return root;
    }

    /// <summary>
    /// Finds what looks like an option and is none: a mistyped <c>--json</c> is neither an ID nor a file, unless it follows <c>--</c>.
    /// </summary>
    private static IEnumerable<string> FindUnknownOptions(ParseResult parsed) =>
        from token in parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
        where token.Type == TokenType.Argument && token.Value is ['-', '-' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..]
        select $"Unrecognized option '{token.Value}'.";

    // The parser lists what it would have accepted on lines of their own.
    private static string OnOneLine(string message) =>
        string.Join(' ', message.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static int ReportOutput(OutputException exception, ToolConsole console)
    {
        try
        {
            console.Error.WriteLine($"orderid: {exception.Message}");
        }
        catch (OutputException)
        {
            // Where errors go takes nothing either: the exit code is all that is left to say it with.
        }

        return ExitCodes.Error;
    }

    private static int ReportUsage(ParseResult parsed, IEnumerable<string> errors, ToolConsole console)
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
