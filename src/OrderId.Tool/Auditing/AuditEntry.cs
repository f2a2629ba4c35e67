using System.Buffers.Binary;

namespace OrderIds.Tool.Auditing;

/// <summary>
/// Packs an order ID and the place where it was read into one number. The numbers sort by ID; numbers with the same ID sort by place.
/// </summary>
internal static class AuditEntry
{
    /// <summary>The number of bytes of an entry.</summary>
    public const int Length = 16;

    // An ID takes 85 of the 128 bits. The rest is enough to number the lines of 150 terabytes of IDs.
    private const int PlaceBits = 43;
    private const int BytesBeforeId = Length - OrderId.ByteLength;

    public static UInt128 Of(OrderId id, long place)
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[..BytesBeforeId].Clear();
        id.TryWriteBytes(bytes[BytesBeforeId..]);
        return (BinaryPrimitives.ReadUInt128BigEndian(bytes) << PlaceBits) | (ulong)place;
    }

    public static OrderId IdOf(UInt128 entry)
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, entry >> PlaceBits);
        return OrderId.FromBytes(bytes[BytesBeforeId..]);
    }

    public static long PlaceOf(UInt128 entry) => (long)((ulong)entry & ((1UL << PlaceBits) - 1));

    public static bool HaveSameId(UInt128 one, UInt128 other) => (one ^ other) >> PlaceBits == 0;
}
