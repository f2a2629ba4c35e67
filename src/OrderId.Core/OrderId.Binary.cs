using System.Buffers.Binary;
using System.Diagnostics.Contracts;
using System.Runtime.CompilerServices;
using OrderIds.Format;
using OrderIds.Text;

namespace OrderIds;

/// <content>
/// Conversion to and from bytes and UUIDs. The bytes are the 85 bits of the ID, big-endian, in 11 bytes whose three highest bits are zero.
/// The UUID has version 8 of RFC 9562 and is, big-endian: bits 84 to 37 | version 8 | bits 36 to 25 | variant 2 | bits 24 to 0 | 37 zero
/// bits. Bytes and UUIDs sort in the same order as the text.
/// </content>
public readonly partial struct OrderId
{
    private const ulong Version8 = 0x8000;
    private const ulong VersionMask = 0xF000;
    private const ulong Variant = 0x8000_0000_0000_0000;
    private const ulong VariantMask = 0xC000_0000_0000_0000;
    private const int UnusedUuidBits = 37;

    /// <summary>Returns the ID as 11 bytes, big-endian, which sort in the same order as the text.</summary>
    /// <returns>The bytes.</returns>
    [Pure]
    public byte[] ToByteArray()
    {
        var bytes = new byte[ByteLength];
        TryWriteBytes(bytes);
        return bytes;
    }

    /// <summary>Writes the ID as 11 bytes, big-endian, which sort in the same order as the text.</summary>
    /// <param name="destination">The span to write to.</param>
    /// <returns><see langword="false"/> if the span is shorter than 11 bytes, in which case nothing is written.</returns>
    public bool TryWriteBytes(Span<byte> destination)
    {
        if (destination.Length < ByteLength)
        {
            return false;
        }

        // High has 45 bits and low has 40. The first three bytes hold bits 84 to 64, the other eight bytes hold bits 63 to 0.
        BinaryPrimitives.WriteUInt64BigEndian(destination.Slice(3), (_high << 40) | _low);
        destination[0] = (byte)(_high >> 40);
        destination[1] = (byte)(_high >> 32);
        destination[2] = (byte)(_high >> 24);
        return true;
    }

    /// <summary>Reads an ID from its 11 bytes and validates it like <see cref="Parse(string)"/>.</summary>
    /// <param name="bytes">The bytes, as written by <see cref="TryWriteBytes"/>.</param>
    /// <returns>The order ID.</returns>
    /// <exception cref="OrderIdFormatException">The number of bytes is not 11, or the bytes are not an order ID.</exception>
    public static OrderId FromBytes(ReadOnlySpan<byte> bytes)
    {
        return TryFromBytes(bytes, out OrderId id) ? id : throw new OrderIdFormatException(DiagnoseBytes(bytes));
    }

    /// <summary>Tries to read an ID from 11 bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="result">The order ID, or <see cref="None"/> if the bytes are not an order ID.</param>
    /// <returns><see langword="true"/> if the bytes are an order ID.</returns>
    public static bool TryFromBytes(ReadOnlySpan<byte> bytes, out OrderId result)
    {
        if (bytes.Length == ByteLength)
        {
            Read(bytes, out ulong high, out ulong low);
            if (high <= WireFormat.HighMask && WireFormat.IsValid(high, low))
            {
                result = new OrderId(high, low);
                return true;
            }
        }

        result = None;
        return false;
    }

    /// <summary>Returns the ID as a UUID of version 8 (RFC 9562), which sorts in the same order as the text.</summary>
    /// <returns>The UUID.</returns>
    /// <remarks>
    /// The UUIDs sort in the order of the IDs when they are compared as text, as bytes in network order (PostgreSQL's <c>uuid</c>), or by
    /// <see cref="Guid.CompareTo(Guid)"/>. SQL Server's <c>uniqueidentifier</c> sorts them differently: it compares the last six bytes
    /// first.
    /// </remarks>
    [Pure]
    public Guid ToGuid()
    {
        ulong first = (_high << 19) | ((_low >> 37) << 16) | Version8 | (_low >> 25 & 0xFFF);
        ulong second = Variant | ((_low & 0x1FF_FFFF) << UnusedUuidBits);
        return new Guid(
            (int)(first >> 32), (short)(first >> 16), (short)first,
            (byte)(second >> 56), (byte)(second >> 48), (byte)(second >> 40), (byte)(second >> 32),
            (byte)(second >> 24), (byte)(second >> 16), (byte)(second >> 8), (byte)second);
    }

    /// <summary>Reads an ID from its UUID and validates it like <see cref="Parse(string)"/>.</summary>
    /// <param name="value">The UUID, as returned by <see cref="ToGuid"/>.</param>
    /// <returns>The order ID.</returns>
    /// <exception cref="OrderIdFormatException">The UUID does not represent an order ID.</exception>
    public static OrderId FromGuid(Guid value)
    {
        return TryFromGuid(value, out OrderId id) ? id : throw new OrderIdFormatException(DiagnoseGuid(value));
    }

    /// <summary>Tries to read an ID from a UUID.</summary>
    /// <param name="value">The UUID.</param>
    /// <param name="result">The order ID, or <see cref="None"/> if the UUID does not represent an order ID.</param>
    /// <returns><see langword="true"/> if the UUID represents an order ID.</returns>
    public static bool TryFromGuid(Guid value, out OrderId result)
    {
        if (TryRead(value, out ulong high, out ulong low) && WireFormat.IsValid(high, low))
        {
            result = new OrderId(high, low);
            return true;
        }

        result = None;
        return false;
    }

    private static OrderIdValidation DiagnoseBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != ByteLength)
        {
            return new OrderIdValidation(OrderIdError.WrongLength, -1, ~bytes.Length);
        }

        Read(bytes, out ulong high, out ulong low);
        return high > WireFormat.HighMask
            ? new OrderIdValidation(OrderIdError.FixedBitsMismatch, -1, 0)
            : OrderIdDiagnosis.DiagnoseBits(high, low);
    }

    private static OrderIdValidation DiagnoseGuid(Guid value) =>
        TryRead(value, out ulong high, out ulong low)
            ? OrderIdDiagnosis.DiagnoseBits(high, low)
            : new OrderIdValidation(OrderIdError.FixedBitsMismatch, -1, 0);

    private static void Read(ReadOnlySpan<byte> bytes, out ulong high, out ulong low)
    {
        ulong last = BinaryPrimitives.ReadUInt64BigEndian(bytes.Slice(3));
        high = ((ulong)bytes[0] << 40) | ((ulong)bytes[1] << 32) | ((ulong)bytes[2] << 24) | (last >> 40);
        low = last & WireFormat.LowMask;
    }

    /// <returns><see langword="false"/> if the version, the variant or the 37 zero bits are wrong.</returns>
    private static bool TryRead(Guid value, out ulong high, out ulong low)
    {
        Span<byte> bytes = stackalloc byte[16];
        WriteBigEndian(value, bytes);
        ulong first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        ulong second = BinaryPrimitives.ReadUInt64BigEndian(bytes.Slice(8));
        high = first >> 19;
        low = ((first >> 16 & 7) << 37) | ((first & 0xFFF) << 25) | ((second & ~VariantMask) >> UnusedUuidBits);
        return (first & VersionMask) == Version8 && (second & VariantMask) == Variant && (second & ((1UL << UnusedUuidBits) - 1)) == 0;
    }

    private static void WriteBigEndian(Guid value, Span<byte> destination)
    {
        Unsafe.WriteUnaligned(ref destination[0], value);
        if (BitConverter.IsLittleEndian)
        {
            destination.Slice(0, 4).Reverse();
            destination.Slice(4, 2).Reverse();
            destination.Slice(6, 2).Reverse();
        }
    }
}
