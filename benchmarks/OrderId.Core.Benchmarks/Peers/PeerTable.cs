using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace OrderIds.Benchmarks.Peers;

/// <summary>
/// Measures all operations of all compared libraries in one run, and prints the tables of <c>benchmarks/README.md</c>. Run with the
/// argument <c>peers</c>.
/// </summary>
internal static class PeerTable
{
    /// <summary>The category of the benchmarks that compare libraries, for <c>--anyCategories</c>.</summary>
    public const string Category = "peers";

    private static readonly (Type Benchmarks, string Operation)[] Operations =
    [
        (typeof(MakingPeers), "new"),
        (typeof(BulkPeers), "1,024 new, per ID"),
        (typeof(ParsingPeers), "parse"),
        (typeof(FormattingPeers), "format into a span"),
        (typeof(ToStringPeers), "`ToString`"),
        (typeof(ComparingPeers), "compare"),
        (typeof(SortingPeers), "sort 1,024, per ID"),
        (typeof(HashingPeers), "dictionary look-up"),
        (typeof(JsonPeers), "JSON, there and back"),
    ];

    private static readonly (string Method, string Name)[] Peers =
    [
        ("GuidV4", "`Guid` v4"),
        ("GuidV7", "`Guid` v7"),
        ("CysharpUlid", "Ulid"),
        ("MassTransitNewId", "NewId"),
        ("NUlidUlid", "NUlid"),
        ("UuidNext", "UUIDNext"),
    ];

    public static void Run()
    {
        // The job is much shorter than the default, because only ratios within one run are published.
        Job job = Job.Default
            .WithToolchain(InProcessEmitToolchain.DontLogOutput)
            .WithIterationTime(TimeInterval.FromMilliseconds(100))
            .WithWarmupCount(3)
            .WithIterationCount(9);
        ManualConfig config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultConfig.Instance.GetColumnProviders().ToArray())
            .AddExporter(MarkdownExporter.Default)
            .AddLogger(ConsoleLogger.Default);
        Type[] others = [typeof(MachinePeers), typeof(SealingPeers)];
        Dictionary<(Type, string),
        BenchmarkReport> reports = BenchmarkRunner.Run([.. Operations.Select(operation => operation.Benchmarks), .. others], config)
            .SelectMany(summary => summary.Reports)
            .ToDictionary(report => (report.BenchmarkCase.Descriptor.Type, report.BenchmarkCase.Descriptor.WorkloadMethod.Name));

        Console.WriteLine();
        Console.WriteLine(
            $"| operation | order ID | {string.Join(" | ", Peers.Select(peer => peer.Name))} | `long` | order ID / best peer |");
        Console.WriteLine($"| --- |{string.Concat(Enumerable.Repeat(" ---: |", Peers.Length + 3))}");
        foreach ((Type benchmarks, string operation) in Operations)
        {
            double best = Peers.Min(
                peer => reports.TryGetValue((benchmarks, peer.Method), out BenchmarkReport? report)
                    ? Median(report)
                    : double.PositiveInfinity);
            IEnumerable<string> cells = Peers.Select(peer => peer.Method).Prepend("Ours").Append("Counter")
                .Select(method => Cell(benchmarks, method, "GuidV4"));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {operation} | {string.Join(" | ", cells)} | {Median(reports[(benchmarks, "Ours")]) / best:0.00} |"));
        }

        Console.WriteLine();
        Console.WriteLine("| operation | a dictionary of moves | `StatusMachine` | Stateless |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach ((string operation, string method) in new[] { ("check of a move", "Check"), ("move", "Move") })
        {
            IEnumerable<string> cells = new[] { "Dictionary", "Our", "Stateless" }.Select(
                prefix => Cell(typeof(MachinePeers), prefix + method, "Dictionary" + method));
            Console.WriteLine($"| {operation} | {string.Join(" | ", cells)} |");
        }

        Console.WriteLine();
        Console.WriteLine("| operation | one AES block | `Seal` | `Seal` of 1,024, per ID | Bouncy Castle |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        IEnumerable<string> ff1 = new[] { "AesBlock", "Seal", "SealMany", "BouncyCastle" }.Select(
            method => Cell(typeof(SealingPeers), method, "AesBlock"));
        Console.WriteLine($"| FF1, AES-128 | {string.Join(" | ", ff1)} |");

        string Cell(Type benchmarks, string method, string baseline)
        {
            if (!reports.TryGetValue((benchmarks, method), out BenchmarkReport? report))
            {
                return "–";
            }

            long bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
            double quotient = Median(report) / Median(reports[(benchmarks, baseline)]);
            string ratio = quotient.ToString(quotient < 10 ? "G2" : "F0", CultureInfo.InvariantCulture);
            return bytes == 0 ? ratio : string.Create(CultureInfo.InvariantCulture, $"{ratio} ({bytes} B)");
        }
    }

    private static double Median(BenchmarkReport report) => report.ResultStatistics!.Median;
}
