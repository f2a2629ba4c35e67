namespace OrderIds.Tracking.Json;

/// <summary>Converts values of <see cref="ShipmentStatus"/> to and from their words.</summary>
internal sealed class ShipmentStatusJsonConverter() : WordJsonConverter<ShipmentStatus>(unknown: ShipmentStatus.Unknown);
