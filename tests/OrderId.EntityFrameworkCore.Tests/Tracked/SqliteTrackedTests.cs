namespace OrderIds.EntityFrameworkCore.Tests.Tracked;

public class SqliteTrackedTests
{
    [Fact]
    public Task HasTracked_ShipmentAndOrder_Keeps() => HoldsAsync(TrackedContract.KeepsAsync);

    [Fact]
    public Task UpdateTrackedAsync_ChangedByOthers_Merges() => HoldsAsync(TrackedContract.MergesAsync);

    [Fact]
    public Task UpdateTrackedAsync_ByManyAtATime_LosesNothing() => HoldsAsync(TrackedContract.CrowdAsync);

    [Fact]
    public Task TakeMilestonesAsync_SeveralCallers_EachInOrderAndOnce() => HoldsAsync(TrackedContract.TakesAsync);

    [Fact]
    public Task HasTracked_NextCheck_IsFoundAndPutOff() => HoldsAsync(TrackedContract.ChecksAsync);

    [Fact]
    public Task Processes_ManyWebhooks_EachParcelAndMailIsRight() => HoldsAsync(TrackedProcesses.HoldAsync);

    private static async Task HoldsAsync(Func<TrackedDatabase, Task> contract)
    {
        await using TrackedDatabase database = await TrackedDatabase.SqliteAsync();
        await contract(database);
    }
}
