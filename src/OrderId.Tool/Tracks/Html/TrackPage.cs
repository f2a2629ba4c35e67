using System.Globalization;
using System.Net;
using System.Text;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Tool.Tracks.Html;

/// <summary>Writes an HTML page about a shipment. The page has no script and needs no other file.</summary>
internal sealed class TrackPage(ShipmentAcrossFiles tracked)
{
    private readonly TrackedShipment _shipment = tracked.Shipment;
    private readonly StringBuilder _page = new();

    public static string Of(ShipmentAcrossFiles tracked) => new TrackPage(tracked).Write();

    private string Write()
    {
        string number = Text(_shipment.TrackingNumber);
        _page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append(
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"<title>Shipment {number}</title>\n<style>\n{PageStyle.Css}\n</style>\n</head>\n<body>\n<main>\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"<h1><bdi>{number}</bdi></h1>\n"
                + $"<p class=\"status {ClassOf(_shipment.Status)}\">{Text(TrackPhrases.StateOf(_shipment))}</p>\n");
        WriteFacts();
        WriteTimeline();
        WriteProblems();
        WriteRoute();
        _page.Append("<h2>Where in the process</h2>\n").Append(MachineSvg.Draw(_shipment)).Append("</main>\n</body>\n</html>\n");
        return _page.ToString();
    }

    private void WriteFacts()
    {
        _page.Append("<dl>\n");
        Fact("Carrier", _shipment.Carrier);
        if (tracked.Link is { } link)
        {
            _page.Append(
                CultureInfo.InvariantCulture, $"<dt>At the carrier</dt><dd><a href=\"{Text(link)}\">Track the shipment</a></dd>\n");
        }

        Fact("Since", _shipment.Current is { } current ? TrackPhrases.TimeOf(current) : null);
        Fact("Estimated delivery", _shipment.EstimatedDelivery is { } estimate && !_shipment.WasDelivered && !_shipment.Status.IsTerminal()
            ? estimate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
        Fact("Proof of delivery", TrackPhrases.ProofOf(_shipment.Proof));
        Fact("Note", _shipment.Leg == ShipmentLeg.Return ? "Returning to the sender." : null);
        Fact("Note", _shipment.IsStale ? "The tracking provider no longer asks the carrier for updates." : null);
        Fact("Source", string.Join(", ", tracked.Vendors.Select(vendor => vendor.ToDisplayName())));
        _page.Append("</dl>\n");
    }

    private void Fact(string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _page.Append(CultureInfo.InvariantCulture, $"<dt>{label}</dt><dd><bdi>{Text(value)}</bdi></dd>\n");
        }
    }

    private void WriteTimeline()
    {
        TimelineEntry[] entries = [.. _shipment.Timeline.Where(entry => TrackPhrases.IsShown(entry.Event)).Reverse()];
        if (entries.Length == 0)
        {
            return;
        }

        _page.Append(
            "<h2>Timeline</h2>\n<p class=\"note\">Newest first. Times are local to the place of the event; "
            + "the offset from UTC is beside them.</p>\n<ol class=\"timeline\">\n");
        foreach (TimelineEntry entry in entries)
        {
            TrackingEvent e = entry.Event;
            bool counts = entry.Outcome is TrackingOutcome.Applied or TrackingOutcome.Correction;
            bool isCurrent = e.Equals(_shipment.Current);
            _page.Append(isCurrent ? "<li class=\"current\" aria-current=\"step\">" : "<li>")
                .Append(TimeElement(e))
                .Append(
                    CultureInfo.InvariantCulture,
                    $"<p><span class=\"state {(counts ? ClassOf(e.Status) : string.Empty)}\">"
                    + $"{Text(TrackPhrases.StateOf(e.Status, e.Detail))}</span>");
            if (e.Location is { } place)
            {
                _page.Append(CultureInfo.InvariantCulture, $", <bdi>{Text(place)}</bdi>");
            }

            _page.Append("</p>");
            if ((e.Description ?? e.Code) is { } said)
            {
                _page.Append(CultureInfo.InvariantCulture, $"<p><bdi>{Text(said)}</bdi></p>");
            }

            if (TrackPhrases.NoteOf(entry.Outcome) is { } note)
            {
                _page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{note}</p>");
            }

            _page.Append("</li>\n");
        }

        _page.Append("</ol>\n");
    }

    private void WriteProblems()
    {
        IReadOnlyList<ProblemEpisode> episodes = _shipment.GetProblemEpisodes();
        if (episodes.Count == 0)
        {
            return;
        }

        _page.Append("<h2>Problems</h2>\n<ol>\n");
        foreach (ProblemEpisode episode in episodes)
        {
            string until = episode.ClosedBy is { } closing ? $"until {TrackPhrases.TimeOf(closing)}" : "still open";
            _page.Append(
                CultureInfo.InvariantCulture,
                $"<li><span class=\"state bad\">{Text(TrackPhrases.StateOf(episode.Status, episode.Detail))}</span> ")
                .Append(CultureInfo.InvariantCulture, $"from {Text(TrackPhrases.TimeOf(episode.OpenedBy))}, {Text(until)}</li>\n");
        }

        _page.Append("</ol>\n");
    }

    // The places in order of time. Consecutive equal places are listed once.
    private void WriteRoute()
    {
        var places = new List<string>();
        foreach (string place in _shipment.Timeline.Select(entry => entry.Event.Location).OfType<string>())
        {
            if (places.Count == 0 || places[^1] != place)
            {
                places.Add(place);
            }
        }

        if (places.Count > 1)
        {
            _page.Append("<h2>Route</h2>\n<ol class=\"route\">\n");
            places.ForEach(place => _page.Append(CultureInfo.InvariantCulture, $"<li><bdi>{Text(place)}</bdi></li>\n"));
            _page.Append("</ol>\n");
        }
    }

    private static string TimeElement(TrackingEvent e)
    {
        string? machine = e.Precision switch
        {
            TimePrecision.Unknown => null,
            TimePrecision.Date => e.OccurredAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimePrecision.LocalTime => e.OccurredAt.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
            _ => e.OccurredAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        };
        string words = Text(TrackPhrases.TimeOf(e));
        return machine is null ? $"<span class=\"note\">{words}</span>" : $"<time datetime=\"{machine}\">{words}</time>";
    }

    private static string ClassOf(ShipmentStatus status) => TrackPhrases.ToneOf(status) switch
    {
        TrackTone.Bad => "bad",
        TrackTone.Good => "good",
        TrackTone.Moving => "move",
        TrackTone.Odd => "odd",
        _ => string.Empty,
    };

    private static string Text(string text) => WebUtility.HtmlEncode(Printable.Escape(text));
}
