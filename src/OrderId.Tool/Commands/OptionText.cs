using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using OrderIds.Carriers;
using OrderIds.Tool.Reading;

namespace OrderIds.Tool.Commands;

/// <summary>Parses the values of options and arguments. Errors say on one line what was expected and what was found.</summary>
internal static class OptionText
{
    private static readonly string[] DurationFormats = ["%d", @"h\:mm", @"h\:mm\:ss", @"d\.hh\:mm", @"d\.hh\:mm\:ss"];
    private static readonly string[] TimeFormats =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.fffK"];

    /// <summary>Parses a number that must be one of the allowed numbers.</summary>
    public static Func<ArgumentResult, int> Number(string expected, params int[] allowed) => result =>
        int.TryParse(Found(result), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && allowed.Contains(number)
            ? number : Wrong<int>(result, expected);

    /// <summary>Parses a number in a range.</summary>
    public static Func<ArgumentResult, int> NumberBetween(int least, int most) => result =>
        int.TryParse(Found(result), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : Wrong<int>(result, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));

    /// <summary>Parses a duration, which must not be negative.</summary>
    /// <remarks>It does not use <see cref="TimeSpan.Parse(string)"/>, which reads 24:00:00 as 24 days.</remarks>
    public static TimeSpan Duration(ArgumentResult result) =>
        TimeSpan.TryParseExact(Found(result), DurationFormats, CultureInfo.InvariantCulture, out TimeSpan duration)
            ? duration
            : Wrong<TimeSpan>(result, "a number of days, or a time as in 12:30 or 1.12:30:00");

    /// <summary>Parses a date or a time. A time without an offset is in UTC.</summary>
    public static DateTimeOffset Time(ArgumentResult result) =>
        DateTimeOffset.TryParseExact(
            Found(result), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time
            : Wrong<DateTimeOffset>(result, "a date as in 2026-11-22 or 2026-11-22T08:30Z");

    /// <summary>Parses a file name, which must not be empty.</summary>
    public static string FileName(ArgumentResult result) =>
        Found(result) is { Length: > 0 } name ? name : Wrong<string>(result, "the name of a file");

    /// <summary>Parses a word in lower case that is the name of a member of an enumeration.</summary>
    public static T Word<T>(ArgumentResult result)
        where T : struct, Enum
    {
        string[] words = Words<T>();
        int index = Array.IndexOf(words, Found(result));
        return index >= 0 ? Enum.GetValues<T>()[index] : Wrong<T>(result, $"{string.Join(", ", words[..^1])} or {words[^1]}");
    }

    /// <summary>Returns the names of the members of an enumeration, in lower case.</summary>
    public static string[] Words<T>()
        where T : struct, Enum => Array.ConvertAll(Enum.GetNames<T>(), static name => name.ToLowerInvariant());

    /// <summary>Parses the name of an encoding.</summary>
    public static Encoding? Encoding(ArgumentResult result) =>
        EncodingDetector.Find(Found(result)) ?? Wrong<Encoding?>(result, "the name of an encoding, such as utf-16 or shift_jis");

    /// <summary>Parses the name of a vendor, such as AfterShip, in upper or lower case.</summary>
    public static TrackingVendor Vendor(ArgumentResult result)
    {
        string name = Found(result);
        bool isName = name.Length > 0 && char.IsAsciiLetter(name[0]);
        return isName && Enum.TryParse(name, ignoreCase: true, out TrackingVendor vendor) && vendor != TrackingVendor.Unknown
            ? vendor
            : Wrong<TrackingVendor>(result, "a vendor, such as AfterShip or EasyPost");
    }

    /// <summary>Parses kinds of order IDs. A value may contain several kinds, separated by commas.</summary>
    public static OrderIdKind[] Kinds(ArgumentResult result)
    {
        var kinds = new List<OrderIdKind>();
        foreach (string name in result.Tokens.SelectMany(token => token.Value.Split(',')))
        {
            if (!Enum.TryParse(name, ignoreCase: true, out OrderIdKind kind) || !char.IsAsciiLetter(name[0]) || kind == OrderIdKind.None)
            {
                return Wrong<OrderIdKind[]>(result, "sortable, sealed or amazon");
            }

            kinds.Add(kind);
        }

        return [.. kinds];
    }

    private static string Found(ArgumentResult result) => result.Tokens[0].Value;

    private static T Wrong<T>(ArgumentResult result, string expected)
    {
        string found = Found(result);
        result.AddError($"Expected {expected}, but found {(found.Length == 0 ? "nothing" : $"'{found}'")}.");
        return default!;
    }
}
