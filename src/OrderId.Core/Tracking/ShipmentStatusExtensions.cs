using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

/// <summary>Gives the words of <see cref="ShipmentStatus"/>, and what they mean.</summary>
public static class ShipmentStatusExtensions
{
    /// <summary>Returns the name to show to people, in English, such as "Out for Delivery".</summary>
    /// <param name="status">The status.</param>
    /// <returns>The name, the same in every culture.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not define the value.</exception>
    public static string ToDisplayName(this ShipmentStatus status) => Words<ShipmentStatus>.DisplayName(status);

    /// <summary>Returns the word to store, such as <c>OutForDelivery</c>: the name of the member.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The word, the same in every culture and version.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not define the value.</exception>
    public static string ToCode(this ShipmentStatus status) => Words<ShipmentStatus>.Code(status);

    /// <summary>Says whether somebody should look after a shipment of this status: Exception, CustomsHold, Lost or Destroyed.</summary>
    /// <param name="status">The status.</param>
    /// <returns><see langword="true"/> if it is a problem.</returns>
    public static bool IsProblem(this ShipmentStatus status) => status
        is ShipmentStatus.Exception
        or ShipmentStatus.CustomsHold
        or ShipmentStatus.Lost
        or ShipmentStatus.Destroyed;

    /// <summary>Says whether nothing normal follows this status: Returned, Destroyed or Cancelled.</summary>
    /// <param name="status">The status.</param>
    /// <returns><see langword="true"/> if only corrections follow, or if the enumeration does not define the value.</returns>
    public static bool IsTerminal(this ShipmentStatus status) => StatusMachines.Shipment.IsTerminal(status);
}
