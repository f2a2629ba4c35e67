using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OrderIds.EntityFrameworkCore.Conversion;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore;

/// <summary>
/// Converts the kind of an order's milestone (a change that a customer may want to know about) to and from its name, such as
/// <c>Delivered</c>.
/// </summary>
/// <remarks>A name that this version does not know is read as <see cref="OrderMilestoneKind.Unknown"/>.</remarks>
public sealed class OrderMilestoneKindToStringConverter() : ValueConverter<OrderMilestoneKind, string>(
    kind => kind.ToName(),
    name => StatusWords.OrderMilestoneKind(name),
    new ConverterMappingHints(size: StatusWords.MaxLength, unicode: false));
