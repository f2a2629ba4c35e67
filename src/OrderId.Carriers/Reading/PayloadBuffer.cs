using System.Buffers;
using System.Text;

namespace OrderIds.Carriers.Reading;

/// <summary>Collects a payload that arrives in pieces, up to the maximum length.</summary>
internal sealed class PayloadBuffer : IDisposable
{
    private const int FirstLength = 16 * 1024;

    private readonly TrackingReaderOptions _options;
    private readonly int _limit;
    private byte[] _bytes;
    private int _count;

    public PayloadBuffer(TrackingReaderOptions? options)
    {
        _options = options ?? TrackingReaderOptions.Default;
        _limit = _options.MaxLength;
        _bytes = ArrayPool<byte>.Shared.Rent(Math.Min(_limit, FirstLength) + 1);
    }

    public ReadOnlySpan<byte> Content => _bytes.AsSpan(0, _count);

    /// <summary>Returns the free space for the next piece: at least one byte, and at most one byte more than the limit allows.</summary>
    public ArraySegment<byte> Room()
    {
        if (_count == _bytes.Length)
        {
            Grow();
        }

        return new ArraySegment<byte>(_bytes, _count, Math.Min(_bytes.Length, _limit + 1) - _count);
    }

    /// <summary>Records how many bytes of the free space were filled.</summary>
    /// <exception cref="TrackingFormatException">The payload is too long.</exception>
    public void Advance(int count)
    {
        _count += count;
        if (_count > _limit)
        {
            throw Payload.TooLong(_options);
        }
    }

    /// <summary>Adds a piece.</summary>
    /// <exception cref="TrackingFormatException">The payload is too long.</exception>
    public void Append(ReadOnlySpan<byte> piece)
    {
        while (!piece.IsEmpty)
        {
            ArraySegment<byte> room = Room();
            int count = Math.Min(room.Count, piece.Length);
            piece.Slice(0, count).CopyTo(room.AsSpan());
            Advance(count);
            piece = piece.Slice(count);
        }
    }

    /// <summary>Adds a text.</summary>
    /// <exception cref="TrackingFormatException">The payload is too long.</exception>
    public void Append(string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        if (length > _limit - _count)
        {
            throw Payload.TooLong(_options);
        }

        while (length > _bytes.Length - _count)
        {
            Grow();
        }

        _count += Encoding.UTF8.GetBytes(text, 0, text.Length, _bytes, _count);
    }

    // The array is cleared because it contained personal data, and other code will rent it.
    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);

    private void Grow()
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * _bytes.Length, _limit + 1L));
        _bytes.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
        _bytes = larger;
    }
}
