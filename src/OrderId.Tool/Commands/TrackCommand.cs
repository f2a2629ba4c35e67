using System.CommandLine;
using OrderIds.Tool.Tracks;

namespace OrderIds.Tool.Commands;

/// <summary>Defines <c>orderid track</c>, which shows the status and the timeline of shipments.</summary>
internal static class TrackCommand
{
    private const string StandardInput = "-";

    public static Command Create(ToolConsole console)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "JSON of a carrier, an aggregator or a marketplace, also in an array or a line each; - is standard input, the default.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var html = new Option<string?>("--html")
        {
            Description = "Write a page for each shipment: FILE, or FILE-1 and so on. Nothing is overwritten.",
            HelpName = "FILE",
            CustomParser = OptionText.FileName,
        };
        var watch = new Option<bool>("--watch", "-w") { Description = "Go on, and show what changes in the files." };
        var json = new Option<bool>("--json") { Description = "Write a JSON object a line." };
        var command = new Command("track", "Shows where shipments are and have been.") { files, html, watch, json };
        command.AddHelp(
            "0 found, 1 found none, 2 a file could not be read",
            "orderid track aggregator.json marketplace.json",
            "curl --silent https://example.com/trackings/EXAMPLE0001 | orderid track");
        command.Validators.Add(result =>
        {
            bool areFiles = result.GetValue(files) is { Length: > 0 } given && !given.Contains(StandardInput);
            if (result.GetValue(watch) && (result.GetValue(html) is not null || !areFiles))
            {
                result.AddError("Expected the names of files, and no --html, with --watch.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(
            () => new TrackRun(
                new TrackOptions
                {
                    Files = parsed.GetValue(files) is { Length: > 0 } given ? given : [StandardInput],
                    Html = parsed.GetValue(html),
                    Watch = parsed.GetValue(watch),
                    Json = parsed.GetValue(json),
                },
                console,
                cancellation).RunAsync(),
            CancellationToken.None));
        return command;
    }
}
