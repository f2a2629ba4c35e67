using System.Globalization;
using System.Text;
using OrderIds.Carriers;
using OrderIds.Tracking;
using Spectre.Console;

namespace OrderIds.Tool.Tracks;

/// <summary>Formats shipments and orders as text: the current status, and below it the timeline, newest event first.</summary>
/// <param name="ink">The colours.</param>
/// <param name="width">The number of columns of the terminal.</param>
internal sealed class TrackText(Ink ink, int width = int.MaxValue)
{
    private const int LabelWidth = 12;

    // The width of a mark with the spaces around it, the gap between columns, and the minimum width of the column for sentences.
    private const int MarkWidth = 4;
    private const int Gap = 2;
    private const int MinSaidWidth = 24;

    private const char Problem = '!';
    private const char Current = '*';

    private readonly TrackPhrases _words = new(ink);
    private readonly StringBuilder _text = new();

    /// <summary>Formats an order. The text ends with a line break.</summary>
    public string Draw(TrackedOrder order)
    {
        _text.Clear();
        _text.AppendLine($"{ink.Id}{order.Id:D}{ink.Reset}  {_words.ColourOf(order)}{order.Status.ToDisplayName()}{ink.Reset}");
        WritePart("payment", order.Payment.ToDisplayName());
        WritePart("shipments", order.Shipments.Count == 0
            ? "none"
            : string.Join(", ", order.Shipments.Select(shipment => Printable.Escape(shipment.Shipment.TrackingNumber))));
        return _text.ToString();
    }

    /// <summary>Formats a shipment. The text ends with a line break.</summary>
    public string Draw(ShipmentAcrossFiles tracked)
    {
        _text.Clear();
        TrackedShipment shipment = tracked.Shipment;
        _text.AppendLine($"{ink.Id}{Printable.Escape(shipment.TrackingNumber)}{ink.Reset}  "
            + $"{_words.ColourOf(shipment.Status)}{TrackPhrases.StateOf(shipment)}{ink.Reset}");
        WriteParts(shipment);
        WritePart("link", tracked.Link);
        WritePart("reported by", string.Join(", ", tracked.Vendors.Select(vendor => vendor.ToDisplayName())));
        foreach (UnknownTrackingCode unknown in tracked.UnknownCodes)
        {
            WritePart("not known", $"{Printable.Escape(unknown.Code)}, a code of {unknown.Vocabulary}", ink.Odd);
        }

        if (shipment.Timeline.Count > 0)
        {
            _text.AppendLine();
            WriteEvents(shipment);
        }

        return _text.ToString();
    }

    private void WriteParts(TrackedShipment shipment)
    {
        WritePart("carrier", shipment.Carrier is { } carrier ? Printable.Escape(carrier) : null);
        WritePart("since", shipment.Current is { } current ? $"{TrackPhrases.TimeOf(current)}  {PlaceOf(current)}".TrimEnd() : null);
        WritePart("expected", shipment.EstimatedDelivery is { } estimate && !IsOver(shipment) ? DayOf(estimate) : null);
        WritePart("proof", TrackPhrases.ProofOf(shipment.Proof));
        WritePart("note", shipment.Leg == ShipmentLeg.Return ? "returning to the sender, or returned" : null);
        WritePart("note", shipment.IsCorrected ? "the carrier corrected an earlier status" : null);
        WritePart("note", shipment.IsStale ? "the tracking provider no longer asks the carrier for updates" : null, ink.Odd);
    }

    private void WriteEvents(TrackedShipment shipment)
    {
        TimelineEntry[] entries = shipment.Timeline.Where(entry => TrackPhrases.IsShown(entry.Event)).Reverse().ToArray();
        int timeWidth = entries.Select(entry => TrackPhrases.TimeOf(entry.Event).Length).DefaultIfEmpty().Max();
        int stateWidth = entries
            .Select(entry => TrackPhrases.StateOf(entry.Event.Status, entry.Event.Detail).Length).DefaultIfEmpty().Max();
        int saidColumn = MarkWidth + timeWidth + stateWidth + (2 * Gap);
        bool isNarrow = width < saidColumn + MinSaidWidth;
        var marks = new SortedSet<char>();
        foreach (TimelineEntry entry in entries)
        {
            (TrackingEvent e, TrackingOutcome outcome) = (entry.Event, entry.Outcome);
            bool counts = outcome is TrackingOutcome.Applied or TrackingOutcome.Correction;
            char mark = counts && e.Status.IsProblem() ? Problem : e.Equals(shipment.Current) ? Current : ' ';
            marks.Add(mark);
            string inked = mark switch { Problem => $"{ink.Bad}!{ink.Reset}", Current => $"{ink.Id}*{ink.Reset}", _ => " " };
            string time = TrackPhrases.TimeOf(e);
            string state = TrackPhrases.StateOf(e.Status, e.Detail);
            string colour = counts ? _words.ColourOf(e.Status) : ink.Faint;
            string note = TrackPhrases.NoteOf(outcome) is { } words ? $"({words})" : string.Empty;
            if (isNarrow)
            {
                _text.AppendLine($"  {inked} {ink.Faint}{time}{ink.Reset}");
                WriteWrapped(state, colour, MarkWidth, isFirstIndented: true);
                WriteWrapped(SaidOf(e), string.Empty, MarkWidth, isFirstIndented: true);
                WriteWrapped(note, ink.Faint, MarkWidth, isFirstIndented: true);
                continue;
            }

            _text.Append($"  {inked} {ink.Faint}{time.PadRight(timeWidth)}{ink.Reset}  {colour}{state.PadRight(stateWidth)}{ink.Reset}  ");
            string said = SaidOf(e);
            if (note.Length > 0 && said.Length <= width - saidColumn - note.Length - Gap)
            {
                _text.Append($"{said}  {ink.Faint}{note}{ink.Reset}".TrimStart()).AppendLine();
                continue;
            }

            WriteWrapped(said, string.Empty, saidColumn, isFirstIndented: false);
            WriteWrapped(note, ink.Faint, saidColumn, isFirstIndented: true);
        }

        WriteLegend(marks);
    }

    private void WriteLegend(SortedSet<char> marks)
    {
        string[] legend = [.. marks.Where(mark => mark != ' ').Select(mark => mark == Problem ? "! a problem" : "* the current status")];
        if (legend.Length > 0)
        {
            _text.AppendLine();
            WriteWrapped(string.Join(", ", legend), ink.Faint, MarkWidth, isFirstIndented: true);
        }
    }

    // A word that is longer than a line is not broken here: the terminal breaks it.
    private void WriteWrapped(string text, string colour, int indent, bool isFirstIndented)
    {
        if (text.Length == 0)
        {
            if (!isFirstIndented)
            {
                EndLine();
            }

            return;
        }

        int room = Math.Max(1, width - indent);
        bool isIndented = isFirstIndented;
        foreach (string line in Wrap(text, room))
        {
            _text.Append(isIndented ? new string(' ', indent) : string.Empty).Append(colour).Append(line)
                .AppendLine(colour.Length > 0 ? ink.Reset : string.Empty);
            isIndented = true;
        }
    }

    // Removes the spaces at the end of the line.
    private void EndLine()
    {
        while (_text[^1] == ' ')
        {
            _text.Length--;
        }

        _text.AppendLine();
    }

    private static IEnumerable<string> Wrap(string text, int room)
    {
        var line = new StringBuilder();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.ToString().GetCellWidth() + 1 + word.GetCellWidth() > room)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : string.Empty).Append(word);
        }

        yield return line.ToString();
    }

    // The place of an event, and its description or else its code.
    private static string SaidOf(TrackingEvent e) =>
        string.Join(": ", new[] { PlaceOf(e), Printable.Escape(e.Description ?? e.Code ?? string.Empty) }
        .Where(part => part.Length > 0));

    private void WritePart(string label, string? value, string colour = "")
    {
        if (value is not null)
        {
            _text.Append($"  {ink.Faint}{label.PadRight(LabelWidth)}{ink.Reset}");
            WriteWrapped(value, colour, LabelWidth + 2, isFirstIndented: false);
        }
    }

    private static bool IsOver(TrackedShipment shipment) => shipment.WasDelivered || shipment.Status.IsTerminal();

    private static string DayOf(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string PlaceOf(TrackingEvent e) => Printable.Escape(e.Location ?? string.Empty);
}
