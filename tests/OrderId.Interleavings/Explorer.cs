using Microsoft.Coyote;
using Microsoft.Coyote.Logging;
using Microsoft.Coyote.SystematicTesting;

namespace OrderIds.Interleavings;

/// <summary>Runs a scenario in the order of a seed, which decides everything: strategy, switches of threads, choices.</summary>
internal static class Explorer
{
    // A run takes some hundreds. One that takes so many has threads that wait for one another.
    private const uint MostSteps = 20_000;

    // In milliseconds. It is for threads that the scheduler has lost; deadlocks it sees at once. A busy machine needs some patience.
    private const uint LongestPause = 60_000;

    /// <summary>Runs a scenario once. What the scheduler does not control fails the run: it could not be replayed.</summary>
    public static Outcome Run(Func<Task> scenario, uint seed, bool traced)
    {
        Configuration configuration = WithStrategy(seed)
            .WithRandomGeneratorSeed(seed)
            .WithTestingIterations(1)
            .WithMaxSchedulingSteps(MostSteps)
            .WithFailureOnMaxStepsBoundEnabled()
            .WithDeadlockTimeout(LongestPause)
            .WithPartiallyControlledConcurrencyAllowed(false)
            .WithPartiallyControlledDataNondeterminismAllowed(false)
            .WithTraceAnalysisEnabled(false)
            .WithVerbosityEnabled(traced ? VerbosityLevel.Debug : VerbosityLevel.None)
            .WithTelemetryEnabled(false);
        using TestingEngine engine = TestingEngine.Create(configuration, scenario);
        engine.Run();
        TestReport report = engine.TestReport;
        return new Outcome(
            report.TotalExploredFairSteps + report.TotalExploredUnfairSteps,
            report.InternalErrors.Concat(report.BugReports).FirstOrDefault(),
            traced ? engine.ReadableTrace : null);
    }

    private static Configuration WithStrategy(uint seed)
    {
        Configuration configuration = Configuration.Create();
        return (seed % 4) switch
        {
            0 => configuration.WithRandomStrategy(),
            1 => configuration.WithProbabilisticStrategy(probabilityLevel: 3),
            2 => configuration.WithPrioritizationStrategy(isFair: true, priorityChangeBound: 10),
            _ => configuration.WithDelayBoundingStrategy(isFair: true, delayBound: 10),
        };
    }
}
