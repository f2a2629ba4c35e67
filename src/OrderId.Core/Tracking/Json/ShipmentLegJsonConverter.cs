namespace OrderIds.Tracking.Json;

/// <summary>Converts values of <see cref="ShipmentLeg"/> to and from their words.</summary>
internal sealed class ShipmentLegJsonConverter() : WordJsonConverter<ShipmentLeg>(unknown: ShipmentLeg.Unknown);
