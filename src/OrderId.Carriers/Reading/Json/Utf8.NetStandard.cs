using System.Text;

namespace OrderIds.Carriers.Reading.Json;

/// <summary>Turns UTF-8 into texts.</summary>
internal static class Utf8
{
    /// <summary>Returns the text; bytes that are not valid UTF-8 become U+FFFD.</summary>
    public static string ToText(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8.ToArray());

    /// <summary>
    /// Returns a value indicating whether the bytes are those of a text; <see langword="false"/> if the text is not ASCII.
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
