using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Converts order IDs to and from their UUIDs of version 8, as <see cref="OrderIdMapping.Uuid"/> does.</summary>
/// <remarks>
/// A UUID that does not stand for an order ID causes an <see cref="OrderIdFormatException"/>; it is never read as another value.
/// </remarks>
public sealed class OrderIdToGuidConverter() : ValueConverter<OrderId, Guid>(
    id => id.ToGuid(),
    value => OrderId.FromGuid(value));
