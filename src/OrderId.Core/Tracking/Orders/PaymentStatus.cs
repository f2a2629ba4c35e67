using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Specifies whether an order is paid or refunded.</summary>
/// <remarks>
/// The default is <see cref="Unpaid"/>. The numbers are stable, but prefer to store the name
/// (<see cref="PaymentStatusExtensions.ToName"/>).
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum PaymentStatus : byte
{
    /// <summary>Less than the total has been paid, and nothing has been refunded.</summary>
    Unpaid,

    /// <summary>The total has been paid, and nothing has been refunded.</summary>
    Paid,

    /// <summary>A part of the amount paid has been refunded.</summary>
    PartiallyRefunded,

    /// <summary>The whole amount paid has been refunded.</summary>
    Refunded,
}
