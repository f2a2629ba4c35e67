using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Converts order IDs to and from their 11 bytes, as <see cref="OrderIdMapping.Bytes"/> does.</summary>
/// <remarks>Bytes that are not an order ID cause an <see cref="OrderIdFormatException"/>; they are never read as another value.</remarks>
public sealed class OrderIdToBytesConverter() : ValueConverter<OrderId, byte[]>(
    id => id.ToByteArray(),
    bytes => OrderId.FromBytes(bytes),
    new ConverterMappingHints(size: OrderId.ByteLength));
