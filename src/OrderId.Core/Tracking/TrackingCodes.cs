using System.Diagnostics.CodeAnalysis;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

/// <summary>Reads the words that <c>ToCode</c> gives.</summary>
/// <remarks>Either case; nothing else is accepted, no numbers and no white space. All members may be called from any thread.</remarks>
public static class TrackingCodes
{
    /// <summary>Reads the word of a shipment's status.</summary>
    /// <param name="code">The word.</param>
    /// <param name="status">The status, or <see cref="ShipmentStatus.Unknown"/>.</param>
    /// <returns><see langword="true"/> if the word is known.</returns>
    public static bool TryParse([NotNullWhen(true)] string? code, out ShipmentStatus status) => Words<ShipmentStatus>.TryParse(code, out status);

    /// <summary>Reads the word of an order's status.</summary>
    /// <param name="code">The word.</param>
    /// <param name="status">The status, or <see cref="OrderStatus.Pending"/>.</param>
    /// <returns><see langword="true"/> if the word is known.</returns>
    public static bool TryParse([NotNullWhen(true)] string? code, out OrderStatus status) => Words<OrderStatus>.TryParse(code, out status);

    /// <summary>Reads the word of a shipment's detail.</summary>
    /// <param name="code">The word.</param>
    /// <param name="detail">The detail, or <see cref="ShipmentDetail.None"/>.</param>
    /// <returns><see langword="true"/> if the word is known.</returns>
    public static bool TryParse([NotNullWhen(true)] string? code, out ShipmentDetail detail) => Words<ShipmentDetail>.TryParse(code, out detail);

    /// <summary>Reads the word of a payment's status.</summary>
    /// <param name="code">The word.</param>
    /// <param name="status">The status, or <see cref="PaymentStatus.Unpaid"/>.</param>
    /// <returns><see langword="true"/> if the word is known.</returns>
    public static bool TryParse([NotNullWhen(true)] string? code, out PaymentStatus status) => Words<PaymentStatus>.TryParse(code, out status);
}
