using System.Diagnostics;
using System.Globalization;

namespace OrderIds.Benchmarks;

/// <summary>
/// Measures percentiles (p50, p99 and p99.9) of a call with 1 to 8 threads on one generator, and the longest call across 100 renewals of
/// leases. Run with the argument <c>latency</c>.
/// </summary>
internal static class GeneratorLatency
{
    private const int Calls = 400_000;

    public static void Run()
    {
        Console.WriteLine("| threads | p50 ns | p99 ns | p99.9 ns | IDs per second |");
        Console.WriteLine("|--------:|-------:|-------:|---------:|---------------:|");
        foreach (int threads in new[] { 1, 2, 4, 8 })
        {
            using OrderIdGenerator generator = OrderIdGenerator.Create(new MemoryLeaseStore());
            Measure(generator, threads);
            (long[] ticks, TimeSpan elapsed) = Measure(generator, threads);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {threads} | {At(ticks, 0.5):N0} | {At(ticks, 0.99):N0} | {At(ticks, 0.999):N0} "
                + $"| {ticks.Length / elapsed.TotalSeconds:N0} |"));
        }

        Console.WriteLine("The timestamps around each call are part of p50 to p99.9, and of the IDs per second.");
        Renewals();
    }

    private static (long[] Ticks, TimeSpan Elapsed) Measure(OrderIdGenerator generator, int threads)
    {
        var ticks = new long[threads * Calls];
        using var start = new Barrier(threads + 1);
        Thread[] running = Enumerable.Range(0, threads).Select(index => new Thread(() =>
        {
            Span<long> own = ticks.AsSpan(index * Calls, Calls);
            start.SignalAndWait();
            for (int i = 0; i < own.Length; i++)
            {
                long before = Stopwatch.GetTimestamp();
                generator.Next();
                own[i] = Stopwatch.GetTimestamp() - before;
            }
        })).ToArray();
        Array.ForEach(running, thread => thread.Start());
        start.SignalAndWait();
        long began = Stopwatch.GetTimestamp();
        Array.ForEach(running, thread => thread.Join());
        TimeSpan elapsed = Stopwatch.GetElapsedTime(began);
        Array.Sort(ticks);
        return (ticks, elapsed);
    }

    private static double At(long[] sorted, double share) => sorted[(int)(sorted.Length * share)] * (1e9 / Stopwatch.Frequency);

    /// <summary>
    /// Calls the generator continuously, while batches use up windows of two seconds that are renewed after a thousandth.
    /// </summary>
    private static void Renewals()
    {
        string folder = Directory.CreateTempSubdirectory("order-id-latency-").FullName;
        var store = new CountingStore(new FileLeaseStore(Path.Combine(folder, "leases")));
        var options = new OrderIdGeneratorOptions { Window = TimeSpan.FromSeconds(2), RefillPoint = 0.01 };
        using (OrderIdGenerator generator = OrderIdGenerator.Create(store, options))
        {
            var batch = new OrderId[4096];
            long longest = 0;
            while (store.Granted < 100)
            {
                generator.Fill(batch);
                long before = Stopwatch.GetTimestamp();
                generator.Next();
                longest = Math.Max(longest, Stopwatch.GetTimestamp() - before);
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Longest Next across 100 renewals over a file: {longest * (1e6 / Stopwatch.Frequency):N1} µs, "
                + $"the system's own interruptions included."));
        }

        Directory.Delete(folder, recursive: true);
    }

    private sealed class CountingStore(IOrderIdLeaseStore inner) : IOrderIdLeaseStore
    {
        private int _granted;

        public int Granted => Volatile.Read(ref _granted);

        public async ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default)
        {
            OrderIdLease lease = await inner.AcquireAsync(request, cancellationToken);
            Interlocked.Increment(ref _granted);
            return lease;
        }
    }
}
