using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OrderIds.EntityFrameworkCore.Conversion;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore;

/// <summary>
/// Converts the kind of a shipment's milestone (a change that a customer may want to know about) to and from its name, such as
/// <c>Delivered</c>.
/// </summary>
/// <remarks>A name that this version does not know is read as <see cref="ShipmentMilestoneKind.Unknown"/>.</remarks>
public sealed class ShipmentMilestoneKindToStringConverter() : ValueConverter<ShipmentMilestoneKind, string>(
    kind => kind.ToName(),
    name => StatusWords.ShipmentMilestoneKind(name),
    new ConverterMappingHints(size: StatusWords.MaxLength, unicode: false));
