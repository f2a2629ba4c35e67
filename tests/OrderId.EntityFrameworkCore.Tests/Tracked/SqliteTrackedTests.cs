using Microsoft.EntityFrameworkCore;

namespace OrderIds.EntityFrameworkCore.Tests.Tracked;

public class SqliteTrackedTests
{
    [Fact]
    public Task HasTracked_ShipmentAndOrder_Keeps() => HoldsAsync(TrackedContract.KeepsAsync);

    [Fact]
    public Task UpdateTrackedAsync_ChangedByOthers_Merges() => HoldsAsync(TrackedContract.MergesAsync);

    [Theory]
    [InlineData(QueryTrackingBehavior.NoTracking, true)]
    [InlineData(QueryTrackingBehavior.NoTrackingWithIdentityResolution, true)]
    [InlineData(QueryTrackingBehavior.TrackAll, false)]
    public Task UpdateTrackedAsync_ContextThatTracksLess_SavesAllTheSame(QueryTrackingBehavior behavior, bool detectsChanges) =>
        HoldsAsync(database => TrackedContract.SavesAsync(database, behavior, detectsChanges));

    [Fact]
    public Task UpdateTrackedAsync_ByManyAtATime_LosesNothing() => HoldsAsync(TrackedContract.CrowdAsync);

    [Fact]
    public Task TakeMilestonesAsync_SeveralCallers_EachInOrderAndOnce() => HoldsAsync(TrackedContract.TakesAsync);

    [Fact]
    public Task TakeMilestonesAsync_MailFails_OthersGoOn() => HoldsAsync(MilestoneContract.FailsAsync);

    [Fact]
    public Task HasTracked_NullAndBack_TellsWhatIsNew() => HoldsAsync(MilestoneContract.TellsOnceAsync);

    [Fact]
    public Task HasTracked_NumberAndOrderId_AreFound() => HoldsAsync(SearchContract.FindsAsync);

    [Fact]
    public Task HasTracked_TextsThatDatabasesRefuse_AreKept() => HoldsAsync(SearchContract.KeepsEveryTextAsync);

    [Fact]
    public Task MarkSentAsync_Several_MarksThoseStillReserved() => HoldsAsync(TrackedContract.MarkingAsync);

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
