using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Converts order IDs to and from their 17 characters, as <see cref="OrderIdMapping.Text"/> does.</summary>
/// <remarks>Text that is not an order ID causes an <see cref="OrderIdFormatException"/>; it is never read as another value.</remarks>
public sealed class OrderIdToStringConverter() : ValueConverter<OrderId, string>(
    id => id.ToString(),
    text => OrderId.Parse(text),
    new ConverterMappingHints(size: OrderId.Length, unicode: false));
