using System.Globalization;
using OrderIds.Carriers;

namespace OrderIds.Tool.Checking;

/// <summary>Formats the result of <c>orderid check</c> as text.</summary>
internal sealed class CheckText(TextWriter output, Ink ink)
{
    private const int LabelWidth = 12;

    public void Write(CheckLine line)
    {
        if (line.TrackingNumber is not null && line.Error is null)
        {
            WriteNumber(line, line.TrackingNumber);
        }
        else if (line.Valid)
        {
            WriteParts(line);
        }
        else
        {
            WriteFault(line);
        }

        output.WriteLine();
    }

    private void WriteParts(CheckLine line)
    {
        output.WriteLine($"{ink.Id}{line.Grouped}{ink.Reset}  {ink.Good}valid{ink.Reset}");
        WritePart("kind", line.Kind switch
        {
            OrderIdKind.Sortable => "sortable: carries time, node and sequence, and sorts by them",
            OrderIdKind.Sealed => "sealed: time, node and sequence are encrypted",
            _ => "amazon: in the form of Amazon's order IDs",
        });
        WritePart("time", line.Time);
        WritePart("node", line.Node?.ToString(CultureInfo.InvariantCulture));
        WritePart("sequence", line.Sequence?.ToString(CultureInfo.InvariantCulture));
        WritePart("key slot", line.KeySlot?.ToString(CultureInfo.InvariantCulture));
        WritePart("checks", line.CheckCharacters is null
            ? "none: a typo cannot be detected"
            : $"{line.CheckCharacters}: match the fifteen characters before them");
        WritePart("N", line.Id);
        WritePart("D", line.Grouped);
        WritePart("M", line.Masked);
        WritePart("bytes", line.Bytes);
        WritePart("UUID", line.Uuid?.ToString());
    }

    private void WriteNumber(CheckLine line, CheckNumber number)
    {
        string verdict = line.Valid ? $"{ink.Good}a tracking number" : $"{ink.Bad}a mistyped tracking number";
        output.WriteLine($"{ink.Id}{number.Printed}{ink.Reset}  {verdict}{ink.Reset}");
        WritePart("wrong", line.Message);
        string label = "perhaps";
        foreach (string suggestion in number.Suggestions ?? [])
        {
            var suggested = TrackingNumber.Parse(suggestion);
            WritePart(label, $"{ink.Id}{suggested:D}{ink.Reset}  {ink.Faint}{suggested.Identify()[0].Carrier}{ink.Reset}");
            label = string.Empty;
        }

        if (line.Valid && TrackingNumber.Parse(number.Text).Best is null)
        {
            WritePart("note", "Several carriers have such numbers. The number does not show which of them it is from.");
        }

        foreach (CheckFormat format in number.Formats)
        {
            WritePart("carrier", format.Carrier);
            WritePart("format", line.Valid ? $"{format.Format}: {DisplayNames.Of(format.Evidence)}" : format.Format);
            foreach (TrackingNumberPart part in format.Parts)
            {
                string value = part.Name == "check" && format.ExpectedCheck is { } expected ? $"{part.Value}, not {expected}" : part.Value;
                WritePart(part.Name, part.Meaning is null ? value : $"{value}: {part.Meaning}");
            }

            WritePart("link", format.Link);
        }

        WritePart("N", number.Text);
        WritePart("M", number.Masked);
    }

    private void WriteFault(CheckLine line)
    {
        Excerpt excerpt = line.Input is null ? Excerpt.OfNothingKept(line.Line) : Excerpt.Of(line.Input, line.Position);
        bool mayBeNumber = line.TrackingNumber?.Formats.Any(format => format.ExpectedCheck is null) == true;
        output.WriteLine($"{ink.Id}{excerpt.Text}{ink.Reset}  {ink.Bad}{(mayBeNumber ? "not an order ID" : "not valid")}{ink.Reset}");
        if (excerpt.Caret is int caret)
        {
            output.WriteLine($"{new string(' ', caret)}{ink.Bad}{new string('^', excerpt.CaretLength)}{ink.Reset}");
        }

        WritePart("wrong", line.Message);
        string label = "perhaps";
        foreach (CheckSuggestion suggestion in line.Suggestions ?? [])
        {
            WritePart(label, $"{ink.Id}{OrderId.Parse(suggestion.Id):D}{ink.Reset}  "
                + $"{ink.Faint}{DisplayNames.Of(suggestion.Repair)}, the {Ordinal.Of(suggestion.Position)}{ink.Reset}");
            label = string.Empty;
        }

        if (line.IsFarFromAnId)
        {
            WriteGuess(line.TrackingNumber);
        }
    }

    private void WriteGuess(CheckNumber? number)
    {
        if (number is null)
        {
            WritePart("number", "It does not have the format of a known tracking number, either.");
            return;
        }

        string label = "number";
        foreach (CheckFormat format in number.Formats)
        {
            WritePart(label, format.ExpectedCheck is { } expected
                ? $"If it is a tracking number ({format.Format}), its {CheckFormat.NameOfCheck(expected)} should be {expected}."
                : $"It may be a tracking number of {format.Carrier} ({format.Format}). Only its shape fits.");
            label = string.Empty;
        }
    }

    private void WritePart(string label, string? value)
    {
        if (value is not null)
        {
            output.WriteLine($"  {ink.Faint}{label.PadRight(LabelWidth)}{ink.Reset}{value}");
        }
    }
}
