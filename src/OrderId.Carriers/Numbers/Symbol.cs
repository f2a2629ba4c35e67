namespace OrderIds.Carriers.Numbers;

/// <summary>Converts the 36 characters of tracking numbers to symbols: 0 to 9 are the digits, 10 to 35 the letters A to Z.</summary>
internal static class Symbol
{
    public const int Count = 36;

    /// <summary>The value for a character that is not a digit or letter.</summary>
    public const int None = -1;

    public const ulong Digits = (1UL << 10) - 1;
    public const ulong All = (1UL << Count) - 1;
    public const ulong Letters = All & ~Digits;

    /// <summary>Returns the symbol of a digit, or of a letter in either case.</summary>
    public static int Of(int character)
    {
        int digit = character - '0';
        int letter = (character | 0x20) - 'a';
        return (uint)digit < 10 ? digit : (uint)letter < 26 ? letter + 10 : None;
    }

    public static char ToCharacter(int symbol) => (char)(symbol < 10 ? '0' + symbol : 'A' + symbol - 10);

    /// <summary>Returns the number of symbols in a set.</summary>
    public static int CountOf(ulong set)
    {
        int count = 0;
        for (; set != 0; set &= set - 1)
        {
            count++;
        }

        return count;
    }

    public static string ToText(ReadOnlySpan<byte> symbols)
    {
        Span<char> text = stackalloc char[TrackingNumber.MaxLength];
        for (int i = 0; i < symbols.Length; i++)
        {
            text[i] = ToCharacter(symbols[i]);
        }

        return text.Slice(0, symbols.Length).ToString();
    }
}
