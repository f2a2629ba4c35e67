namespace OrderIds.Tracking.Json;

/// <summary>Converts values of <see cref="ShipmentDetail"/> to and from their words.</summary>
internal sealed class ShipmentDetailJsonConverter() : WordJsonConverter<ShipmentDetail>(unknown: ShipmentDetail.Unknown);
