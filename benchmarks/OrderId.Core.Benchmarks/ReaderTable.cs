using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OrderIds.Carriers;

namespace OrderIds.Benchmarks;

/// <summary>
/// Measures reading a payload of each vendor, or each file of a folder, relative to <c>JsonDocument.Parse</c>, in a process for each. Run
/// with the argument <c>readers</c> or <c>readers FOLDER</c>; <c>readers one VENDOR</c> and <c>readers one FILE</c> measure in this
/// process.
/// </summary>
/// <remarks>The two take turns, and the shortest time of each counts. So other programs on the machine change the ratio little.</remarks>
internal static class ReaderTable
{
    private const int LongestRounds = 24;
    private const int CalmRounds = 4;

    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(250);

    /// <summary>Prints the ratio and the allocated bytes of each vendor.</summary>
    public static void Run() =>
        Run("vendor", Enum.GetNames<TrackingVendor>().Where(name => name != nameof(TrackingVendor.Unknown)));

    /// <summary>Prints the ratio and the allocated bytes of each JSON file in a folder and its subfolders.</summary>
    public static void Run(string folder) =>
        Run("file", Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal));

    /// <summary>Prints the row of a vendor or of a file. A file that is not JSON, or not of a known vendor, has no row.</summary>
    public static void RunOne(string what)
    {
        var benchmark = new TrackingReaderBenchmarks();
        if (Enum.TryParse(what, out TrackingVendor vendor))
        {
            benchmark.Vendor = vendor;
            benchmark.Setup();
            Measure(vendor.ToDisplayName(), benchmark);
            return;
        }

        try
        {
            benchmark.Setup(File.ReadAllBytes(what));
            benchmark.Document();
            benchmark.Read();
        }
        catch (Exception exception) when (exception is JsonException or TrackingFormatException)
        {
            Console.Error.WriteLine($"{what}: {exception.GetType().Name}");
            return;
        }

        Measure(Path.GetFileName(what), benchmark);
    }

    private static void Run(string title, IEnumerable<string> rows)
    {
        Console.WriteLine($"| {title} | payload | time | allocated | result |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (string row in rows)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, ["readers", "one", row]);

            // Otherwise the compiler waits for a second of calm before it optimizes.
            start.Environment["DOTNET_TC_CallCountingDelayMs"] = "0";
            using Process process = Process.Start(start)!;
            process.WaitForExit();
        }
    }

    private static void Measure(string name, TrackingReaderBenchmarks benchmark)
    {
        TimeSpan read = TimeSpan.MaxValue;
        TimeSpan document = TimeSpan.MaxValue;
        for (int round = 0, calm = 0; round < LongestRounds && calm < CalmRounds; round++)
        {
            (TimeSpan formerRead, TimeSpan formerDocument) = (read, document);
            for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Round;)
            {
                read = Shortest(read, benchmark.Read);
                document = Shortest(document, benchmark.Document);
            }

            calm = read < formerRead * 0.98 || document < formerDocument * 0.98 ? 0 : calm + 1;
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        benchmark.Read();
        long allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / TrackingReaderBenchmarks.Count;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {benchmark.PayloadLength:N0} B | {read / document:0.00} × | {allocated:N0} B | {Kept(benchmark):N0} B |"));
    }

    /// <summary>Returns the number of bytes that a result keeps.</summary>
    private static long Kept(TrackingReaderBenchmarks benchmark)
    {
        const int Repetitions = 10;
        var results = new List<TrackingReadResult>(Repetitions * TrackingReaderBenchmarks.Count);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < Repetitions; i++)
        {
            results.AddRange(benchmark.ReadAll());
        }

        long after = GC.GetTotalMemory(forceFullCollection: true);
        return (after - before) / results.Count;
    }

    private static TimeSpan Shortest(TimeSpan known, Func<int> measured)
    {
        long start = Stopwatch.GetTimestamp();
        measured();
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        return elapsed < known ? elapsed : known;
    }
}
