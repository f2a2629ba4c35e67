using Xunit.Abstractions;

namespace OrderIds.Tests.Simulation.Files;

/// <summary>
/// Processes over one lease file that is used through links, and whose lock is deleted and replaced while they use it. The same seed gives
/// the same run.
/// </summary>
[Collection(nameof(Alone))]
public sealed class FileSimulationTests(ITestOutputHelper output) : IDisposable
{
    private const string MemoryFolder = "/dev/shm";
    private const int SeedsForADefect = 500;

    // One defect takes a long search from the first seed on; small runs begin shortly before a seed that catches it.
    private static readonly int FirstSeed = TestSize.Of(350, 0);

    // No power is cut here.
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(
        Directory.Exists(MemoryFolder) ? MemoryFolder : Path.GetTempPath(),
        "order-id-files-" + Path.GetRandomFileName())).FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [UnixFact]
    public void FileStore_LinksAndReplacedLocks_NeverGrantsAWindowTwice()
    {
        int runs = TestSize.Of(60, 2000), granted = 0, refused = 0, faults = 0;
        for (int seed = 0; seed < runs; seed++)
        {
            (int Granted, int Refused, int Faults) run = Run(seed, FileDefect.None);
            granted += run.Granted;
            refused += run.Refused;
            faults += run.Faults;
        }

        output.WriteLine($"{runs:N0} runs: {granted:N0} leases granted, {refused:N0} refused, {faults:N0} faults.");
    }

    [UnixFact]
    public void Seed_GivesTheSameRun() => Assert.Equal(Run(4711, FileDefect.None), Run(4711, FileDefect.None));

    [UnixFact]
    public void Defects_AreCaught()
    {
        foreach (FileDefect defect in Enum.GetValues<FileDefect>().Except([FileDefect.None]))
        {
            (int seed, string message) = Enumerable.Range(FirstSeed, SeedsForADefect)
                .Select(seed => (seed, FaultOf(seed, defect)))
                .FirstOrDefault(run => run.Item2.Contains("I1:", StringComparison.Ordinal));
            Assert.True(message is not null, $"{SeedsForADefect} runs did not catch the defect {defect}.");
            output.WriteLine($"{defect}, seed {seed}: {message.Split('\n')[0]}");
        }
    }

    private string FaultOf(int seed, FileDefect defect)
    {
        try
        {
            Run(seed, defect);
            return string.Empty;
        }
        catch (SimulationException exception)
        {
            return exception.Message;
        }
    }

    private (int Granted, int Refused, int Faults) Run(int seed, FileDefect defect)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, $"{defect}-{seed}-{Path.GetRandomFileName()}")).FullName;
        try
        {
            return FileScenario.Run(seed, folder, defect);
        }
        catch (SimulationException exception)
        {
            throw new SimulationException($"Seed {seed}, defect {defect}: {exception.Message}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
