using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>Floods and circles: right, in bounded memory.</summary>
public partial class TrackedOrderTests
{
    [Fact]
    public void Refund_ToldOverAndOver_CountsOnce()
    {
        OrderActivity refund = OrderActivity.Refund("r", Orders.At(2), Orders.Euros(20));
        TrackedOrder order = Orders.Sample.Apply(Pay).Apply(Enumerable.Repeat(refund, TestSize.Of(100_000, 1_000_000)));

        Assert.Equal((Orders.Euros(20), 2), (order.Refunded, order.Activities.Count));
        Assert.Empty(order.Discrepancies);
    }

    [Fact]
    public void TenReplicas_ThatMergeInCircles_AgreeAndStopChanging()
    {
        TrackedOrder[] replicas = Enumerable.Range(0, 10)
            .Select(id => Orders.Shipping.Apply(OrderActivity.Refund($"r{id}", Orders.At(id), Orders.Euros(id + 1)))
                .Apply($"{(id % 3) + 1}", Scans.At(id, ShipmentStatus.InTransit, id: $"{id}")))
            .ToArray();
        for (int step = 0; step < 3 * replicas.Length; step++)
        {
            int next = (step + 1) % replicas.Length;
            replicas[next] = replicas[next].Merge(replicas[step % replicas.Length]);
        }

        Assert.All(replicas, replica => Assert.Equal(replicas[0], replica));
        Assert.Equal((10, Orders.Euros(55)), (replicas[0].Activities.Count, replicas[0].Refunded));
        Assert.Same(replicas[1], replicas[1].Merge(replicas[0]));
    }
}
