using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

/// <summary>Gives the words of <see cref="ShipmentDetail"/>.</summary>
public static class ShipmentDetailExtensions
{
    /// <summary>Returns the name to show to people, in English, such as "Delivery Attempt Failed".</summary>
    /// <param name="detail">The detail.</param>
    /// <returns>The name, the same in every culture.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not define the value.</exception>
    public static string ToDisplayName(this ShipmentDetail detail) => Words<ShipmentDetail>.DisplayName(detail);

    /// <summary>Returns the word to store, such as <c>DeliveryAttemptFailed</c>: the name of the member.</summary>
    /// <param name="detail">The detail.</param>
    /// <returns>The word, the same in every culture and version.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not define the value.</exception>
    public static string ToCode(this ShipmentDetail detail) => Words<ShipmentDetail>.Code(detail);
}
