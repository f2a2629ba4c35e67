namespace OrderIds.Tests;

public class OrderIdCreationTests
{
    private static readonly DateTimeOffset First = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Last = new(2094, 9, 7, 15, 47, 35, 551, TimeSpan.Zero);

    [Fact]
    public void Create_AtTheBounds_KeepsWhatItWasGiven()
    {
        foreach (DateTimeOffset timestamp in new[] { First, Last })
        {
            foreach ((int node, int sequence) in new[] { (0, 0), (0, 65535), (8191, 0), (8191, 65535) })
            {
                OrderId id = OrderId.Create(timestamp, node, sequence);

                Assert.Equal((timestamp, node, sequence), (id.Timestamp, id.Node, id.Sequence));
                Assert.Equal(TimeSpan.Zero, id.Timestamp.Offset);
                Assert.Equal(OrderIdKind.Sortable, id.Kind);
            }
        }
    }

    [Fact]
    public void Create_CutsTheTimeToTheMillisecond()
    {
        OrderId id = OrderId.Create(First.AddTicks(9_999), 1, 2);

        Assert.Equal(First, id.Timestamp);
        Assert.Equal(OrderId.Create(Last, 1, 2), OrderId.Create(Last.AddTicks(9_999), 1, 2));
    }

    [Fact]
    public void Create_InAnotherTimeZone_IsTheSameInstant() =>
        Assert.Equal(OrderId.Create(First.AddDays(1), 1, 2), OrderId.Create(First.AddDays(1).ToOffset(TimeSpan.FromHours(-8)), 1, 2));

    [Fact]
    public void Create_BeyondTheTime_ThrowsWithTheBounds()
    {
        DateTimeOffset[] beyond = [DateTimeOffset.MinValue, First.AddTicks(-1), Last.AddMilliseconds(1), DateTimeOffset.MaxValue];
        foreach (DateTimeOffset timestamp in beyond)
        {
            Func<OrderId>[] calls =
                [() => OrderId.Create(timestamp, 0, 0), () => OrderId.MinValueAt(timestamp), () => OrderId.MaxValueAt(timestamp)];
            foreach (Func<OrderId> call in calls)
            {
                var exception = Assert.Throws<ArgumentOutOfRangeException>(() => call());

                Assert.Equal(("timestamp", timestamp), (exception.ParamName, exception.ActualValue));
                Assert.StartsWith(
                    "Expected a time from 2025-01-01T00:00:00.000Z to 2094-09-07T15:47:35.551Z.", exception.Message,
                    StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(-1, 0, "node", "Expected a node from 0 to 8191.")]
    [InlineData(8192, 0, "node", "Expected a node from 0 to 8191.")]
    [InlineData(int.MinValue, 0, "node", "Expected a node from 0 to 8191.")]
    [InlineData(0, -1, "sequence", "Expected a sequence number from 0 to 65535.")]
    [InlineData(0, 65536, "sequence", "Expected a sequence number from 0 to 65535.")]
    [InlineData(0, int.MaxValue, "sequence", "Expected a sequence number from 0 to 65535.")]
    public void Create_BeyondNodeOrSequence_ThrowsWithTheBounds(int node, int sequence, string name, string message)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => OrderId.Create(First, node, sequence));

        Assert.Equal((name, (object)(name == "node" ? node : sequence)), (exception.ParamName, exception.ActualValue));
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MinValueAtAndMaxValueAt_BoundTheIdsOfAMillisecond()
    {
        DateTimeOffset time = First.AddDays(400);

        Assert.Equal(OrderId.Create(time, 0, 0), OrderId.MinValueAt(time));
        Assert.Equal(OrderId.Create(time, 8191, 65535), OrderId.MaxValueAt(time));
        Assert.True(OrderId.MaxValueAt(time) < OrderId.MinValueAt(time.AddMilliseconds(1)));
    }

    [Theory]
    [InlineData("00000000000000000", OrderIdKind.None)]
    [InlineData("5HZVVD37T4GT484SX", OrderIdKind.Sealed)]
    [InlineData("114-3941689-8772232", OrderIdKind.Amazon)]
    public void Parts_OfAnIdThatHasNone_Throw(string text, OrderIdKind kind)
    {
        OrderId id = OrderId.Parse(text);

        Assert.Equal(kind, id.Kind);
        foreach (Func<object> part in new Func<object>[] { () => id.Timestamp, () => id.Node, () => id.Sequence })
        {
            Assert.Equal(
                $"Only a sortable order ID contains a time, a node and a sequence number, but this one is of kind {kind}.",
                Assert.Throws<InvalidOperationException>(part).Message);
        }
    }

    [Fact]
    public void KeySlot_OfASealedId_IsThatOfItsLetter()
    {
        const string Letters = "RSTVWXYZ";
        foreach (OrderId id in SealedIds.All)
        {
            Assert.Equal(Letters.IndexOf(id.ToString()[3], StringComparison.Ordinal), id.KeySlot);
        }

        Assert.Equal(
            "Only a sealed order ID has a key slot, but this one is of kind Sortable.",
            Assert.Throws<InvalidOperationException>(() => OrderId.Create(First, 0, 0).KeySlot).Message);
    }

    [Fact]
    public void TryGetParts_OfAnyKind_SayWhetherThereIsOne()
    {
        OrderId[] ids =
            [OrderId.None, OrderId.Create(Last, 77, 65535), OrderId.Parse("114-3941689-8772232"), OrderId.MaxValue, .. SealedIds.All];

        Assert.All(ids, id =>
        {
            bool isSortable = id.Kind == OrderIdKind.Sortable, isSealed = id.Kind == OrderIdKind.Sealed;
            Assert.Equal((isSortable, isSortable ? id.Timestamp : default), (id.TryGetTimestamp(out DateTimeOffset timestamp), timestamp));
            Assert.Equal((isSortable, isSortable ? id.Node : 0), (id.TryGetNode(out int node), node));
            Assert.Equal((isSortable, isSortable ? id.Sequence : 0), (id.TryGetSequence(out int sequence), sequence));
            Assert.Equal((isSealed, isSealed ? id.KeySlot : 0), (id.TryGetKeySlot(out int keySlot), keySlot));
        });
    }

    [Fact]
    public void None_IsTheDefault()
    {
        Assert.Equal(OrderId.None, default);
        Assert.Equal(OrderIdKind.None, OrderId.None.Kind);
        Assert.Equal("00000000000000000", OrderId.None.ToString());
        Assert.Equal(new byte[11], OrderId.None.ToByteArray());
    }
}
