using System.Text;
using System.Text.RegularExpressions;

namespace OrderIds.Tool.Checking;

/// <summary>Finds order IDs in pasted text: a sentence, a field of a CSV file, or an ID with spaces in place of its hyphens.</summary>
internal static partial class Pasted
{
    // A text with fewer letters and digits is an ordinary word, or a group of an ID.
    private const int MinLength = 14;

    private static readonly char[] Quotes = [.. " \t\"'`,;.:#()[]<>\u201C\u201D\u201E\u2018\u2019\u00AB\u00BB"];

    private static readonly char[] Separators = [.. Quotes, .. "\n\r=/?&|!_\u00A0\u3000"];

    /// <summary>Joins command-line arguments that are words of a sentence, or groups of an ID.</summary>
    public static string[] Join(string[] args) =>
        args.Length > 1 && !args.Contains("-") && args.Any(arg => CountLettersAndDigits(arg) < MinLength) ? [string.Join(' ', args)] : args;

    /// <summary>Finds the order IDs in a text.</summary>
    /// <returns>The IDs in order. The list is empty if there are none.</returns>
    public static IReadOnlyList<OrderId> Find(string text)
    {
        string plain = Simplify(text);
        if (OrderId.TryParse(plain.Trim(Quotes), out OrderId whole) && whole != OrderId.None)
        {
            return [whole];
        }

        var found = new List<OrderId>();
        foreach (OrderIdMatch match in OrderId.EnumerateMatches(WithHyphens(plain)))
        {
            found.Add(match.Id);
        }

        return found;
    }

    /// <summary>Finds a word in a text that looks like an order ID but is not valid.</summary>
    /// <returns>The word, or <see langword="null"/> if the text is a single word or contains no such word.</returns>
    public static string? FindAttempt(string text)
    {
        if (text.Trim().IndexOfAny(Separators) < 0)
        {
            return null;
        }

        string[] words = WithHyphens(Simplify(text))
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.FirstOrDefault(word => CountLettersAndDigits(word) >= MinLength && word.Any(char.IsAsciiDigit));
    }

    private static int CountLettersAndDigits(string text) => text.Count(char.IsLetterOrDigit);

    // Replaces full-width characters by those of ASCII (Unicode, Halfwidth and Fullwidth Forms) and typographic hyphens by plain ones, and
    // removes characters without a width, such as direction marks.
    private static string Simplify(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            _ = character switch
            {
                >= '\uFF01' and <= '\uFF5E' => plain.Append((char)(character - 0xFEE0)),
                (>= '\u2010' and <= '\u2013') or '\u2212' or '\uFE63' => plain.Append('-'),
                '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
                    or (>= '\u2060' and <= '\u206F') or '\uFEFF' => plain,
                _ => plain.Append(character),
            };
        }

        return plain.ToString();
    }

    private static string WithHyphens(string text) => GroupsApart().Replace(text, "$1-$2-$3");

    [GeneratedRegex(
        @"(?<![0-9A-Za-z-])([0-9A-Za-z]{3})(?:[\s_.\u2014]| ?- ?)([0-9A-Za-z]{7})(?:[\s_.\u2014]| ?- ?)"
        + @"([0-9A-Za-z]{7})(?![0-9A-Za-z-])")]
    private static partial Regex GroupsApart();
}
