namespace OrderIds.Carriers.Vocabularies;

/// <summary>Compares words without the case of their letters, which are those from A to Z only.</summary>
internal static class AsciiText
{
    public static bool EqualsIgnoreCase(ReadOnlySpan<char> text, string ascii)
    {
        if (text.Length != ascii.Length)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (!EqualsIgnoreCase(text[i], ascii[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool EqualsIgnoreCase(ReadOnlySpan<byte> text, string ascii)
    {
        if (text.Length != ascii.Length)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (!EqualsIgnoreCase(text[i], ascii[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EqualsIgnoreCase(uint left, uint right) => left == right || ((left ^ right) == 0x20 && (right | 0x20) is >= 'a' and <= 'z');
}
