using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OrderIds.EntityFrameworkCore.Conversion;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Converts an order's status to and from its word, such as <c>PartiallyShipped</c>.</summary>
/// <remarks>A word that is not known is refused with an <see cref="InvalidOperationException"/>, never read as another value.</remarks>
public sealed class OrderStatusToStringConverter() : ValueConverter<OrderStatus, string>(
    status => status.ToName(),
    word => StatusWords.OrderStatus(word),
    new ConverterMappingHints(size: StatusWords.MaxLength, unicode: false));
