using System.Text;

namespace OrderIds.Fuzzing;

/// <summary>An input as UTF-8 and, if it is valid, as characters.</summary>
internal sealed class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private Utf8Text(string text) => Text = text;

    public string Text { get; }

    /// <summary>Returns the input as characters, or <see langword="null"/> if it is not valid UTF-8.</summary>
    public static Utf8Text? Of(byte[] utf8)
    {
        try
        {
            return new Utf8Text(Strict.GetString(utf8));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Returns the byte at which a character starts; -1 for -1.</summary>
    public int ByteOf(int position) => position < 0 ? position : Strict.GetByteCount(Text.AsSpan(0, position));
}
