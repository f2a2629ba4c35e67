using OrderIds.Tracking;

namespace OrderIds.Carriers;

/// <summary>Represents the meaning of a vendor's code: a status with its detail, or information that does not change the status.</summary>
/// <remarks>
/// The default value is the mapping of an unknown code. Its status is <see cref="ShipmentStatus.Unknown"/>, which never changes the status
/// of a shipment. Two values are equal if all their members are equal. Instances are immutable.
/// </remarks>
public readonly record struct TrackingMapping
{
    /// <summary>
    /// Gets the vendor's code. A known code is spelled as in the <see cref="TrackingVocabulary"/>, an unknown code as the caller gave it.
    /// The default is <see langword="null"/>.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>Gets the status of the shipment. <see cref="ShipmentStatus.Unknown"/> never changes the status of a shipment.</summary>
    public ShipmentStatus Status { get; init; }

    /// <summary>Gets the detail of the status, such as the reason of an exception or the kind of a delivery.</summary>
    public ShipmentDetail Detail { get; init; }

    /// <summary>Gets the status of the order, or <see langword="null"/> if the code does not describe an order.</summary>
    /// <remarks>A <see cref="TrackedOrder"/> computes its own status from its parts. This is the status that the vendor gives.</remarks>
    public OrderStatus? OrderStatus { get; init; }

    /// <summary>Gets a value indicating whether the code reports a problem with an order. The order may have any status.</summary>
    public bool HasProblem { get; init; }

    /// <summary>Gets the kind of information that the code gives. The default is <see cref="TrackingInformation.None"/>.</summary>
    public TrackingInformation Information { get; init; }

    /// <summary>
    /// Gets a value indicating whether the <see cref="TrackingVocabulary"/> contains the code, or both codes if a sub-status was mapped as
    /// well.
    /// </summary>
    public bool IsKnown { get; init; }

    /// <summary>Gets a value indicating whether the code is information only and never changes a status.</summary>
    public bool IsInformation => Information != TrackingInformation.None;

    /// <summary>Gets a value indicating whether the code says that the tracking provider no longer asks the carrier for updates.</summary>
    public bool IsStale => Information == TrackingInformation.Stale;
}
