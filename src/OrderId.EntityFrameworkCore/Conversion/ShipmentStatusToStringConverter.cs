using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OrderIds.EntityFrameworkCore.Conversion;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Converts a shipment's status to and from its name, such as <c>OutForDelivery</c>.</summary>
/// <remarks>An unknown name, which a newer version has written, is read as <see cref="ShipmentStatus.Unknown"/>, as in JSON.</remarks>
public sealed class ShipmentStatusToStringConverter() : ValueConverter<ShipmentStatus, string>(
    status => status.ToName(),
    word => StatusWords.ShipmentStatus(word),
    new ConverterMappingHints(size: StatusWords.MaxLength, unicode: false));
