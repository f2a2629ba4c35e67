using System.Text;

namespace OrderIds.Carriers.Reading.Json;

/// <summary>Turns UTF-8 into texts.</summary>
internal static class Utf8
{
    /// <summary>Returns the text; bytes that are not valid UTF-8 become U+FFFD.</summary>
    public static string ToText(ReadOnlySpan<byte> utf8) =>
#if NET9_0_OR_GREATER
        Ascii.IsValid(utf8) ? string.Create(utf8.Length, utf8, static (text, ascii) => Ascii.ToUtf16(ascii, text, out _)) :
#endif
        Encoding.UTF8.GetString(utf8);

    /// <summary>
    /// Returns a value indicating whether the bytes are those of a text; <see langword="false"/> if the text is not ASCII.
    /// </summary>
    public static bool AreSame(ReadOnlySpan<byte> utf8, string text) => Ascii.Equals(utf8, text);
}
