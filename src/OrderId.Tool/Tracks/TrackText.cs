using System.Globalization;
using System.Text;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Tool.Tracks;

/// <summary>Draws shipments and orders for people: where each is now, and below it how it came there, the newest first.</summary>
internal sealed class TrackText(Ink ink)
{
    private const int LabelWidth = 12;

    private readonly TrackPhrases _words = new(ink);
    private readonly StringBuilder _text = new();

    /// <summary>Draws an order; the text ends with a line of its own.</summary>
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

    /// <summary>Draws a shipment; the text ends with a line of its own.</summary>
    public string Draw(ShipmentAcrossFiles tracked)
    {
        _text.Clear();
        TrackedShipment shipment = tracked.Shipment;
        _text.AppendLine($"{ink.Id}{Printable.Escape(shipment.TrackingNumber)}{ink.Reset}  "
            + $"{_words.ColourOf(shipment.Status)}{StateOf(shipment)}{ink.Reset}");
        WriteParts(shipment);
        WritePart("told by", string.Join(", ", tracked.Vendors.Select(vendor => vendor.ToDisplayName())));
        foreach (UnknownTrackingCode unknown in tracked.UnknownCodes)
        {
            WritePart("not known", $"{ink.Odd}{Printable.Escape(unknown.Code)}{ink.Reset}  "
                + $"{ink.Faint}a word of {unknown.Vocabulary}, which is not known{ink.Reset}");
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
        WritePart("note", shipment.Leg == ShipmentLeg.Return ? "on its way back to the sender, or there" : null);
        WritePart("note", shipment.IsCorrected ? "the carrier took something back" : null);
        WritePart("note", shipment.IsStale ? $"{ink.Odd}no news for so long that the tracking provider has stopped asking{ink.Reset}" : null);
    }

    private void WriteEvents(TrackedShipment shipment)
    {
        TimelineEntry[] entries = shipment.Timeline.Where(entry => IsShown(entry.Event)).Reverse().ToArray();
        int timeWidth = entries.Select(entry => TrackPhrases.TimeOf(entry.Event).Length).DefaultIfEmpty().Max();
        int stateWidth = entries
            .Select(entry => TrackPhrases.StateOf(entry.Event.Status, entry.Event.Detail).Length).DefaultIfEmpty().Max();
        foreach (TimelineEntry entry in entries)
        {
            (TrackingEvent e, TrackingOutcome outcome) = (entry.Event, entry.Outcome);
            bool counts = outcome is TrackingOutcome.Applied or TrackingOutcome.Correction;
            string mark = counts && e.Status.IsProblem() ? $"{ink.Bad}!{ink.Reset}"
                : e.Equals(shipment.Current) ? $"{ink.Id}*{ink.Reset}" : " ";
            string time = TrackPhrases.TimeOf(e).PadRight(timeWidth);
            string state = TrackPhrases.StateOf(e.Status, e.Detail).PadRight(stateWidth);
            string said = string.Join(": ", new[] { PlaceOf(e), Printable.Escape(e.Description ?? string.Empty) }
                .Where(part => part.Length > 0));
            string note = TrackPhrases.NoteOf(outcome) is { } words ? $"  {ink.Faint}({words}){ink.Reset}" : string.Empty;
            _text.AppendLine(
                ($"  {mark} {ink.Faint}{time}{ink.Reset}  "
                    + $"{(counts ? _words.ColourOf(e.Status) : ink.Faint)}{state}{ink.Reset}  {said}{note}").TrimEnd());
        }
    }

    private void WritePart(string label, string? value)
    {
        if (value is not null)
        {
            _text.AppendLine($"  {ink.Faint}{label.PadRight(LabelWidth)}{ink.Reset}{value}");
        }
    }

    private static string StateOf(TrackedShipment shipment) =>
        shipment.Status == ShipmentStatus.Unknown ? shipment.Status.ToDisplayName()
            : TrackPhrases.StateOf(shipment.Status, shipment.Detail);

    private static bool IsOver(TrackedShipment shipment) => shipment.WasDelivered || shipment.Status.IsTerminal();

    // What is only a proof is above already.
    private static bool IsShown(TrackingEvent e) =>
        e is not { Status: ShipmentStatus.Unknown, Detail: ShipmentDetail.None, Code: null, Description: null, Location: null }
            || e.Proof is null;

    private static string DayOf(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string PlaceOf(TrackingEvent e) => Printable.Escape(e.Location ?? string.Empty);
}
