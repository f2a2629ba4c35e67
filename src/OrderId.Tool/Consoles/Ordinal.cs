using System.Globalization;

namespace OrderIds.Tool.Consoles;

/// <summary>Formats 0-based positions as English ordinals: 0 is "1st", 1 is "2nd".</summary>
internal static class Ordinal
{
    public static string Of(int position)
    {
        int number = position + 1;
        string ending = (number % 10, number % 100) switch
        {
            (_, 11 or 12 or 13) => "th",
            (1, _) => "st",
            (2, _) => "nd",
            (3, _) => "rd",
            _ => "th",
        };
        return number.ToString(CultureInfo.InvariantCulture) + ending;
    }
}
