namespace OrderIds.Tracking;

/// <summary>Cleans texts from outside before they are stored.</summary>
internal static class TrackingText
{
    public const int MaxLength = 1024;

    private const char Replacement = '\uFFFD';

    /// <summary>
    /// Returns the text as it is stored: <see langword="null"/> for white space alone, at most <see cref="MaxLength"/> characters, and
    /// U+FFFD in place of each unpaired surrogate.
    /// </summary>
    /// <remarks>JSON cannot represent an unpaired surrogate: a text that contains one would be read back as a different text.</remarks>
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

    /// <summary>Returns a cleaned text for use as a key. A text that is too long is refused, not cut.</summary>
    /// <exception cref="ArgumentException">
    /// <paramref name="text"/> is <see langword="null"/>, white space alone, or longer than <see cref="MaxLength"/>.
    /// </exception>
    public static string Key(string? text, string argument) =>
        string.IsNullOrWhiteSpace(text) || text!.Length > MaxLength
            ? throw new ArgumentException(TrackingMessages.Key(text), argument)
            : Clean(text)!;

    /// <summary>Returns a tracking number in the form used to compare numbers: in upper case, without white space and hyphens.</summary>
    public static string Normalize(string trackingNumber) =>
        new(trackingNumber.Where(letter => !char.IsWhiteSpace(letter) && letter != '-').Select(char.ToUpperInvariant).ToArray());

    /// <summary>
    /// Replaces all characters of a number but the last four with asterisks, for debugging. A number of fewer than eight characters is
    /// replaced completely.
    /// </summary>
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
