namespace OrderIds.Tracking.Json;

/// <summary>Converts values of <see cref="TimePrecision"/> to and from their words.</summary>
internal sealed class TimePrecisionJsonConverter() : WordJsonConverter<TimePrecision>(unknown: TimePrecision.Unknown);
