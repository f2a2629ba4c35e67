namespace OrderIds.Tracking.Json;

/// <summary>Converts values of <see cref="OrderStatus"/> to and from their words.</summary>
internal sealed class OrderStatusJsonConverter() : WordJsonConverter<OrderStatus>(unknown: null);
