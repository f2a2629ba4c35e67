using System.Globalization;
using Xunit.Abstractions;

namespace OrderIds.Tests.Tracking.Outbox;

/// <summary>
/// Each notification goes out once, none is lost, and each retraction comes after what it retracts, whatever happens between.
/// </summary>
public class OutboxSimulationTests(ITestOutputHelper output)
{
    private const string SeedVariable = "ORDERID_SIMULATION_SEED";

    [Fact]
    public void Outbox_WhateverHappens_TellsEachMilestoneOnce()
    {
        int first = 0, count = TestSize.Of(60, 10_000);
        if (Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } replayed)
        {
            (first, count) = (int.Parse(replayed, CultureInfo.InvariantCulture), 1);
        }

        OutboxSummary total = Enumerable.Range(first, count).Select(RunOne).Aggregate((left, right) => left + right);

        output.WriteLine(
            $"{total.Scenarios:N0} scenarios: {total.Mails:N0} mails, {total.Retractions:N0} of them retractions, "
            + $"{total.Conflicts:N0} conflicts, {total.Restarts:N0} restarts, "
            + $"{total.Refusals:N0} refusals, {total.Discrepancies:N0} discrepancies, {total.EstimatesMoved:N0} moved estimates.");
        Assert.True(count == 1 || (total.Retractions > count && total.Conflicts > count && total.Restarts > count
            && total.Refusals > count && total.Discrepancies > count && total.EstimatesMoved > 0), total.ToString());
    }

    [Theory]
    [InlineData(OutboxDefect.SavesWithoutTheVersion)]
    [InlineData(OutboxDefect.WritesTheOutboxLater)]
    [InlineData(OutboxDefect.ComparesWithItsOwnMemory)]
    [InlineData(OutboxDefect.TellsAKeyOnlyOnce)]
    [InlineData(OutboxDefect.SendsOutOfOrder)]
    [InlineData(OutboxDefect.MarksBeforeItSends)]
    public void Defect_IsCaught(OutboxDefect defect)
    {
        for (int seed = 0; seed < 500; seed++)
        {
            try
            {
                OutboxScenario.Run(seed, defect);
            }
            catch (InvalidOperationException exception)
            {
                output.WriteLine($"Seed {seed}: {exception.Message}");
                Assert.NotEqual("It does not end.", exception.Message);
                return;
            }
        }

        Assert.Fail($"500 scenarios did not catch the defect {defect}.");
    }

    private static OutboxSummary RunOne(int seed)
    {
        try
        {
            return OutboxScenario.Run(seed, OutboxDefect.None);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Replay with {SeedVariable}={seed}: {exception.Message}", exception);
        }
    }
}
