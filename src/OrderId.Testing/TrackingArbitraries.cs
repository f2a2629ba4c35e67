using FsCheck;
using FsCheck.Fluent;
using OrderIds.Testing.Generators;
using OrderIds.Tracking;

namespace OrderIds.Testing;

/// <summary>Generates events, activities, shipments, orders and stories for FsCheck.</summary>
/// <remarks>
/// <para>
/// Register the class with FsCheck, for example as <c>[Properties(Arbitrary = new[] { typeof(TrackingArbitraries) })]</c> of FsCheck.Xunit.
/// </para>
/// <para>
/// Values are drawn from small sets, so that equal times, equal identities, conflicts and facts that do not fit are common: such cases find
/// faults. For shipments that look like real ones, take <see cref="ParcelStory"/>. All members may be used from any thread.
/// </para>
/// </remarks>
public static class TrackingArbitraries
{
    /// <summary>Gets events of every status, with every kind of content.</summary>
    public static Arbitrary<TrackingEvent> Events { get; } = ShipmentGenerators.Events.ToArbitrary();

    /// <summary>Gets shipments of 0 to 12 events.</summary>
    public static Arbitrary<TrackedShipment> Shipments { get; } = ShipmentGenerators.Shipments.ToArbitrary();

    /// <summary>
    /// Gets activities for orders of <see cref="Orders"/>. Some name lines and currencies that such an order does not have.
    /// </summary>
    public static Arbitrary<OrderActivity> Activities { get; } = OrderGenerators.Activities.ToArbitrary();

    /// <summary>Gets orders of one to three lines, with activities, shipments and their events, which need not fit.</summary>
    public static Arbitrary<TrackedOrder> Orders { get; } = OrderGenerators.Orders.ToArbitrary();

    /// <summary>Gets stories of every plot.</summary>
    public static Arbitrary<ParcelStory> Stories { get; } = Gen.Choose(0, int.MaxValue - 1).Select(ParcelStory.Create).ToArbitrary();
}
