using FsCheck;
using FsCheck.Fluent;
using OrderIds.Tracking;

namespace OrderIds.Testing.Tests;

[FsCheck.Xunit.Properties(Arbitrary = [typeof(OrderIdArbitraries), typeof(TrackingArbitraries)])]
public class ArbitraryTests
{
    public static TheoryData<string, OrderIdKind> Kinds => new()
    {
        { nameof(OrderIdArbitraries.Sortable), OrderIdKind.Sortable },
        { nameof(OrderIdArbitraries.Sealed), OrderIdKind.Sealed },
        { nameof(OrderIdArbitraries.Amazon), OrderIdKind.Amazon },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Generators_GiveIdsOfTheirKind(string name, OrderIdKind kind)
    {
        var generator = (Gen<OrderId>)typeof(OrderIdArbitraries).GetProperty(name)!.GetValue(null)!;

        OrderId[] ids = generator.Sample(200);

        Assert.All(ids, id => Assert.Equal(kind, id.Kind));
        Assert.True(ids.Distinct().Count() > 150);
    }

    [Property]
    public void Ids_AreNeverNone(OrderId id) => Assert.NotEqual(OrderIdKind.None, id.Kind);

    [Property]
    public void NearMisses_AreRefused(OrderIdNearMiss miss)
    {
        Assert.False(OrderId.TryParse(miss.Text, out _));
        Assert.False(OrderId.Validate(miss.Text).IsValid);
    }

    [Fact]
    public void NearMisses_ThatPeopleMake_AreOftenSuggested()
    {
        OrderIdNearMiss[] misses = OrderIdArbitraries.NearMisses.Generator.Sample(200);

        Assert.True(misses.Count(miss => OrderId.Suggest(miss.Text).Any(suggestion => suggestion.Id == miss.Original)) > 100);
    }

    [Fact]
    public void Events_HaveEveryStatus() => Assert.Equal(
        StatusMachines.Shipment.Statuses.Order(), TrackingArbitraries.Events.Generator.Sample(500).Select(told => told.Status).Distinct()
            .Order());

    [Fact]
    public void Orders_HaveDiscrepanciesAndShipments()
    {
        TrackedOrder[] orders = TrackingArbitraries.Orders.Generator.Sample(200);

        Assert.Contains(orders, order => order.HasDiscrepancies);
        Assert.Contains(orders, order => order.Shipments.Count > 1);
        Assert.Contains(orders, order => order.Activities.Count > 3);
    }

    [Property]
    public void Shipments_MergedWithThemselves_DoNotChange(TrackedShipment shipment) => Assert.Equal(shipment, shipment.Merge(shipment));

    [Property]
    public void Stories_AreTheSameForTheSameSeed(ParcelStory story) =>
        Assert.Equal(story.Shipment, ParcelStory.Create(story.Plot, story.Seed).Shipment);
}
