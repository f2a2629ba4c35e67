using System.Globalization;
using Xunit.Abstractions;

namespace OrderIds.Tests.Simulation;

/// <summary>Many generators over one store, in virtual time, with every fault that can be thought of.</summary>
public class SimulationTests(ITestOutputHelper output)
{
    private const string SeedVariable = "ORDERID_SIMULATION_SEED";

    [Fact]
    public void Generators_WhateverHappens_KeepTheirPromises()
    {
        int first = 0, count = TestSize.Of(100, 10_000);
        if (Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } seed)
        {
            (first, count) = (int.Parse(seed, CultureInfo.InvariantCulture), 1);
        }

        var total = new Summary(0, 0, 0, 0);
        Parallel.For(first, first + count, () => new Summary(0, 0, 0, 0), (seed, _, sum) => sum + RunOne(seed), sum =>
        {
            lock (SeedVariable)
            {
                total += sum;
            }
        });

        output.WriteLine(
            $"{count:N0} scenarios: {total.Ids:N0} IDs, {total.Grants:N0} grants, {total.Faults:N0} faults, "
            + $"{total.Outages:N0} calls refused in outages.");
    }

    [Theory]
    [InlineData(Defect.WindowReusedAfterRestart)]
    [InlineData(Defect.GrantBeforeCommit)]
    [InlineData(Defect.RefillWithoutBurn)]
    [InlineData(Defect.ReleaseWithoutVersion)]
    [InlineData(Defect.BatchReadsStateEarly)]
    [InlineData(Defect.FollowsTheWallClock)]
    [InlineData(Defect.NoTransaction)]
    [InlineData(Defect.CopyGivesBack)]
    [InlineData(Defect.CallsOutUnderItsLock)]
    public void Defect_IsCaught(Defect defect)
    {
        for (int seed = 0; seed < 500; seed++)
        {
            try
            {
                Scenario.Run(seed, defect);
            }
            catch (SimulationException exception)
            {
                output.WriteLine($"Seed {seed}: {exception.Message}");
                Assert.DoesNotContain("Liveness", exception.Message, StringComparison.Ordinal);
                return;
            }
        }

        Assert.Fail($"500 scenarios did not catch the defect {defect}.");
    }

    [Fact]
    public void Seed_GivesTheSameRun() => Assert.Equal(Scenario.Run(4711), Scenario.Run(4711));

    private static Summary RunOne(int seed)
    {
        try
        {
            return Scenario.Run(seed);
        }
        catch (Exception exception)
        {
            throw new SimulationException(
                $"Seed {seed} failed: {exception}\nReplay it: {SeedVariable}={seed} dotnet test tests/OrderId.Core.LongTests "
                + $"--filter FullyQualifiedName~{nameof(Generators_WhateverHappens_KeepTheirPromises)}");
        }
    }
}
