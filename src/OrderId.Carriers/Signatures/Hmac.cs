using System.Text;

namespace OrderIds.Carriers.Signatures;

/// <summary>Computes and compares HMAC signatures.</summary>
internal static partial class Hmac
{
    /// <summary>The maximum length of a signature. It is more than any supported vendor sends; a longer text is refused.</summary>
    public const int LongestSignature = 256;

    /// <summary>Compares a signature with the expected one. The time does not depend on where they differ.</summary>
    public static bool FixedTimeEquals(string? given, string expected) =>
        given is { Length: <= LongestSignature } && FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.ASCII.GetBytes(expected));

    public static string Hex(byte[] hash)
    {
        const string Digits = "0123456789abcdef";
        var text = new StringBuilder(hash.Length * 2);
        foreach (byte value in hash)
        {
            text.Append(Digits[value >> 4]).Append(Digits[value & 0xF]);
        }

        return text.ToString();
    }

    /// <summary>Converts the hexadecimal digits A to F to lower case. Other letters are not changed.</summary>
    public static string? LowerDigits(string? signature)
    {
        if (signature is null or { Length: > LongestSignature })
        {
            return null;
        }

        char[] letters = signature.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            letters[i] = letters[i] is >= 'A' and <= 'F' ? (char)(letters[i] | 0x20) : letters[i];
        }

        return new string(letters);
    }
}
