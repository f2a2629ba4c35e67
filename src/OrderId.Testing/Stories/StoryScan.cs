using OrderIds.Tracking;

namespace OrderIds.Testing.Stories;

/// <summary>Holds one event of a <see cref="ParcelPlot"/>.</summary>
/// <param name="After">
/// The minutes since the event before. If there are 60 or more, up to 59 minutes are added, depending on the seed.
/// </param>
/// <param name="Status">The status.</param>
/// <param name="Detail">The detail.</param>
/// <param name="Place">The place, as an index of <see cref="StoryPlaces.All"/>.</param>
/// <param name="Description">The description for people.</param>
internal readonly record struct StoryScan(int After, ShipmentStatus Status, ShipmentDetail Detail, int Place, string Description)
{
    /// <summary>
    /// Gets the leg: whether the parcel is on its way to the recipient or back to the sender. By default, the event names no leg.
    /// </summary>
    public ShipmentLeg Leg { get; init; }
}
