using System.Text.RegularExpressions;
using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers.Tests.Numbers;

/// <summary>The search in texts against a plain one: regular expressions and strings, without bounds or vectors.</summary>
public class TrackingNumberMatchingProperties
{
    private static readonly (string Print, Regex Pattern)[] Prints =
    [
        .. FormatTable.Layouts.Where(layout => layout.Print is not null)
            .Select(layout => layout.Print!.Text).Distinct().OrderByDescending(Letters)
            .Select(print => (print, new Regex($"(?=({Pattern(print)}))"))),
    ];

    [Property(MaxTest = 60)]
    public void EnumerateMatches_AnyText_FindsWhatAPlainSearchFinds(int seed)
    {
        var random = new Random(seed);
        string text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => Piece(random)));

        Assert.Equal(Search(text, TrackingNumberEvidence.Shape), TrackingNumberMatchingTests.Find(text, TrackingNumberEvidence.Shape));
        Assert.Equal(Search(text, TrackingNumberEvidence.KnownPart), TrackingNumberMatchingTests.Find(text));
        Assert.Equal(
            Search(text, TrackingNumberEvidence.CheckDigit), TrackingNumberMatchingTests.Find(text, TrackingNumberEvidence.CheckDigit));
    }

    private static List<string> Search(string text, TrackingNumberEvidence least)
    {
        var found = new List<string>();
        int free = 0;
        foreach (Match run in Regex.Matches(text, "[0-9A-Za-z]+"))
        {
            if (run.Index >= free && Regex.IsMatch(run.Value, "[0-9]{3}") && (Alone(run.Index, run.Length) ?? InGroups(run)) is { } match)
            {
                found.Add(match.Value);
                free = match.Index + match.Value.Length;
            }
        }

        return found;

        (int Index, string Value)? Alone(int index, int length)
        {
            // After an escape, the rest of the run.
            Match escape = Regex.Match(
                text[..(index + length)],
                "(%(25)*([0-9A-Fa-f]{2})|=3D|\\\\[nrt]|\\\\x[0-9A-Fa-f]{2}|\\\\u[0-9A-Fa-f]{4})(?<rest>[0-9A-Za-z]+)\\z");
            return Accept(index, text.Substring(index, length), print: null)
                ?? (escape.Success ? Accept(escape.Groups["rest"].Index, escape.Groups["rest"].Value, print: null) : null);
        }

        (int Index, string Value)? InGroups(Match run)
        {
            // Every print, with the run as any of its groups, the earliest start first.
            return Prints.SelectMany(print => print.Pattern.Matches(text, Math.Max(free, run.Index - 40))
                    .Select(match => match.Groups[1])
                    .Where(group => group.Index >= free && group.Index <= run.Index && group.Index + group.Length >= run.Index + run.Length)
                    .Where(
                        group => FirstOfThree(group.Value) + group.Index is int three && three >= run.Index
                            && three < run.Index + run.Length)
                    .Select(group => (group.Index, group.Value, print.Print)))
                .OrderBy(match => match.Index).ThenByDescending(match => Letters(match.Print))
                .Select(match => Accept(match.Index, match.Value, match.Print))
                .FirstOrDefault(match => match is not null);
        }

        (int Index, string Value)? Accept(int index, string value, string? print)
        {
            string before = text[..index];
            string after = text[(index + value.Length)..];
            bool isAlone = Regex.IsMatch(before, "(^|[^0-9A-Za-z\\-]|(?<![0-9A-Za-z])-)\\z") || EndsWithEscape(before);
            bool ends = !Regex.IsMatch(after, "^-?[0-9A-Za-z]");
            bool isPiece = Regex.IsMatch(before, "(\\+|[0-9][.,])\\z") || Regex.IsMatch(after, "^[.,][0-9]");
            bool isMore = print is not null
                && (Regex.IsMatch(before, "[0-9]{3}[ \u00A0-]\\z") || Regex.IsMatch(after, "^[ \u00A0-][0-9]{3}"));
            return isAlone && ends && Regex.IsMatch(value, "[0-9]{3}") && !isPiece && !isMore
                && TrackingNumber.Identify(value).Any(candidate =>
                    (print is null || candidate.Layout.Print?.Text == print) && InText(candidate) >= least)
                ? (index, value)
                : null;
        }
    }

    private static bool EndsWithEscape(string before)
    {
        Match hexadecimal = Regex.Match(before, "(%(25)*|\\\\x|\\\\u)(?<code>[0-9A-Fa-f]{2}|(?<=\\\\u)[0-9A-Fa-f]{4})\\z");
        return Regex.IsMatch(before, "(=3D|\\\\[nrt])\\z")
            || (hexadecimal.Success
                && (char)Convert.ToInt32(hexadecimal.Groups["code"].Value, 16) is var character
                && !char.IsAsciiLetterOrDigit(character) && character != '-');
    }

    // No text here announces anything.
    private static TrackingNumberEvidence InText(TrackingNumberCandidate candidate) =>
        candidate.Evidence == TrackingNumberEvidence.CheckDigit && candidate.Fit.Rarity < 2
            && candidate.Number.Text.Count(char.IsAsciiLetter) < 2
            ? TrackingNumberEvidence.Shape
            : candidate.Evidence;

    private static string Pattern(string print)
    {
        string groups = Regex.Replace(print, "[0-9]+| |-", part => part.Value switch
        {
            " " => "[ \u00A0]",
            "-" => "-",
            _ => $"[0-9A-Za-z]{{{part.Value}}}",
        });
        return "(?<![0-9A-Za-z])" + groups + "(?![0-9A-Za-z])";
    }

    private static int Letters(string print) => print.Split(' ', '-').Sum(int.Parse);

    private static int FirstOfThree(string value) => Regex.Match(value, "[0-9]{3}") is { Success: true } match ? match.Index : -1000;

    private static string Piece(Random random) => random.Next(10) switch
    {
        0 or 1 => Symbol.ToText(LayoutSamples.Make(Layout(random), random)),
        2 or 3 => TrackingNumber.TryParse(Symbol.ToText(LayoutSamples.Make(Layout(random), random)), out TrackingNumber number)
            && Printed(number, random) is { } text
            ? text
            : "x",
        4 => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => (char)('0' + random.Next(10)))),
        5 => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => (char)('a' + random.Next(26)))),
        6 => new[] { "=3D", "%3D", "%253D", "\\n", "\\u003D", "%" }[random.Next(6)],
        _ => new[] { " ", " ", " ", "\n", ", ", "-", "\u00A0", ".", "+", "\u00E9" }[random.Next(10)],
    };

    private static NumberLayout Layout(Random random) => FormatTable.Layouts[random.Next(FormatTable.Layouts.Length)];

    private static string? Printed(TrackingNumber number, Random random) =>
        number.Identify().Select(candidate => candidate.Layout.Print?.Format(number.Text))
            .FirstOrDefault(text => text is not null) is { } text
            ? random.Next(2) == 0 ? text : text.Replace(' ', '\u00A0')
            : null;
}
