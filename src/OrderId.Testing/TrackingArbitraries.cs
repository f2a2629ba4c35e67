using FsCheck;
using FsCheck.Fluent;
using OrderIds.Testing.Generators;
using OrderIds.Tracking;

namespace OrderIds.Testing;

/// <summary>Generates random events, activities, shipments, orders and stories for FsCheck.</summary>
/// <remarks>
/// <para>
/// Register the class with FsCheck, for example as <c>[Properties(Arbitrary = new[] { typeof(TrackingArbitraries) })]</c> of FsCheck.Xunit.
/// </para>
/// <para>
/// Values are chosen from small sets, so that equal times, equal identities, conflicts and contradictions are frequent: such cases reveal
/// errors. For shipments that look like real ones, use <see cref="ParcelStory"/>. All members may be used from any thread.
/// </para>
/// </remarks>
public static class TrackingArbitraries
{
    /// <summary>Gets a generator of events of every status, with every kind of content.</summary>
    public static Arbitrary<TrackingEvent> Events { get; } = ShipmentGenerators.Events.ToArbitrary();

    /// <summary>Gets a generator of shipments with 0 to 12 events.</summary>
    public static Arbitrary<TrackedShipment> Shipments { get; } = ShipmentGenerators.Shipments.ToArbitrary();

    /// <summary>
    /// Gets a generator of activities for the orders of <see cref="Orders"/>. Some activities name lines or currencies that such an order
    /// does not have.
    /// </summary>
    public static Arbitrary<OrderActivity> Activities { get; } = OrderGenerators.Activities.ToArbitrary();

    /// <summary>
    /// Gets a generator of orders of one to three lines, with activities, shipments and events that may contradict one another.
    /// </summary>
    public static Arbitrary<TrackedOrder> Orders { get; } = OrderGenerators.Orders.ToArbitrary();

    /// <summary>Gets a generator of stories, the events of invented parcels, with every <see cref="ParcelPlot"/>.</summary>
    public static Arbitrary<ParcelStory> Stories { get; } = Gen.Choose(0, int.MaxValue - 1).Select(ParcelStory.Create).ToArbitrary();
}
