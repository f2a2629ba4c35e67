using FsCheck;
using FsCheck.Fluent;
using OrderIds.Testing;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>What properties of shipments and orders draw by the type of their parameters.</summary>
internal static class MoreTrackingArbitraries
{
    public static Arbitrary<TrackingEvent> Events => TrackingArbitraries.Events;

    public static Arbitrary<OrderActivity> Activities => Orders.Activities.ToArbitrary();

    public static Arbitrary<(string Shipment, TrackingEvent Event)> ParcelEvents => Orders.Events.ToArbitrary();

    public static Arbitrary<UpToSeven<TrackingEvent>> FewEvents => UpToSeven(TrackingArbitraries.Events.Generator).ToArbitrary();

    public static Arbitrary<UpToSeven<OrderActivity>> FewActivities => UpToSeven(Orders.Activities).ToArbitrary();

    private static Gen<UpToSeven<T>> UpToSeven<T>(Gen<T> items) =>
        from count in Gen.Choose(0, 7)
        from drawn in items.ArrayOf(count)
        select new UpToSeven<T>(drawn);
}
