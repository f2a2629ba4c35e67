using OrderIds.Tracking;

namespace OrderIds.Tests;

/// <summary>Null where something has to be is named at once, not found out later.</summary>
public class NullArgumentTests
{
    public static TheoryData<string, Func<object>> Calls => new()
    {
        { "activity", () => Order.Apply((OrderActivity)null!) },
        { "activities", () => Order.Apply((IEnumerable<OrderActivity>)null!) },
        { "shipment", () => Order.AddShipment(null!) },
        { "trackingEvent", () => Order.Apply("1", (TrackingEvent)null!) },
        { "other", () => Order.Merge(null!) },
        { "lines", () => TrackedOrder.Create(OrderId.Create(Noon, 1, 1), new CurrencyAmount(1, "EUR"), null!) },
        { "shipment", () => new TrackedOrderShipment("1", null!, [new LineQuantity("A", 1)]) },
        { "request", () => new MemoryLeaseStore().AcquireAsync(null!).AsTask() },
        { "unused", () => new MemoryLeaseStore().ReleaseAsync(null!).AsTask() },
    };

    private static DateTimeOffset Noon { get; } = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    private static TrackedOrder Order { get; } = TrackedOrder.Create(
        OrderId.Create(Noon, 1, 1), new CurrencyAmount(1, "EUR"), [new TrackedOrderLine("A", 1)]);

    [Theory]
    [MemberData(nameof(Calls))]
    public void Null_IsNamed(string parameter, Func<object> call) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(call).ParamName);
}
