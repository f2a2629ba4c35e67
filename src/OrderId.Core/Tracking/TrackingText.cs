namespace OrderIds.Tracking;

/// <summary>Makes texts from outside fit to be kept.</summary>
internal static class TrackingText
{
    public const int MaxLength = 1024;

    private const char Replacement = '\uFFFD';

    /// <summary>
    /// Returns the text as it is kept: none instead of nothing but white space, cut to the longest length, with valid Unicode only.
    /// </summary>
    /// <remarks>JSON cannot carry half a surrogate pair: kept as it is, it would come back as another text.</remarks>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

#if NET
        if (text.Length <= MaxLength && System.Text.Ascii.IsValid(text))
        {
            return text;
        }
#endif

        string kept = text!.Length <= MaxLength
            ? text
            : text.Substring(0, char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength);
        int broken = IndexOfLoneSurrogate(kept, 0);
        if (broken < 0)
        {
            return kept;
        }

        char[] characters = kept.ToCharArray();
        for (; broken >= 0; broken = IndexOfLoneSurrogate(kept, broken + 1))
        {
            characters[broken] = Replacement;
        }

        return new string(characters);
    }

    /// <summary>Returns a name that something is told apart by, which is never cut.</summary>
    /// <exception cref="ArgumentException">It is missing or too long.</exception>
    public static string Key(string? text, string argument) =>
        string.IsNullOrWhiteSpace(text) || text!.Length > MaxLength
            ? throw new ArgumentException(TrackingMessages.Key(text), argument)
            : Clean(text)!;

    /// <summary>Returns a tracking number without spaces and hyphens, in upper case: as such, numbers are compared.</summary>
    public static string Normalize(string trackingNumber) =>
        new(trackingNumber.Where(letter => !char.IsWhiteSpace(letter) && letter != '-').Select(char.ToUpperInvariant).ToArray());

    /// <summary>Returns a number of which only the last characters are shown, as a person who debugs needs to tell some apart.</summary>
    public static string Mask(string number)
    {
        const int Shown = 4;
        int hidden = Math.Max(0, number.Length - Shown);
        return hidden < Shown ? new string('*', number.Length) : number.Substring(hidden).PadLeft(number.Length, '*');
    }

    private static int IndexOfLoneSurrogate(string text, int start)
    {
#if NET
        int first = text.AsSpan(start).IndexOfAnyInRange('\uD800', '\uDFFF');
        start = first < 0 ? text.Length : start + first;
#endif
        for (int i = start; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return i;
            }

            i++;
        }

        return -1;
    }
}
