namespace OrderIds.Tracking.Json;

/// <summary>Converts values of <see cref="TrackingOutcome"/> to and from their words.</summary>
internal sealed class TrackingOutcomeJsonConverter() : WordJsonConverter<TrackingOutcome>(unknown: null);
