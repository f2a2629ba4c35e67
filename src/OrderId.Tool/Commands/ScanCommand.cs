using System.CommandLine;
using OrderIds.Tool.Scanning;

namespace OrderIds.Tool.Commands;

/// <summary><c>orderid scan</c>: finds order IDs in files.</summary>
internal static class ScanCommand
{
    public static Command Create(ToolConsole console)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "The files to scan: text in UTF-8, UTF-16 with a byte-order mark, or anything else; - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var allDigits = new Option<bool>("--all-digits")
        {
            Description = "Also report Amazon's IDs without hyphens; any number of 17 digits looks like one.",
        };
        var json = new Option<bool>("--json") { Description = "Write a JSON object a line." };
        var command = new Command(
            "scan", "Finds every order ID in files. Exits with 0 if any was found, 1 if none, 2 if a file could not be read.")
        {
            files, allDigits, json,
        };
        command.AddExamples(
            "orderid scan report.csv",
            "orderid scan --json orders/*.txt",
            "gunzip --stdout mail.log.gz | orderid scan -");

        // On a thread of its own: Ctrl+C is listened for as soon as the action has handed back its task.
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                parsed.GetRequiredValue(files),
                new OrderIdMatchOptions { IncludeUngroupedAmazon = parsed.GetValue(allDigits) },
                parsed.GetValue(json),
                console,
                cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(string[] files, OrderIdMatchOptions options, bool json, ToolConsole console, CancellationToken cancellation)
    {
        using var output = new ProgressOutput(console, FileScan.TotalLength(files), countsBytes: true);
        using var writer = new ScanWriter(console.Ink, json);

        // While the scan waits for input it cannot see that it is to end: the bar goes at once, and what is left of the process soon after.
        using CancellationTokenRegistration registration = cancellation.Register(output.Dispose);
        var scan = new FileScan(new IdScanner(options), writer, output, cancellation);
        try
        {
            foreach (string file in files)
            {
                string shown = json ? file : Printable.Escape(file);
                if (file == FileScan.StandardInput)
                {
                    scan.ScanStream(shown, console.Input);
                }
                else
                {
                    scan.ScanFile(shown, file);
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
