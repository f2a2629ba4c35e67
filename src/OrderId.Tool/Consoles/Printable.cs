using System.Globalization;
using System.Text;

namespace OrderIds.Tool.Consoles;

/// <summary>
/// Makes external text safe to print to a terminal: control characters and invisible characters are written as <c>&lt;U+001B&gt;</c>.
/// </summary>
internal static class Printable
{
    public static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length;)
        {
            Append(builder, text, ref i);
        }

        return builder.ToString();
    }

    /// <summary>Appends the character at an index, and moves the index past it.</summary>
    public static void Append(StringBuilder builder, ReadOnlySpan<char> text, ref int index)
    {
        ReadOnlySpan<char> rest = text[index..];
        if (Rune.DecodeFromUtf16(rest, out Rune rune, out int length) != System.Buffers.OperationStatus.Done)
        {
            // An unpaired surrogate.
            builder.Append(CultureInfo.InvariantCulture, $"<U+{(int)rest[0]:X4}>");
        }
        else if (IsVisible(rune))
        {
            builder.Append(rest[..length]);
        }
        else
        {
            builder.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
        }

        index += length;
    }

    private static bool IsVisible(Rune rune) =>
        rune.Value == ' ' || Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune);
}
