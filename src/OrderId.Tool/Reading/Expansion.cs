namespace OrderIds.Tool.Reading;

/// <summary>
/// Limits the total length of the content that is unpacked from a file, so that a malicious archive cannot fill memory or run for hours.
/// </summary>
/// <param name="packedLength">Returns the number of bytes of the file that were read so far.</param>
internal sealed class Expansion(Func<long> packedLength)
{
    /// <summary>The number of bytes that may always be unpacked.</summary>
    public const long FreeLength = 64 * 1024 * 1024;

    /// <summary>
    /// The maximum ratio of unpacked to packed bytes if more than <see cref="FreeLength"/> bytes are unpacked. Logs reach a ratio of 50;
    /// deflate reaches at most 1032.
    /// </summary>
    public const int MaxRatio = 200;

    private long _length;

    /// <summary>Gets a value indicating whether the limit was exceeded.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>Returns a stream that counts what is unpacked and enforces the limit.</summary>
    public Stream Watch(Stream expanded) => new WatchedStream(expanded, this);

    private void Add(int length)
    {
        _length += length;
        IsExceeded |= _length > FreeLength && _length > packedLength() * MaxRatio;
        if (IsExceeded)
        {
            throw new UnreadableException(
                $"The file expands to more than {MaxRatio} times its size; the rest was not read.");
        }
    }

    private sealed class WatchedStream(Stream expanded, Expansion expansion) : ReadStream
    {
        public override int Read(Span<byte> buffer)
        {
            int read = expanded.Read(buffer);
            expansion.Add(read);
            return read;
        }
    }
}
