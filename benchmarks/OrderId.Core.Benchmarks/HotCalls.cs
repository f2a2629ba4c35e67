using System.Diagnostics;
using System.Globalization;
using OrderIds.Benchmarks.Peers;

namespace OrderIds.Benchmarks;

/// <summary>
/// Measures frequent calls relative to a baseline in ten processes, because the compiler's inlining may differ between processes. Run with
/// the argument <c>modes</c>; <c>modes one</c> measures in this process.
/// </summary>
internal static class HotCalls
{
    private const int Processes = 10;
    private const int Rounds = 101;
    private const int LoopsPerRound = 20;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly OrderIdGenerator Generator = OrderIdGenerator.Create(
        new MemoryLeaseStore(), new OrderIdGeneratorOptions { Window = TimeSpan.FromHours(1) });

    private static OrderId Id;
    private static long Last;
    private static long Number;

    /// <summary>Prints the smallest, the median and the largest ratio of each call.</summary>
    public static void Run()
    {
        List<string[]> cells = [];
        for (int i = 0; i < Processes; i++)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, ["modes", "one"]) { RedirectStandardOutput = true };
            using Process process = Process.Start(start)!;
            string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            cells.AddRange(lines.Select(line => line.Split('\t')));
        }

        Console.WriteLine("| call | baseline | smallest | median | largest |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: |");
        foreach (var call in cells.GroupBy(cell => $"{cell[0]} | {cell[1]}"))
        {
            double[] ratios = [.. call.Select(cell => double.Parse(cell[2], CultureInfo.InvariantCulture)).Order()];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {call.Key} | {ratios[0]:0.00} | {ratios[ratios.Length / 2]:0.00} | {ratios[^1]:0.00} |"));
        }
    }

    /// <summary>Prints the ratio of the shortest times of each call and its baseline in this process.</summary>
    public static void RunOne()
    {
        var (parsing, formatting, comparing) = (new ParsingPeers(), new FormattingPeers(), new ComparingPeers());
        var (hashing, machine, refusals) = (new HashingPeers(), new MachinePeers(), new RefusalBenchmarks());
        Measure("`Next`", "`Interlocked.Increment`", Next, Increment);
        Measure("`TryParse`", "`Guid`", parsing.Ours, parsing.GuidV4);
        Measure(
            "`TryParse`, wrong check character", "`Guid`, bad character", refusals.OrderIdWrongCheckCharacter, refusals.GuidBadCharacter);
        Measure("`TryParse`, bad character", "`Guid`, bad character", refusals.OrderIdBadCharacter, refusals.GuidBadCharacter);
        Measure("`TryParse`, wrong length", "`Guid`, wrong length", refusals.OrderIdWrongLength, refusals.GuidWrongLength);
        Measure("`TryFormat`", "`Guid`", formatting.Ours, formatting.GuidV4);
        Measure("`CompareTo`", "`Guid`", comparing.Ours, comparing.GuidV4);
        Measure("dictionary look-up", "`Guid`", hashing.Ours, hashing.GuidV4);
        Measure("`CanMove`", "a dictionary of moves", machine.OurCheck, machine.DictionaryCheck);
    }

    private static int Next()
    {
        for (int i = 0; i < Inputs.Count; i++)
        {
            Id = Generator.Next();
        }

        return 0;
    }

    private static int Increment()
    {
        for (int i = 0; i < Inputs.Count; i++)
        {
            Number = Interlocked.Increment(ref Last);
        }

        return 0;
    }

    private static void Measure(string call, string baseline, Func<int> loop, Func<int> baselineLoop)
    {
        // Waits until both are compiled with full optimization, which happens in the background.
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
        {
            Time(loop);
            Time(baselineLoop);
        }

        // The shortest times are those that other programs have not disturbed.
        (double shortest, double shortestBaseline) = (double.MaxValue, double.MaxValue);
        for (int i = 0; i < Rounds; i++)
        {
            shortest = Math.Min(shortest, Time(loop));
            shortestBaseline = Math.Min(shortestBaseline, Time(baselineLoop));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{call}\t{baseline}\t{shortest / shortestBaseline:0.000}"));
    }

    private static double Time(Func<int> loop)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < LoopsPerRound; i++)
        {
            loop();
        }

        return Stopwatch.GetTimestamp() - start;
    }
}
