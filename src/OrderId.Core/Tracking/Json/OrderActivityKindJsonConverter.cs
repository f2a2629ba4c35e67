namespace OrderIds.Tracking.Json;

/// <summary>Converts values of <see cref="OrderActivityKind"/> to and from their words.</summary>
internal sealed class OrderActivityKindJsonConverter() : WordJsonConverter<OrderActivityKind>(unknown: OrderActivityKind.Unknown);
