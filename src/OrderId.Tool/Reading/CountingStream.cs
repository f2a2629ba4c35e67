namespace OrderIds.Tool.Reading;

/// <summary>Counts what is read from a stream, which stays open.</summary>
internal sealed class CountingStream(Stream stream) : ReadStream
{
    /// <summary>Gets the number of bytes read so far.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int read = stream.Read(buffer);
        Count += read;
        return read;
    }
}
