using System.Text;

namespace OrderIds.Carriers.Reading.Json;

/// <summary>Converts UTF-8 to strings, and compares it with them.</summary>
internal static class Utf8
{
    /// <summary>Converts UTF-8 to a string. Bytes that are not valid become U+FFFD.</summary>
    public static string ToText(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8.ToArray());

    /// <summary>
    /// Returns a value indicating whether UTF-8 equals a string. The result is <see langword="false"/> if the string is not ASCII.
    /// </summary>
    public static bool AreSame(ReadOnlySpan<byte> utf8, string text)
    {
        if (utf8.Length != text.Length)
        {
            return false;
        }

        for (int i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] != text[i] || utf8[i] > 127)
            {
                return false;
            }
        }

        return true;
    }
}
