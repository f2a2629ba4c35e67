using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OrderIds.EntityFrameworkCore.Conversion;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Converts an order's status to and from its name, such as <c>PartiallyShipped</c>.</summary>
/// <remarks>An unknown name causes an <see cref="InvalidOperationException"/>; it is never read as another value.</remarks>
public sealed class OrderStatusToStringConverter() : ValueConverter<OrderStatus, string>(
    status => status.ToName(),
    word => StatusWords.OrderStatus(word),
    new ConverterMappingHints(size: StatusWords.MaxLength, unicode: false));
