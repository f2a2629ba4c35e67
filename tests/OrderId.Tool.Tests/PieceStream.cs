namespace OrderIds.Tool.Tests;

/// <summary>A stream that gives no more than so many bytes at a time, like a pipe.</summary>
internal sealed class PieceStream(byte[] content, int pieceLength) : Stream
{
    private int _position;

    /// <summary>Called before every read, with the number of bytes given so far.</summary>
    public Action<int> Reading { get; init; } = static _ => { };

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        Reading(_position);
        int count = Math.Min(Math.Min(pieceLength, buffer.Length), content.Length - _position);
        content.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
