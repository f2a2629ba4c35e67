using OrderIds.Tracking;

namespace OrderIds.Testing.Tests;

public class ArrivalOrderTests
{
    private static readonly int[] Three = [1, 2, 3];

    [Fact]
    public void MustNotMatter_SetOfEvents_Passes() =>
        ArrivalOrder.MustNotMatter(Three, arrived => string.Join(",", arrived.Distinct().Order()));

    [Fact]
    public void MustNotMatter_LastOneWins_FailsWithTheFewestEvents()
    {
        var exception = Assert.Throws<ArrivalOrderException>(
            () => ArrivalOrder.MustNotMatter(Three, arrived => arrived.Count == 0 ? 0 : arrived[^1]));

        Assert.Equal(2, exception.Given.Count);
        Assert.Equal(exception.Given.Reverse(), exception.Arrival);
        Assert.StartsWith("The result depends on the order of arrival. Events ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MustNotMatter_CountsDuplicates_FailsWithOneEventTwice()
    {
        var exception = Assert.Throws<ArrivalOrderException>(() => ArrivalOrder.MustNotMatter(Three, arrived => arrived.Count));

        int place = Assert.Single(exception.Given);
        Assert.Equal([place, place], exception.Arrival);
    }

    [Fact]
    public void MustNotMatter_OneOrderOfAllIsWrong_FindsIt() =>
        Assert.Throws<ArrivalOrderException>(
            () => ArrivalOrder.MustNotMatter([1, 2, 3, 4, 5], arrived => arrived.SequenceEqual([3, 5, 1, 4, 2])));

    [Fact]
    public void MustNotMatter_NoEvents_Passes() => ArrivalOrder.MustNotMatter(Array.Empty<int>(), arrived => arrived.Count);

    [Fact]
    public void MustNotMatter_Comparer_DecidesWhatIsEqual() =>
        ArrivalOrder.MustNotMatter(["a", "A"], arrived => arrived[^1], StringComparer.OrdinalIgnoreCase);

    [Fact]
    public async Task MustNotMatterAsync_StoryThroughTheLibrary_Passes() =>
        await ArrivalOrder.MustNotMatterAsync(ParcelStory.Create(ParcelPlot.FailedAttempts).Events, async arrived =>
        {
            TrackedShipment shipment = TrackedShipment.Create("SAMPLE");
            foreach (TrackingEvent trackingEvent in arrived)
            {
                await Task.Yield();
                shipment = shipment.Apply(trackingEvent);
            }

            return shipment;
        });

    [Fact]
    public async Task MustNotMatterAsync_StatusOfTheLastArrival_Fails() => await Assert.ThrowsAsync<ArrivalOrderException>(() =>
        ArrivalOrder.MustNotMatterAsync(
            ParcelStory.Create(1).Events, arrived => Task.FromResult(arrived.Count == 0 ? default : arrived[^1].Status)));
}
