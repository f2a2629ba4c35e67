using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Says how an order is paid.</summary>
/// <remarks>
/// The default is <see cref="Unpaid"/>. The numbers are stable, but store the word (<see cref="PaymentStatusExtensions.ToName"/>).
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum PaymentStatus : byte
{
    /// <summary>Less than the total has been paid, and nothing refunded.</summary>
    Unpaid,

    /// <summary>The total has been paid, and nothing refunded.</summary>
    Paid,

    /// <summary>Some of what was paid has been refunded.</summary>
    PartiallyRefunded,

    /// <summary>All that was paid has been refunded.</summary>
    Refunded,
}
