using System.Text;
using UtfUnknown;

namespace OrderIds.Tool.Reading;

/// <summary>Detects encodings other than Unicode, and finds encodings by their names.</summary>
internal static class EncodingDetector
{
    private const string Western = "windows-1252";
    private const float MinConfidence = 0.4f;

    static EncodingDetector() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Gets the Japanese encoding of e-mail: ISO-2022-JP.</summary>
    public static Encoding Jis => Encoding.GetEncoding("iso-2022-jp");

    /// <summary>
    /// Returns a value indicating whether a text switches to the characters of JIS X 0208, as ISO-2022-JP does (RFC 1468).
    /// </summary>
    public static bool IsJis(ReadOnlySpan<byte> text) => text.IndexOf("\e$B"u8) >= 0 || text.IndexOf("\e$@"u8) >= 0;

    /// <summary>Detects the encoding of a text that is not UTF-8.</summary>
    /// <returns>The encoding, or <see langword="null"/> if it was not detected.</returns>
    public static Encoding? Detect(ReadOnlySpan<byte> text)
    {
        DetectionDetail? detected = CharsetDetector.DetectFromBytes(text.ToArray()).Detected;
        Encoding? encoding = detected?.Confidence >= MinConfidence ? Find(detected.EncodingName) : null;
        return encoding is { IsSingleByte: false } && IsWestern(text) ? Find(Western) : encoding;
    }

    // In western texts, accented letters and dashes are single bytes between ASCII characters. East Asian characters are sequences of byte
    // pairs.
    private static bool IsWestern(ReadOnlySpan<byte> text)
    {
        int high = 0;
        int alone = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80)
            {
                high++;
                alone += (i == 0 || text[i - 1] < 0x80) && (i + 1 == text.Length || text[i + 1] < 0x80) ? 1 : 0;
            }
        }

        return alone * 10 >= high * 6;
    }

    /// <summary>Finds an encoding by its name.</summary>
    /// <returns>The encoding, or <see langword="null"/> if the name is not known.</returns>
    public static Encoding? Find(string name)
    {
        try
        {
            return Encoding.GetEncoding(name.Trim().ToLowerInvariant() switch
            {
                "cp932" or "x-sjis" or "windows-31j" => "shift_jis",

                // Browsers and mail programs treat Latin 1 as windows-1252, which adds dashes and other characters (WHATWG Encoding, 4.2).
                "iso-8859-1" or "latin1" or "cp1252" or "ansi" => Western,
                var other => other,
            });
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
