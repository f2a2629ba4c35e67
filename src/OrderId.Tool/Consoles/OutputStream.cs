namespace OrderIds.Tool.Consoles;

/// <summary>
/// Writes to another stream, and converts any failure to an <see cref="OutputException"/>.
/// </summary>
internal sealed class OutputStream(Stream stream) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            stream.Write(buffer);
        }
        catch (Exception exception) when (IoFailure.IsOfWriting(exception))
        {
            throw Failed(exception);
        }
    }

    public override void Flush()
    {
        try
        {
            stream.Flush();
        }
        catch (Exception exception) when (IoFailure.IsOfWriting(exception))
        {
            throw Failed(exception);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static OutputException Failed(Exception exception) =>
        new($"The output could not be written: {IoFailure.Describe(exception)}", exception);
}
