using System.Text;

namespace OrderIds.Carriers.Reading.Json;

/// <summary>Converts UTF-8 to strings, and compares it with them.</summary>
internal static class Utf8
{
    /// <summary>Converts UTF-8 to a string. Bytes that are not valid become U+FFFD.</summary>
    public static string ToText(ReadOnlySpan<byte> utf8) =>
#if NET9_0_OR_GREATER
        Ascii.IsValid(utf8) ? string.Create(utf8.Length, utf8, static (text, ascii) => Ascii.ToUtf16(ascii, text, out _)) :
#endif
        Encoding.UTF8.GetString(utf8);

    /// <summary>
    /// Returns a value indicating whether UTF-8 equals a string. The result is <see langword="false"/> if the string is not ASCII.
    /// </summary>
    public static bool AreSame(ReadOnlySpan<byte> utf8, string text) => Ascii.Equals(utf8, text);
}
