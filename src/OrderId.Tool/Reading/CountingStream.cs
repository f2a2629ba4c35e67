namespace OrderIds.Tool.Reading;

/// <summary>Counts the bytes that are read from another stream. Disposing it does not close that stream.</summary>
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
