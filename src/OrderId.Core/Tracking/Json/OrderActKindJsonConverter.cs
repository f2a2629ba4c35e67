namespace OrderIds.Tracking.Json;

/// <summary>Converts values of <see cref="OrderActKind"/> to and from their words.</summary>
internal sealed class OrderActKindJsonConverter() : WordJsonConverter<OrderActKind>(unknown: OrderActKind.Unknown);
