using OrderIds.Tracking;

namespace OrderIds.Testing.Stories;

/// <summary>Holds one step of a plot.</summary>
/// <param name="After">The minutes since the step before. From an hour on, the seed adds up to 59.</param>
/// <param name="Status">The status.</param>
/// <param name="Detail">The detail.</param>
/// <param name="Place">The place, a number of <see cref="StoryPlaces"/>.</param>
/// <param name="Description">The words for people.</param>
internal readonly record struct StoryScan(int After, ShipmentStatus Status, ShipmentDetail Detail, int Place, string Description)
{
    /// <summary>Gets the leg. The default says nothing of it.</summary>
    public ShipmentLeg Leg { get; init; }
}
