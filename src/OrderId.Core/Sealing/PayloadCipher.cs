using System.Buffers.Binary;
using System.Security.Cryptography;
using OrderIds.Format;

namespace OrderIds.Sealing;

/// <summary>Encrypts payloads with FF1 of NIST SP 800-38G: radix 32, 14 numerals, no tweak.</summary>
/// <remarks>
/// <para>
/// What the standard asks for becomes little at these sizes. A half is 35 bits, its modulus a power of two. P is the same for all, so its
/// encryption is done once; Q is one block of ten zero bytes, the round, and the other half in five bytes. So a round is one AES
/// block, of which the low 35 bits of the first twelve bytes are added to a half.
/// </para>
/// <para>
/// Swapping the halves in every round comes to the same as adding to the left and to the right one in turn. Each instance has buffers
/// of its own and serves one thread at a time; it must not be copied.
/// </para>
/// </remarks>
internal sealed class PayloadCipher : IDisposable
{
    /// <summary>The greatest number of payloads that one call to AES handles.</summary>
    public const int BatchSize = 1024;

    private const int BlockSize = 16;
    private const int Rounds = 10;
    private const int RoundShift = 40;

    // Bytes 8 to 15 of an input block hold the round and a half, bytes 4 to 11 of an output block the sum's low end.
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

    /// <param name="encryptor">AES of single blocks (ECB, no padding); disposed with this instance.</param>
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

    /// <summary>Seals as many IDs as there are, 1 to <see cref="BatchSize"/>, with one call to AES per round.</summary>
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

    /// <summary>Opens those of 1 to <see cref="BatchSize"/> IDs that are sealed with a key slot, with one call to AES per round.</summary>
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

        // Of this slot's IDs there may be none in this part of a batch, and AES refuses zero blocks.
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

    /// <summary>Makes room for a batch, if there has been none before.</summary>
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
    /// Adds what a round makes of one half to the other, or takes it away when every bit of <paramref name="negate"/> is set.
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
            // With every bit set, exclusive or and subtracting -1 make the two's complement.
            ulong sum = (BinaryPrimitives.ReadUInt64BigEndian(outputs.Slice((i * BlockSize) + OutputOffset)) ^ negate) - negate;
            targets[i] = (targets[i] + sum) & WireFormat.PayloadHalfMask;
        }
    }

    private ulong InputOf(int round) => _prefixTail ^ ((ulong)round << RoundShift);
}
