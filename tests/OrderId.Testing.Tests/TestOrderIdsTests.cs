namespace OrderIds.Testing.Tests;

public class TestOrderIdsTests
{
    [Fact]
    public void Next_SeedOne_GivesTheIdsOfEveryRun()
    {
        IOrderIdGenerator ids = TestOrderIds.Create(seed: 1);

        Assert.Equal(
            ["0EN-KXH5G16-VHT49X4", "0EN-KXH5ZN6-VHT49P0", "0EN-KXH6F96-VHT49CV"], Enumerable.Range(0, 3)
                .Select(_ => ids.Next().ToString("D")));
    }

    [Fact]
    public void Next_DifferentSeeds_GiveDifferentIds()
    {
        var ids = Enumerable.Range(0, 1_000).SelectMany(seed => Fill(TestOrderIds.Create(seed), 10)).ToArray();

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Fill_AfterNext_GoesOnAscending()
    {
        IOrderIdGenerator ids = TestOrderIds.Create(int.MinValue);

        OrderId[] all = [ids.Next(), .. Fill(ids, 20), ids.Next()];

        Assert.Equal(all.Order(), all);
        Assert.All(all, id => Assert.Equal(OrderIdKind.Sortable, id.Kind));
    }

    [Fact]
    public void Next_OnManyThreads_GivesEachIdOnce()
    {
        IOrderIdGenerator ids = TestOrderIds.Create(7);
        var taken = new OrderId[4_000];

        Parallel.For(0, taken.Length, i => taken[i] = ids.Next());

        Assert.Equal(Fill(TestOrderIds.Create(7), taken.Length), taken.Order());
    }

    private static OrderId[] Fill(IOrderIdGenerator generator, int count)
    {
        var ids = new OrderId[count];
        generator.Fill(ids);
        return ids;
    }
}
