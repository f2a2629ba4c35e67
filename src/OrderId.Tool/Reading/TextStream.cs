using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace OrderIds.Tool.Reading;

/// <summary>Converts a text in any encoding to UTF-8.</summary>
/// <remarks>
/// All encodings but UTF-16 and UTF-32 include ASCII. So the text is returned unchanged up to the first block with other bytes, from which
/// the encoding is detected. A text with NUL bytes or in an unknown encoding is returned unchanged, so that IDs in ASCII are still found.
/// </remarks>
/// <param name="stream">The text. The stream is not closed.</param>
/// <param name="encoding">The encoding, or <see langword="null"/> to detect it.</param>
internal sealed class TextStream(Stream stream, Encoding? encoding) : ReadStream
{
    // With fewer bytes, the detection of an encoding is unreliable.
    private const int DetectedLength = 4096;
    private const int MaxMarkLength = 4;

    private static readonly SearchValues<byte> NulOrEscape = SearchValues.Create(0, 0x1B);

    private Stream? _decoded = encoding is null ? null : Decode(stream, encoding);
    private bool _begun;

    public override int Read(Span<byte> buffer)
    {
        if (_decoded is not null)
        {
            return _decoded.Read(buffer);
        }

        int length = _begun ? stream.Read(buffer) : stream.ReadAtLeast(buffer, MaxMarkLength, throwOnEndOfStream: false);
        bool isFirst = !_begun;
        _begun = true;
        return length == 0 || (!isFirst && IsPlain(buffer[..length])) ? length : Decide(buffer, length, isFirst);
    }

    private static bool IsPlain(ReadOnlySpan<byte> piece) => Ascii.IsValid(piece) && !piece.ContainsAny(NulOrEscape);

    private int Decide(Span<byte> buffer, int length, bool isFirst)
    {
        if (isFirst && UnicodeMark.Find(buffer[..length]) is (Encoding marked, int markLength))
        {
            return Switch(buffer[markLength..length], marked, buffer);
        }

        ReadOnlySpan<byte> piece = buffer[..length];
        if (IsPlain(piece))
        {
            return length;
        }

        if (EncodingDetector.IsJis(piece))
        {
            return Switch(piece, EncodingDetector.Jis, buffer);
        }

        if (Ascii.IsValid(piece) && !piece.Contains((byte)0))
        {
            return length;
        }

        if (piece.Contains((byte)0) || IsUtf8(piece))
        {
            _decoded = stream;
            return length;
        }

        // Waiting for more bytes takes time only if the text comes from a person or a slow pipe.
        byte[] sample = new byte[Math.Max(length, DetectedLength)];
        piece.CopyTo(sample);
        length += stream.ReadAtLeast(sample.AsSpan(length), sample.Length - length, throwOnEndOfStream: false);
        return Switch(sample.AsSpan(0, length), EncodingDetector.Detect(sample.AsSpan(0, length)), buffer);
    }

    private int Switch(ReadOnlySpan<byte> piece, Encoding? found, Span<byte> buffer)
    {
        var whole = new PrefixedStream(piece.ToArray(), stream);
        _decoded = found is null or UTF8Encoding ? whole : Decode(whole, found);
        return _decoded.Read(buffer);
    }

    // A block may end in the middle of a character.
    private static bool IsUtf8(ReadOnlySpan<byte> piece)
    {
        for (int cut = 0; cut < 4 && cut < piece.Length; cut++)
        {
            if (Utf8.IsValid(piece[..^cut]))
            {
                return cut == 0 || piece[^cut] >= 0xC2;
            }
        }

        return false;
    }

    private static Stream Decode(Stream stream, Encoding encoding) =>
        encoding is UTF8Encoding ? stream : Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8, leaveOpen: true);
}
