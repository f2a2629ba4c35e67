using OrderIds.Tests;
using OrderIds.Tests.Databases;

namespace OrderIds.EntityFrameworkCore.Tests.Tracked;

public sealed class PostgresTrackedTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [PostgresFact]
    public Task HasTracked_ShipmentAndOrder_Keeps() => HoldsAsync(TrackedContract.KeepsAsync);

    [PostgresFact]
    public Task UpdateTrackedAsync_ChangedByOthers_Merges() => HoldsAsync(TrackedContract.MergesAsync);

    [PostgresFact]
    public Task UpdateTrackedAsync_ByManyAtATime_LosesNothing() => HoldsAsync(TrackedContract.CrowdAsync);

    [PostgresFact]
    public Task TakeMilestonesAsync_SeveralCallers_EachInOrderAndOnce() => HoldsAsync(TrackedContract.TakesAsync);

    [PostgresFact]
    public Task TakeMilestonesAsync_MailFails_OthersGoOn() => HoldsAsync(MilestoneContract.FailsAsync);

    [PostgresFact]
    public Task HasTracked_NextCheck_IsFoundAndPutOff() => HoldsAsync(TrackedContract.ChecksAsync);

    [PostgresFact]
    public Task Processes_ManyWebhooks_EachParcelAndMailIsRight() => HoldsAsync(TrackedProcesses.HoldAsync);

    private async Task HoldsAsync(Func<TrackedDatabase, Task> contract)
    {
        await using TrackedDatabase database = await TrackedDatabase.PostgresAsync(server);
        await contract(database);
    }
}
