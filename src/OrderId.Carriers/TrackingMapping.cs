using OrderIds.Tracking;

namespace OrderIds.Carriers;

/// <summary>Holds what a vendor's code means: a status, its detail, or information.</summary>
/// <remarks>
/// The default stands for a word that is not known: <see cref="ShipmentStatus.Unknown"/>, which never moves a shipment. Values are equal
/// when all of their members are. Instances are immutable.
/// </remarks>
public readonly record struct TrackingMapping
{
    /// <summary>
    /// Gets the vendor's word: as the vocabulary has it if it is known, else as it was given. The default is <see langword="null"/>.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>Gets the status of a shipment. <see cref="ShipmentStatus.Unknown"/> never moves one.</summary>
    public ShipmentStatus Status { get; init; }

    /// <summary>Gets the detail of the status: why or how.</summary>
    public ShipmentDetail Detail { get; init; }

    /// <summary>Gets the status of an order, or <see langword="null"/> if the word is not one of orders.</summary>
    /// <remarks>An <see cref="TrackedOrder"/> works its own status out from its parts; this is what the vendor says.</remarks>
    public OrderStatus? OrderStatus { get; init; }

    /// <summary>Gets a value indicating whether the word says of an order that there is a problem, whatever its status.</summary>
    public bool HasProblem { get; init; }

    /// <summary>Gets the information that the code gives beside the status.</summary>
    public TrackingInformation Information { get; init; }

    /// <summary>Gets a value indicating whether the vocabulary has the word; of two, whether it has both.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Gets a value indicating whether the word is information only: it never moves a status.</summary>
    public bool IsInformation => Information != TrackingInformation.None;

    /// <summary>Gets a value indicating whether the tracking provider has stopped asking for news.</summary>
    public bool IsStale => Information == TrackingInformation.Stale;
}
