using System.Text.RegularExpressions;
using FsCheck.Xunit;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The status of an order is the first of the list in TRACKING.md whose condition is true.</summary>
[Properties(Arbitrary = [typeof(Arbitraries), typeof(MoreTrackingArbitraries)])]
public partial class OrderStatusListProperties
{
    // The order is that of the page, not that of this table.
    private static readonly Dictionary<OrderStatus, Predicate<TrackedOrder>> Conditions = new()
    {
        [OrderStatus.Pending] = _ => true,
        [OrderStatus.Confirmed] = order => order.Paid.Amount >= order.Total.Amount,
        [OrderStatus.Processing] = order => order.Progress.Any(line => line.Prepared > 0),
        [OrderStatus.OnHold] = order => Last(order, OrderActivityKind.Hold, OrderActivityKind.Release) == OrderActivityKind.Hold,
        [OrderStatus.Failed] = order => Last(order, OrderActivityKind.Failure, OrderActivityKind.Payment) == OrderActivityKind.Failure,
        [OrderStatus.PartiallyShipped] = order => order.Progress.Any(line => line.Shipped > 0),
        [OrderStatus.Shipped] = order =>
            order.Progress.Any(line => line.Shipped > 0) && order.Progress.All(line => line.Shipped >= Needed(line)),
        [OrderStatus.PartiallyDelivered] = order => order.Progress.Any(line => line.Delivered > 0),
        [OrderStatus.Delivered] = order =>
            order.Progress.Any(line => line.Delivered > 0) && order.Progress.All(line => line.Delivered >= Needed(line)),
        [OrderStatus.ReturnRequested] = order => order.Progress.Any(line => line is { ReturnRequested: > 0, Delivered: > 0 }),
        [OrderStatus.PartiallyReturned] = order => order.Progress.Any(line => line.Returned > 0),
        [OrderStatus.Returned] = order => order.Progress.Any(line => line.Returned > 0)
            && order.Progress.All(line => line.Returned >= Math.Max(Needed(line), line.Delivered)),
        [OrderStatus.Cancelled] = order => order.Progress.All(line => Needed(line) == 0 && line.Shipped == 0),
    };

    private static OrderStatus[] Page { get; } = ReadPage();

    [Fact]
    public void Page_ListsEveryStatusOnce()
    {
        Assert.Equal(Orders.EnumsOf<OrderStatus>().Order(), Page.Order());
        Assert.Equal(OrderStatus.Pending, Page[^1]);
    }

    [Property(MaxTest = 2000)]
    public bool Status_OfAnyFacts_IsTheFirstOfThePage(OrderActivity[] activities, (string Shipment, TrackingEvent Event)[] events)
    {
        TrackedOrder order = events.Aggregate(Orders.Shipping.Apply(activities), (before, e) => before.Apply(e.Shipment, e.Event));
        return order.Status == Array.Find(Page, status => Conditions[status](order));
    }

    /// <summary>Makes the condition of each status true, then that of a second one: the one that is first in the page counts.</summary>
    [Fact]
    public void Status_OfTwoStatusesAtOnce_IsTheFirstOfThePage()
    {
        var reached = new HashSet<OrderStatus>();
        foreach ((OrderStatus status, TrackedOrder order) in Examples())
        {
            Assert.Equal(status, order.Status);
            reached.Add(status);
            foreach ((_, TrackedOrder other) in Examples())
            {
                TrackedOrder both = order.Merge(other);
                Assert.Equal(Array.Find(Page, candidate => Conditions[candidate](both)), both.Status);
            }
        }

        Assert.Equal(Page.Order(), reached.Order());
    }

    private static IEnumerable<(OrderStatus Status, TrackedOrder Order)> Examples()
    {
        TrackedOrder all = Orders.Sample
            .AddShipment(Orders.Parcel("1", "A", 1))
            .AddShipment(Orders.Parcel("2", "A", 1))
            .AddShipment(Orders.Parcel("3", "B", 1));
        TrackedOrder Scan(TrackedOrder order, int count, ShipmentStatus status, int hour) => Enumerable.Range(1, count)
            .Aggregate(order, (before, id) => before.Apply($"{id}", Scans.At(hour, status)));
        TrackedOrder delivered = Scan(all, 3, ShipmentStatus.Delivered, 9);
        LineQuantity[] everything = [new("A", 2), new("B", 1)];

        yield return (OrderStatus.Pending, Orders.Sample);
        yield return (OrderStatus.Confirmed, Orders.Sample.Apply(OrderActivity.Payment("p", Orders.At(1), Orders.Euros(30))));
        yield return (OrderStatus.Processing, all);
        yield return (OrderStatus.OnHold, Orders.Sample.Apply(OrderActivity.Hold("h", Orders.At(2))));
        yield return (OrderStatus.Failed, Orders.Sample.Apply(OrderActivity.Failure("f", Orders.At(3))));
        yield return (OrderStatus.PartiallyShipped, Scan(all, 1, ShipmentStatus.InTransit, 4));
        yield return (OrderStatus.Shipped, Scan(all, 3, ShipmentStatus.InTransit, 4));
        yield return (OrderStatus.PartiallyDelivered, Scan(all, 1, ShipmentStatus.Delivered, 9));
        yield return (OrderStatus.Delivered, delivered);
        yield return (OrderStatus.ReturnRequested, delivered.Apply(OrderActivity.ReturnRequest("w", Orders.At(20), everything)));
        yield return (
            OrderStatus.PartiallyReturned,
            delivered.Apply(OrderActivity.ReturnReceipt("b", Orders.At(30), new LineQuantity("A", 1))));
        yield return (OrderStatus.Returned, delivered.Apply(OrderActivity.ReturnReceipt("all", Orders.At(30), everything)));
        yield return (OrderStatus.Cancelled, Orders.Sample.Apply(OrderActivity.Cancellation("c", Orders.At(0))));
    }

    private static long Needed(OrderLineProgress line) => Math.Max(0, line.Ordered - line.Cancelled);

    private static OrderActivityKind? Last(TrackedOrder order, params OrderActivityKind[] kinds) => order.Activities
        .LastOrDefault(
            activity => kinds.Contains(activity.Kind) && (activity.Amount ?? order.Total).Currency == order.Total.Currency)?.Kind;

    private static OrderStatus[] ReadPage()
    {
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TRACKING.md"));
        string section = page.Split("## The status of an order")[1].Split("\n## ")[0];
        return [.. ListItem().Matches(section).Select(match => Enum.Parse<OrderStatus>(match.Groups[1].Value))];
    }

    [GeneratedRegex(@"^\d+\. \*\*(\w+)\*\*:", RegexOptions.Multiline)]
    private static partial Regex ListItem();
}
