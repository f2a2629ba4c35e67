using OrderIds.Tracking;

namespace OrderIds.Testing.Stories;

/// <summary>Holds one event of a plot.</summary>
/// <param name="After">The minutes since the event before. If they are 60 or more, the seed adds up to 59.</param>
/// <param name="Status">The status.</param>
/// <param name="Detail">The detail.</param>
/// <param name="Place">The place, as an index of <see cref="StoryPlaces.All"/>.</param>
/// <param name="Description">The description for people.</param>
internal readonly record struct StoryScan(int After, ShipmentStatus Status, ShipmentDetail Detail, int Place, string Description)
{
    /// <summary>Gets the leg. The default is an event that names no leg.</summary>
    public ShipmentLeg Leg { get; init; }
}
