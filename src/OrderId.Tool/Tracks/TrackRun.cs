using System.Globalization;
using System.Text;
using System.Text.Json;
using OrderIds.Tool.Tracks.Html;

namespace OrderIds.Tool.Tracks;

/// <summary>Reads files with tracking data, and shows the shipments once or whenever the files change.</summary>
internal sealed class TrackRun(TrackOptions options, ToolConsole console, CancellationToken cancellation)
{
    private const string EraseAll = "\e[H\e[2J\e[3J";

    public async Task<int> RunAsync()
    {
        if (!options.Watch)
        {
            return cancellation.IsCancellationRequested ? ExitCodes.Interrupted : Show(Read());
        }

        var watch = new FileWatch(options.Files);
        string shown = string.Empty;
        try
        {
            while (true)
            {
                TrackFiles tracks = Read();
                string text = string.Join('\n', Describe(tracks));
                if (text != shown)
                {
                    shown = text;
                    Write([console.OutputTerminal is null ? text : EraseAll + text]);
                }

                if (console.IsOutputClosed())
                {
                    return tracks.ExitCode;
                }

                await watch.WaitAsync(cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
    }

    private TrackFiles Read()
    {
        var tracks = new TrackFiles(console, options.Vendor);
        foreach (string file in options.Files.TakeWhile(_ => !cancellation.IsCancellationRequested))
        {
            tracks.Read(file);
        }

        return tracks;
    }

    private int Show(TrackFiles tracks)
    {
        if (options.Html is { } page)
        {
            return WritePages(tracks, page);
        }

        Write(Describe(tracks));
        return cancellation.IsCancellationRequested ? ExitCodes.Interrupted : tracks.ExitCode;
    }

    private IEnumerable<string> Describe(TrackFiles tracks)
    {
        if (options.Json)
        {
            return tracks.Orders.Select(order => JsonSerializer.Serialize(TrackOrderLine.Of(order), ToolJson.Default.TrackOrderLine))
                .Concat(tracks.Shipments.Select(shipment => JsonSerializer.Serialize(TrackLine.Of(shipment), ToolJson.Default.TrackLine)));
        }

        var text = new TrackText(console.Ink, console.OutputTerminal?.Profile.Width ?? int.MaxValue);
        return tracks.Orders.Select(text.Draw).Concat(tracks.Shipments.Select(text.Draw));
    }

    private void Write(IEnumerable<string> parts)
    {
        using TextWriter output = console.CreateOutputWriter();
        foreach (string part in parts)
        {
            output.WriteLine(part);
            output.Flush();
            if (console.IsOutputClosed() || cancellation.IsCancellationRequested)
            {
                break;
            }
        }
    }

    // Each shipment has its own page: page.html if there is one, else page-1.html and so on.
    private int WritePages(TrackFiles tracks, string page)
    {
        ShipmentAcrossFiles[] shipments = [.. tracks.Shipments];
        int exitCode = tracks.ExitCode;
        for (int i = 0; i < shipments.Length; i++)
        {
            string file = shipments.Length == 1 ? page
                : Path.ChangeExtension(page, null) + string.Create(CultureInfo.InvariantCulture, $"-{i + 1}") + Path.GetExtension(page);
            if (NewFile.Write(file, Encoding.UTF8.GetBytes(TrackPage.Of(shipments[i]))) is { } fault)
            {
                console.Error.WriteLine($"orderid: {Printable.Escape(file)}: {fault}");
                exitCode = ExitCodes.Error;
                continue;
            }

            Write([$"{Printable.Escape(shipments[i].Shipment.TrackingNumber)}: {Printable.Escape(file)}"]);
        }

        return exitCode;
    }
}
