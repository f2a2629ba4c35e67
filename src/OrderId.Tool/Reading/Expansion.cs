namespace OrderIds.Tool.Reading;

/// <summary>
/// Limits what a file expands to, all that is packed in it together, so that an archive made to fill memory or time ends early.
/// </summary>
/// <param name="packedLength">Gets the number of bytes of the file itself, as far as it was read.</param>
internal sealed class Expansion(Func<long> packedLength)
{
    /// <summary>What may be expanded in any case, in bytes.</summary>
    public const long FreeLength = 64 * 1024 * 1024;

    /// <summary>How many times as large the expansion may be beyond that. Logs reach 50; deflate can do 1032.</summary>
    public const int MaxRatio = 200;

    private long _length;

    /// <summary>Gets a value indicating whether there was too much of it.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>Watches a stream that expands.</summary>
    public Stream Watch(Stream expanded) => new WatchedStream(expanded, this);

    private void Add(int length)
    {
        _length += length;
        IsExceeded |= _length > FreeLength && _length > packedLength() * MaxRatio;
        if (IsExceeded)
        {
            throw new UnreadableException(
                $"Expected a file that expands to at most {MaxRatio} times its size, but found one that expands to more; the rest was not read.");
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
