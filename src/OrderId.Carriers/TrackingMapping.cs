using OrderIds.Tracking;

namespace OrderIds.Carriers;

/// <summary>Holds what a vendor's code means: a status, its detail, or information.</summary>
/// <remarks>
/// The default value is the mapping of an unknown word. Its status is <see cref="ShipmentStatus.Unknown"/>, which never changes the status
/// of a shipment. Values are equal when all of their members are. Instances are immutable.
/// </remarks>
public readonly record struct TrackingMapping
{
    /// <summary>
    /// Gets the vendor's word. A known word is spelled as in the vocabulary, an unknown word as it was given. The default is
    /// <see langword="null"/>.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>Gets the status of a shipment. <see cref="ShipmentStatus.Unknown"/> never moves one.</summary>
    public ShipmentStatus Status { get; init; }

    /// <summary>Gets the detail of the status: why or how.</summary>
    public ShipmentDetail Detail { get; init; }

    /// <summary>Gets the status of an order, or <see langword="null"/> if the word does not describe orders.</summary>
    /// <remarks>A <see cref="TrackedOrder"/> computes its own status from its parts. This is the status that the vendor gives.</remarks>
    public OrderStatus? OrderStatus { get; init; }

    /// <summary>Gets a value indicating whether the word reports a problem with an order, whatever the status of the order.</summary>
    public bool HasProblem { get; init; }

    /// <summary>Gets the information that the code gives beside the status.</summary>
    public TrackingInformation Information { get; init; }

    /// <summary>Gets a value indicating whether the vocabulary has the word, or both words of a pair.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Gets a value indicating whether the word is information only: it never moves a status.</summary>
    public bool IsInformation => Information != TrackingInformation.None;

    /// <summary>Gets a value indicating whether the tracking provider has stopped asking for news.</summary>
    public bool IsStale => Information == TrackingInformation.Stale;
}
