using System.CommandLine;
using System.Text;
using OrderIds.Tool.Scanning;

namespace OrderIds.Tool.Commands;

/// <summary>Defines <c>orderid scan</c>, which finds order IDs in files.</summary>
internal static class ScanCommand
{
    public static Command Create(ToolConsole console)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Text, mails, mailboxes, .gz, .zip, .xlsx, .docx; - is standard input, the default.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var recursive = new Option<bool>("--recursive", "-r") { Description = "Search folders." };
        var include = new Option<string[]>("--include")
        {
            Description = "In folders, only files with these names: '*.eml'.",
            HelpName = "PATTERN",
            DefaultValueFactory = _ => [],
        };
        var encoding = new Option<Encoding?>("--encoding")
        {
            Description = "The encoding of plain text; detected by default.",
            HelpName = "NAME",
            CustomParser = OptionText.Encoding,
        };
        var kind = new Option<OrderIdKind[]>("--kind", "-k")
        {
            Description = "Only IDs of these kinds: sortable, sealed, amazon.",
            HelpName = "KIND",
            CustomParser = OptionText.Kinds,
            DefaultValueFactory = _ => [],
        };
        kind.Suggesting("sortable", "sealed", "amazon");
        var allDigits = new Option<bool>("--all-digits") { Description = "Also find Amazon's IDs without hyphens." };
        var prefixed = new Option<bool>("--prefixed") { Description = "Also find IDs after a name: AMZ-114-3941689-8772232." };
        var numbers = new Option<bool>("--numbers", "-n") { Description = "Also find tracking numbers of carriers." };
        var onlyIds = new Option<bool>("--only-ids", "-o") { Description = "Write only the IDs." };
        var unique = new Option<bool>("--unique", "-u") { Description = "Report each ID once." };
        var count = new Option<bool>("--count", "-c") { Description = "Write the number of IDs in each file." };
        var json = new Option<bool>("--json") { Description = "Write one JSON object per line." };
        var command = new Command("scan", "Finds order IDs in files.")
        {
            files, recursive, include, encoding, kind, allDigits, prefixed, numbers, onlyIds, unique, count, json,
        };
        command.AddHelp(
            "0 found, 1 nothing found, 2 a file could not be read",
            "orderid scan report.csv orders.xlsx",
            "orderid scan -ou -r mails --include '*.eml'");

        // The scan runs on another thread, because Ctrl+C is handled only after the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                new ScanOptions
                {
                    Files = parsed.GetValue(files) is { Length: > 0 } given ? given : [FileScan.StandardInput],
                    Recursive = parsed.GetValue(recursive),
                    Include = parsed.GetRequiredValue(include),
                    Encoding = parsed.GetValue(encoding),
                    Kinds = parsed.GetRequiredValue(kind),
                    Matches = new OrderIdMatchOptions { IncludeUngroupedAmazon = parsed.GetValue(allDigits) },
                    Prefixed = parsed.GetValue(prefixed),
                    Numbers = parsed.GetValue(numbers),
                    OnlyIds = parsed.GetValue(onlyIds),
                    Unique = parsed.GetValue(unique),
                    Count = parsed.GetValue(count),
                    Json = parsed.GetValue(json),
                },
                console,
                cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(ScanOptions options, ToolConsole console, CancellationToken cancellation)
    {
        using var output = new ProgressOutput(console, options.Recursive ? null : FileScan.TotalLength(options.Files), countsBytes: true);
        using var writer = new ScanWriter(console.Ink, options.Json, options.OnlyIds);

        // While the scan waits for input, it cannot notice the cancellation. The progress bar is removed at once, and the process ends soon
        // after.
        using CancellationTokenRegistration registration = cancellation.Register(output.Dispose);
        var scan = new FileScan(options, writer, output, cancellation);
        var finder = new FileFinder(options.Recursive, options.Include, (folder, message) => scan.Fail(folder, null, message));
        try
        {
            foreach (string name in options.Files)
            {
                if (name == FileScan.StandardInput)
                {
                    scan.ScanStream(name, console.Input);
                    continue;
                }

                foreach (string file in finder.Find(name))
                {
                    scan.ScanFile(file);
                }
            }

            return scan.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return cancellation.IsCancellationRequested ? ExitCodes.Interrupted : scan.ExitCode;
        }
    }
}
