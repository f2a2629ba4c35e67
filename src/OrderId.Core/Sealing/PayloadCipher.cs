using System.Buffers.Binary;
using System.Security.Cryptography;
using OrderIds.Format;

namespace OrderIds.Sealing;

/// <summary>Encrypts payloads with FF1 of NIST SP 800-38G: radix 32, 14 numerals, no tweak.</summary>
/// <remarks>
/// <para>
/// With these parameters the algorithm of the standard is simple. Each half has 35 bits, and its modulus is a power of two. The block P of
/// the standard is the same for all payloads, so it is encrypted only once. The block Q consists of ten zero bytes, the number of the
/// round, and the other half in five bytes. A round therefore encrypts one AES block. The low 35 bits of the first twelve bytes of the
/// result are added to a half.
/// </para>
/// <para>
/// Instead of swapping the halves in every round, as in the standard, the rounds add to the left and to the right half in turn. The buffers
/// of an instance are not shared, and only one thread at a time may use an instance.
/// </para>
/// </remarks>
internal sealed class PayloadCipher : IDisposable
{
    /// <summary>The maximum number of payloads that one call of AES encrypts.</summary>
    public const int BatchSize = 1024;

    private const int BlockSize = 16;
    private const int Rounds = 10;
    private const int RoundShift = 40;

    // Bytes 8 to 15 of an input block contain the number of the round and a half. Bytes 4 to 11 of an output block contain the low bits to
    // add.
    private const int InputOffset = 8;
    private const int OutputOffset = 4;

    private readonly ICryptoTransform _encryptor;
    private readonly byte[] _prefix = new byte[BlockSize];
    private readonly ulong _prefixTail;
    private byte[] _input = new byte[BlockSize];
    private byte[] _output = new byte[BlockSize];
    private ulong[] _left = [];
    private ulong[] _right = [];
    private int[] _places = [];

    /// <param name="encryptor">The encryptor of single AES blocks (ECB, no padding), which this instance disposes.</param>
    public PayloadCipher(ICryptoTransform encryptor)
    {
        _encryptor = encryptor;
        ReadOnlySpan<byte> p = [1, 2, 1, 0, 0, 32, Rounds, 7, 0, 0, 0, 14, 0, 0, 0, 0];
        p.CopyTo(_input);
        _encryptor.TransformBlock(_input, 0, BlockSize, _prefix, 0);
        _prefix.CopyTo(_input, 0);
        _prefixTail = BinaryPrimitives.ReadUInt64BigEndian(_prefix.AsSpan(InputOffset));
    }

    public OrderId Seal(OrderId id, int keySlot)
    {
        ulong left = WireFormat.LeftPayloadOf(id.High);
        ulong right = WireFormat.RightPayloadOf(id.High, id.Low);
        for (int round = 0; round < Rounds; round += 2)
        {
            left = (left + RoundFunction(round, right)) & WireFormat.PayloadHalfMask;
            right = (right + RoundFunction(round + 1, left)) & WireFormat.PayloadHalfMask;
        }

        return OrderId.OfPayload(WireFormat.SealedKind(keySlot), left, right);
    }

    public OrderId Open(OrderId id)
    {
        ulong left = WireFormat.LeftPayloadOf(id.High);
        ulong right = WireFormat.RightPayloadOf(id.High, id.Low);
        for (int round = Rounds - 2; round >= 0; round -= 2)
        {
            right = (right - RoundFunction(round + 1, left)) & WireFormat.PayloadHalfMask;
            left = (left - RoundFunction(round, right)) & WireFormat.PayloadHalfMask;
        }

        return OrderId.OfPayload(WireFormat.SortableKind, left, right);
    }

    /// <summary>Seals (encrypts) 1 to <see cref="BatchSize"/> IDs, with one call of AES per round.</summary>
    public void Seal(ReadOnlySpan<OrderId> ids, Span<OrderId> destination, int keySlot)
    {
        PrepareBatch();
        for (int i = 0; i < ids.Length; i++)
        {
            Load(i, ids[i]);
        }

        for (int round = 0; round < Rounds; round += 2)
        {
            AddRound(round, _right, _left, ids.Length, negate: 0);
            AddRound(round + 1, _left, _right, ids.Length, negate: 0);
        }

        for (int i = 0; i < ids.Length; i++)
        {
            destination[i] = OrderId.OfPayload(WireFormat.SealedKind(keySlot), _left[i], _right[i]);
        }
    }

    /// <summary>
    /// Opens (decrypts) those IDs that are sealed with the key of a slot, out of 1 to <see cref="BatchSize"/> IDs, with one call of AES per
    /// round.
    /// </summary>
    public void Open(ReadOnlySpan<OrderId> ids, Span<OrderId> destination, int keySlot)
    {
        PrepareBatch();
        int count = 0;
        for (int i = 0; i < ids.Length; i++)
        {
            if (WireFormat.KeySlotOf(ids[i].High) == keySlot)
            {
                Load(count, ids[i]);
                _places[count] = i;
                count++;
            }
        }

        // This part of a batch may contain no ID of this slot, and AES does not accept zero blocks.
        if (count == 0)
        {
            return;
        }

        for (int round = Rounds - 2; round >= 0; round -= 2)
        {
            AddRound(round + 1, _left, _right, count, negate: ulong.MaxValue);
            AddRound(round, _right, _left, count, negate: ulong.MaxValue);
        }

        for (int i = 0; i < count; i++)
        {
            destination[_places[i]] = OrderId.OfPayload(WireFormat.SortableKind, _left[i], _right[i]);
        }
    }

    public void Dispose()
    {
        _encryptor.Dispose();
        Array.Clear(_prefix, 0, _prefix.Length);
        Array.Clear(_input, 0, _input.Length);
        Array.Clear(_output, 0, _output.Length);
        Array.Clear(_left, 0, _left.Length);
        Array.Clear(_right, 0, _right.Length);
    }

    /// <summary>Allocates the buffers for batches if they do not exist yet.</summary>
    private void PrepareBatch()
    {
        if (_left.Length != 0)
        {
            return;
        }

        Array.Clear(_input, 0, _input.Length);
        Array.Clear(_output, 0, _output.Length);
        _input = new byte[BatchSize * BlockSize];
        _output = new byte[BatchSize * BlockSize];
        for (int start = 0; start < _input.Length; start += BlockSize)
        {
            _prefix.CopyTo(_input, start);
        }

        _right = new ulong[BatchSize];
        _places = new int[BatchSize];
        _left = new ulong[BatchSize];
    }

    private void Load(int index, OrderId id)
    {
        _left[index] = WireFormat.LeftPayloadOf(id.High);
        _right[index] = WireFormat.RightPayloadOf(id.High, id.Low);
    }

    private ulong RoundFunction(int round, ulong half)
    {
        BinaryPrimitives.WriteUInt64BigEndian(_input.AsSpan(InputOffset), InputOf(round) ^ half);
        _encryptor.TransformBlock(_input, 0, BlockSize, _output, 0);
        return BinaryPrimitives.ReadUInt64BigEndian(_output.AsSpan(OutputOffset));
    }

    /// <summary>
    /// Applies the round function to one half and adds the result to the other half, or subtracts it if every bit of
    /// <paramref name="negate"/> is set.
    /// </summary>
    private void AddRound(int round, ulong[] source, ulong[] target, int count, ulong negate)
    {
        ulong input = InputOf(round);
        ReadOnlySpan<ulong> sources = source.AsSpan(0, count);
        Span<byte> inputs = _input.AsSpan(0, count * BlockSize);
        for (int i = 0; i < sources.Length; i++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(inputs.Slice((i * BlockSize) + InputOffset), input ^ sources[i]);
        }

        _encryptor.TransformBlock(_input, 0, count * BlockSize, _output, 0);

        Span<ulong> targets = target.AsSpan(0, count);
        ReadOnlySpan<byte> outputs = _output.AsSpan(0, count * BlockSize);
        for (int i = 0; i < targets.Length; i++)
        {
            // If every bit of negate is set, the exclusive or and the subtraction of -1 compute the two's complement.
            ulong sum = (BinaryPrimitives.ReadUInt64BigEndian(outputs.Slice((i * BlockSize) + OutputOffset)) ^ negate) - negate;
            targets[i] = (targets[i] + sum) & WireFormat.PayloadHalfMask;
        }
    }

    private ulong InputOf(int round) => _prefixTail ^ ((ulong)round << RoundShift);
}
