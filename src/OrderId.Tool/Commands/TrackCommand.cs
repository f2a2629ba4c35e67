using System.CommandLine;
using OrderIds.Carriers;
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
            Description = "JSON of carriers, aggregators or marketplaces, also as an array or one per line; "
                + "- is standard input, the default.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var html = new Option<string?>("--html")
        {
            Description = "Write a page for each shipment: FILE, or FILE-1 and so on. Nothing is overwritten.",
            HelpName = "FILE",
            CustomParser = OptionText.FileName,
        };
        var vendor = new Option<TrackingVendor>("--vendor")
        {
            Description = "Read as JSON of this vendor, such as AfterShip; found out by default.",
            HelpName = "NAME",
            CustomParser = OptionText.Vendor,
        };
        var watch = new Option<bool>("--watch", "-w") { Description = "Watch the files, and show changes." };
        var json = new Option<bool>("--json") { Description = "Write one JSON object per line." };
        var command = new Command("track", "Shows the status and timeline of shipments.") { files, vendor, html, watch, json };
        command.AddHelp(
            "0 found, 1 nothing found, 2 a file could not be read",
            "orderid track aggregator.json marketplace.json",
            "curl --silent https://example.com/trackings/EXAMPLE0001 | orderid track");
        command.Validators.Add(result =>
        {
            bool areFiles = result.GetValue(files) is { Length: > 0 } given && !given.Contains(StandardInput);
            if (result.GetValue(watch) && (result.GetValue(html) is not null || !areFiles))
            {
                result.AddError("--watch needs the names of files, and cannot be used with --html.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(
            () => new TrackRun(
                new TrackOptions
                {
                    Files = parsed.GetValue(files) is { Length: > 0 } given ? given : [StandardInput],
                    Vendor = parsed.GetValue(vendor),
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
