namespace OrderIds.Tracking;

/// <summary>Cleans texts from outside before they are stored.</summary>
internal static class TrackingText
{
    public const int MaxLength = 1024;

    private const char Replacement = '\uFFFD';

    /// <summary>
    /// Returns the text as it is stored: <see langword="null"/> for white space alone, at most <see cref="MaxLength"/> characters, and
    /// U+FFFD in place of U+0000 and of each unpaired surrogate.
    /// </summary>
    /// <remarks>
    /// JSON cannot represent an unpaired surrogate: a text that contains one would be read back as a different text. PostgreSQL stores
    /// U+0000 neither in a text nor in jsonb.
    /// </remarks>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

#if NET
        if (text.Length <= MaxLength && !text.AsSpan().ContainsAnyExceptInRange('\u0001', '\u007F'))
        {
            return text;
        }
#endif

        string kept = text!.Length <= MaxLength
            ? text
            : text.Substring(0, char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength);
        int broken = IndexOfBroken(kept, 0);
        if (broken < 0)
        {
            return kept;
        }

        char[] characters = kept.ToCharArray();
        for (; broken >= 0; broken = IndexOfBroken(kept, broken + 1))
        {
            characters[broken] = Replacement;
        }

        return new string(characters);
    }

    /// <summary>Returns a cleaned text for use as a key. A text that is too long is refused, not cut.</summary>
    /// <exception cref="ArgumentException">
    /// <paramref name="text"/> is <see langword="null"/>, white space alone, longer than <see cref="MaxLength"/>, or has a control
    /// character.
    /// </exception>
    public static string Key(string? text, string argument) =>
        string.IsNullOrWhiteSpace(text) || text!.Length > MaxLength || ControlIn(text) is not null
            ? throw new ArgumentException(TrackingMessages.Key(text), argument)
            : Clean(text)!;

    /// <summary>Returns the first control character, or <see langword="null"/>.</summary>
    public static char? ControlIn(string text)
    {
#if NET
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return null;
        }
#endif

        foreach (char character in text)
        {
            if (char.IsControl(character))
            {
                return character;
            }
        }

        return null;
    }

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

    private static int IndexOfBroken(string text, int start)
    {
#if NET
        ReadOnlySpan<char> rest = text.AsSpan(start);
        int surrogate = rest.IndexOfAnyInRange('\uD800', '\uDFFF');
        int zero = rest.IndexOf('\0');
        int first = zero < 0 || (surrogate >= 0 && surrogate < zero) ? surrogate : zero;
        start = first < 0 ? text.Length : start + first;
#endif
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '\0')
            {
                return i;
            }

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
