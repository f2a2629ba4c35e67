namespace OrderIds.Tracking.Json;

/// <summary>Converts values of <see cref="PaymentStatus"/> to and from their words.</summary>
internal sealed class PaymentStatusJsonConverter() : WordJsonConverter<PaymentStatus>(unknown: null);
