namespace OrderIds.Tracking.Json;

/// <summary>Converts values of <see cref="MoveKind"/> to and from their words.</summary>
internal sealed class MoveKindJsonConverter() : WordJsonConverter<MoveKind>(unknown: null);
