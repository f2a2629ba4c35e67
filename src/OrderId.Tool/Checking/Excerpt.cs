using System.Text;
using Spectre.Console;

namespace OrderIds.Tool.Checking;

/// <summary>Represents a text that is shown on one line, with the position of a caret under one of its characters.</summary>
/// <param name="Text">The text, or the part around the caret, without control characters.</param>
/// <param name="Caret">The number of terminal cells before the caret, or <see langword="null"/> if no caret is shown.</param>
/// <param name="CaretLength">The number of terminal cells that the character takes.</param>
internal readonly record struct Excerpt(string Text, int? Caret, int CaretLength)
{
    private const int MaxLength = 60;
    private const string Ellipsis = "...";

    /// <param name="line">The number of the line, whose text was too long to be stored.</param>
    public static Excerpt OfNothingKept(long? line) => new($"(line {line})", null, 0);

    /// <param name="text">The text.</param>
    /// <param name="position">The 0-based index of the character to point to, or <see langword="null"/>.</param>
    public static Excerpt Of(string text, int? position)
    {
        if (text.Length == 0)
        {
            return new Excerpt("(nothing)", null, 0);
        }

        int from = Math.Max(0, Math.Min((position ?? 0) - (MaxLength / 2), text.Length - MaxLength));
        int to = Math.Min(text.Length, from + MaxLength);
        from -= from > 0 && char.IsLowSurrogate(text[from]) && char.IsHighSurrogate(text[from - 1]) ? 1 : 0;

        var shown = new StringBuilder(from > 0 ? Ellipsis : string.Empty);
        int? caret = null;
        int caretLength = 0;
        for (int i = from; i < to;)
        {
            int start = i;
            int before = shown.Length;
            Printable.Append(shown, text, ref i);
            if (position >= start && position < i)
            {
                caret = shown.ToString(0, before).GetCellWidth();
                caretLength = Math.Max(1, shown.ToString(before, shown.Length - before).GetCellWidth());
            }
        }

        return new Excerpt(shown.Append(to < text.Length ? Ellipsis : string.Empty).ToString(), caret, caretLength);
    }
}
