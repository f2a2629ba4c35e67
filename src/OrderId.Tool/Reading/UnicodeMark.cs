using System.Text;

namespace OrderIds.Tool.Reading;

/// <summary>Detects UTF-8, UTF-16 and UTF-32 by the byte-order mark at the beginning of a text, or by the zero bytes in it.</summary>
internal static class UnicodeMark
{
    // Fewer bytes may contain zeros by chance.
    private const int MinZerosLength = 16;
    private const int MaxZerosLength = 4096;

    /// <summary>Detects the encoding of a text from its first bytes.</summary>
    /// <returns>
    /// The encoding and the length of the byte-order mark, or <see langword="null"/> if none of these encodings was detected.
    /// </returns>
    public static (Encoding Encoding, int MarkLength)? Find(ReadOnlySpan<byte> text) => text switch
    {
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        _ => text.Length >= MinZerosLength && FindByZeros(text[..Math.Min(text.Length, MaxZerosLength)]) is { } encoding
            ? (encoding, 0)
            : null,
    };

    // For ASCII characters, three of four bytes are zero in UTF-32, and every second byte in UTF-16.
    private static Encoding? FindByZeros(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)0))
        {
            return null;
        }

        Span<int> zeros = stackalloc int[4];
        int quarter = text.Length / 4;
        for (int i = 0; i < quarter * 4; i++)
        {
            zeros[i % 4] += text[i] == 0 ? 1 : 0;
        }

        int many = quarter / 3;
        int few = quarter / 50;
        return (zeros[0] <= few, zeros[1] > many, zeros[2] > many, zeros[3] > many) switch
        {
            (true, true, true, true) => Encoding.UTF32,
            (false, true, true, false) when zeros[0] > many && zeros[3] <= few => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
            (true, true, false, true) when zeros[2] <= few => Encoding.Unicode,
            (false, false, true, false) when zeros[0] > many && zeros[1] <= few && zeros[3] <= few => Encoding.BigEndianUnicode,
            _ => null,
        };
    }
}
