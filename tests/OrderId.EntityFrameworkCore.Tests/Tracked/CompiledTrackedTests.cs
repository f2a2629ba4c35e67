using OrderIds.Tests.Shops;

namespace OrderIds.EntityFrameworkCore.Tests.Tracked;

/// <summary>What holds for shipments, orders and the outbox holds with a compiled model, too.</summary>
public class CompiledTrackedTests
{
    [Fact]
    public Task Model_IsTheCompiledOne() => HoldsAsync(database =>
    {
        using ParcelShop shop = database.Open();
        Assert.Equal("CompiledParcelShopModel", shop.Model.GetType().Name);
        return Task.CompletedTask;
    });

    [Fact]
    public Task HasTracked_ShipmentAndOrder_Keeps() => HoldsAsync(TrackedContract.KeepsAsync);

    [Fact]
    public Task UpdateTrackedAsync_ChangedByOthers_Merges() => HoldsAsync(TrackedContract.MergesAsync);

    [Fact]
    public Task TakeMilestonesAsync_SeveralCallers_EachInOrderAndOnce() => HoldsAsync(TrackedContract.TakesAsync);

    [Fact]
    public Task TakeMilestonesAsync_MailFails_OthersGoOn() => HoldsAsync(MilestoneContract.FailsAsync);

    [Fact]
    public Task HasTracked_NullAndBack_TellsWhatIsNew() => HoldsAsync(MilestoneContract.TellsOnceAsync);

    [Fact]
    public Task HasTracked_NumberAndOrderId_AreFound() => HoldsAsync(SearchContract.FindsAsync);

    [Fact]
    public Task MarkSentAsync_Several_MarksThoseStillReserved() => HoldsAsync(TrackedContract.MarkingAsync);

    [Fact]
    public Task HasTracked_NextCheck_IsFoundAndPutOff() => HoldsAsync(TrackedContract.ChecksAsync);

    private static async Task HoldsAsync(Func<TrackedDatabase, Task> contract)
    {
        await using TrackedDatabase database = await TrackedDatabase.SqliteAsync(ParcelShop.Compiled);
        await contract(database);
    }
}
