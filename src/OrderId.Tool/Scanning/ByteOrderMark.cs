using System.Text;

namespace OrderIds.Tool.Scanning;

/// <summary>Tells encodings by the byte-order mark at the beginning of a text.</summary>
internal static class ByteOrderMark
{
    /// <summary>Reads the byte-order mark, if there is one.</summary>
    /// <param name="text">The stream, at its beginning.</param>
    /// <param name="buffer">Takes what was read and is no mark.</param>
    /// <param name="length">The number of bytes that were.</param>
    /// <returns>The rest of the text, in UTF-8 if a mark says what it is encoded in, else as it is.</returns>
    public static Stream Skip(Stream text, byte[] buffer, out int length)
    {
        // Not a byte more than a mark has, for none could be given back.
        length = text.ReadAtLeast(buffer.AsSpan(0, 2), 2, throwOnEndOfStream: false);
        switch (buffer.AsSpan(0, length))
        {
            case [0xFF, 0xFE]:
                length = 0;
                return Encoding.CreateTranscodingStream(text, Encoding.Unicode, Encoding.UTF8, leaveOpen: true);
            case [0xFE, 0xFF]:
                length = 0;
                return Encoding.CreateTranscodingStream(text, Encoding.BigEndianUnicode, Encoding.UTF8, leaveOpen: true);
            case [0xEF, 0xBB]:
                length += text.ReadAtLeast(buffer.AsSpan(2, 1), 1, throwOnEndOfStream: false);
                length = length == 3 && buffer[2] == 0xBF ? 0 : length;
                return text;
            default:
                return text;
        }
    }
}
