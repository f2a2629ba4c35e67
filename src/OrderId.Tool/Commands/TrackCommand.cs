using System.CommandLine;
using System.Text.Json;
using OrderIds.Tool.Tracks;

namespace OrderIds.Tool.Commands;

/// <summary><c>orderid track</c>: shows where shipments are.</summary>
internal static class TrackCommand
{
    public static Command Create(ToolConsole console)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "The files to read: JSON of a carrier, an aggregator or a marketplace; - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Write a JSON object a line." };
        var command = new Command(
            "track",
            "Shows where shipments are and have been. "
            + "What several files tell of one tracking number, whatever its case, spaces and hyphens, is one shipment. "
            + "What is passed over, and a file without a shipment, is said on the standard error. "
            + "Exits with 0 if any shipment or order was found, 1 if none, 2 if a file could not be read.") { files, json };
        command.AddExamples(
            "orderid track answer.json",
            "orderid track --json aggregator.json marketplace.json",
            "curl --silent https://example.com/trackings/EXAMPLE0001 | orderid track -");
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed.GetRequiredValue(files), parsed.GetValue(json), console, cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(string[] files, bool json, ToolConsole console, CancellationToken cancellation)
    {
        using TextWriter output = console.CreateOutputWriter();
        var tracks = new TrackFiles(console);
        foreach (string file in files)
        {
            if (cancellation.IsCancellationRequested)
            {
                return ExitCodes.Interrupted;
            }

            tracks.Read(file);
        }

        var text = new TrackText(console.Ink);
        IEnumerable<string> told = json
            ? tracks.Orders.Select(order => JsonSerializer.Serialize(TrackOrderLine.Of(order), ToolJson.Default.TrackOrderLine))
                .Concat(tracks.Shipments.Select(shipment => JsonSerializer.Serialize(TrackLine.Of(shipment), ToolJson.Default.TrackLine)))
            : tracks.Orders.Select(text.Draw).Concat(tracks.Shipments.Select(text.Draw));
        foreach (string part in told)
        {
            output.WriteLine(part);
            output.Flush();
            if (console.IsOutputClosed() || cancellation.IsCancellationRequested)
            {
                break;
            }
        }

        return cancellation.IsCancellationRequested ? ExitCodes.Interrupted : tracks.ExitCode;
    }
}
