using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Converts order IDs to and from their UUIDs of version 8, as <see cref="OrderIdMapping.Uuid"/> does.</summary>
/// <remarks>
/// A UUID that is not that of an order ID is refused with an <see cref="OrderIdFormatException"/>, never read as another value.
/// </remarks>
public sealed class OrderIdToGuidConverter() : ValueConverter<OrderId, Guid>(
    id => id.ToGuid(),
    value => OrderId.FromGuid(value));
