using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OrderIds.Testing;

namespace OrderIds.Tests.Matching;

/// <summary>The scanner against a slow model that takes the text apart token by token.</summary>
[Properties(Arbitrary = [typeof(Texts)])]
public class OrderIdMatchingProperties
{
    private const string Hyphen = @"[-\u2010-\u2013\u2212\uFE63\uFF0D]";

    [Property(MaxTest = 2000)]
    public bool EnumerateMatches_AgreesWithTheModel(string[] parts)
    {
        string text = string.Concat(parts);
        return Found.In(text).SequenceEqual(Model(text, includeUngroupedAmazon: false))
            && Found.In(text, new OrderIdMatchOptions { IncludeUngroupedAmazon = true })
                .SequenceEqual(Model(text, includeUngroupedAmazon: true));
    }

    /// <summary>
    /// Takes maximal runs of letters, digits and hyphens, drops what is no part of the token at either end, and parses the rest.
    /// </summary>
    private static List<OrderIdMatch> Model(string text, bool includeUngroupedAmazon)
    {
        var matches = new List<OrderIdMatch>();
        int start = 0;
        while (start < text.Length)
        {
            int end = start;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || IsHyphen(text[end])))
            {
                end++;
            }

            if (end > start)
            {
                AddMatches(matches, text, start, end, includeUngroupedAmazon);
            }

            start = Math.Max(end, start + 1);
        }

        return matches;
    }

    private static void AddMatches(List<OrderIdMatch> matches, string text, int start, int end, bool includeUngroupedAmazon)
    {
        // Two hyphens in a row, or one at an end, join nothing: the parts between them are tokens of their own.
        int from = start;
        for (int at = start; at <= end; at++)
        {
            bool breaks = at == end || (IsHyphen(text[at]) && (at == from || at + 1 == end || IsHyphen(text[at + 1])));
            if (!breaks)
            {
                continue;
            }

            AddMatch(matches, text, from, at, includeUngroupedAmazon);
            from = at + 1;
        }
    }

    private static void AddMatch(List<OrderIdMatch> matches, string text, int start, int end, bool includeUngroupedAmazon)
    {
        start += EscapeLength(text, start);
        string token = text.Substring(start, Math.Max(0, end - start));
        if (OrderId.TryParse(Plain(token), out OrderId id)
            && !IsCutBySoftBreak(text[..start], text[(start + token.Length)..])
            && id != OrderId.None
            && (id.Kind != OrderIdKind.Amazon || token.Length == 19 || includeUngroupedAmazon))
        {
            matches.Add(new OrderIdMatch(start, token.Length, id));
        }
    }

    private static bool IsCutBySoftBreak(string before, string after) =>
        Regex.IsMatch(after, $@"\A{Hyphen}?=\r?\n{Hyphen}?[0-9A-Za-z]")
        && !Regex.IsMatch(after, $@"\A=\r?\n{Hyphen}{Hyphen}")
        || Regex.IsMatch(before, $@"[0-9A-Za-z]({Hyphen}=\r?\n{Hyphen}?|{Hyphen}?=\r?\n{Hyphen})\z");

    private static int EscapeLength(string text, int start)
    {
        string rest = text[start..];
        char before = start == 0 ? ' ' : text[start - 1];
        // An escape is one if behind it an ID begins, not otherwise: 3D0 may as well be a prefix.
        int[] lengths = before switch { '%' => [2, 4, 6], '=' => [2], '\\' => [1, 3, 5], _ => [] };
        return lengths.Where(length => IsEscape(before, rest, length) && StandsAlone(rest[length..])).FirstOrDefault();
    }

    private static bool IsEscape(char before, string rest, int length) =>
        rest.Length >= length && before switch
        {
            '\\' => length == 1 ? rest[0] is 'n' or 'r' or 't' : rest[0] == (length == 3 ? 'x' : 'u') && Separates(rest[1..length]),
            '=' => rest.StartsWith("3D", StringComparison.Ordinal),
            _ => "2525".StartsWith(rest[..(length - 2)], StringComparison.Ordinal) && Separates(rest[(length - 2)..length]),
        };

    private static bool Separates(string hex) =>
        int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int character)
            && !char.IsAsciiLetterOrDigit((char)character) && !IsHyphen((char)character);

    private static bool StandsAlone(string rest) =>
        new[] { 17, 19 }.Any(length => rest.Length >= length
            && OrderId.TryParse(Plain(rest[..length]), out _)
            && (rest.Length == length || !char.IsAsciiLetterOrDigit(rest[length])));

    private static string Plain(string text) =>
        string.Concat(text.Select(character => IsHyphen(character) ? '-' : character));

    private static bool IsHyphen(char character) =>
        character is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '\uFE63' or '\uFF0D';

    /// <summary>IDs, and what texts have around them.</summary>
    private static class Texts
    {
        // Some begin like what is escaped in front of them.
        private static readonly Gen<OrderId> LikeEscapes = Gen.Elements(
            OrderId.Parse("252-5252525-2525252"), OrderId.Parse("254-1251234-1234567"));

        private static readonly Gen<string> Ids =
            from id in Gen.Frequency((9, OrderIdArbitraries.Ids.Generator), (1, LikeEscapes))
            from format in Gen.Elements("N", "D", "n", "d")
            from hyphen in Gen.Elements('-', '-', '\u2011', '\u2013')
            select id.ToString(format).Replace('-', hyphen);

        private static readonly Gen<string> Fillers = Gen.Elements(
            "", " ", ",", "-", "--", "\u2011", "X", "9", "%3D", "%", "=3D", "=42", "%41", "%2D", "\\u0041", "=", "\\n", "\\",
            "\\u003D", "\\x3D", "=\n", "=\r\n", "25", "%25", "%253D", "%25252F", "\n", "ab-cd", "1234567", "-1234567-",
            "\u00E9", "\u6CE8", "\uD83D\uDCE6",
            "000-0000000-0000000", "12345678901234567", ". The parcel of a customer-friendly carrier ", "\0");

        public static Arbitrary<string> Parts => Gen.Frequency((2, Ids), (5, Fillers)).ToArbitrary();
    }
}
