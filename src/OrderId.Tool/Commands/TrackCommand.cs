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
            Description = "JSON of a carrier, an aggregator or a marketplace; - is standard input, the default.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Write a JSON object a line." };
        var command = new Command("track", "Shows where shipments are and have been.") { files, json };
        command.AddHelp(
            "0 found, 1 found none, 2 a file could not be read",
            "orderid track aggregator.json marketplace.json",
            "curl --silent https://example.com/trackings/EXAMPLE0001 | orderid track");
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed.GetValue(files) is { Length: > 0 } given ? given : ["-"], parsed.GetValue(json), console, cancellation),
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
