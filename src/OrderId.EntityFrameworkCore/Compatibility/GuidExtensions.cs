using System.Buffers.Binary;

namespace System;

/// <summary>Creates UUIDs of version 7, as .NET 9 and later do: a time, followed by random bits (RFC 9562, section 5.7).</summary>
internal static class GuidExtensions
{
    extension(Guid)
    {
        public static Guid CreateVersion7(DateTimeOffset timestamp)
        {
            Span<byte> bytes = stackalloc byte[16];
            Guid.NewGuid().TryWriteBytes(bytes, bigEndian: true, out _);
            Span<byte> time = stackalloc byte[sizeof(long)];
            BinaryPrimitives.WriteInt64BigEndian(time, timestamp.ToUnixTimeMilliseconds());
            time[2..].CopyTo(bytes);
            bytes[6] = (byte)(0x70 | bytes[6] & 0x0F);
            return new Guid(bytes, bigEndian: true);
        }
    }
}
