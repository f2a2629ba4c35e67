using System.Numerics;
using Xunit.Abstractions;

namespace OrderIds.Tests.Volume;

/// <summary>
/// IDs of several generators, 200 million at full size, taken by many threads with Next and Fill mixed, each marked in a bitmap.
/// </summary>
public class VolumeTests(ITestOutputHelper output)
{
    private const int Generators = 4;
    private const int Threads = 8;

    // A bit per number of a node; windows of this many milliseconds from the first, 32 MiB a node.
    private const int Milliseconds = 4096 * 16;

    private static readonly int PerThread = TestSize.Of(100_000, 25_000_000);

    [Fact]
    public void Generators_IdsTakenByManyThreads_AllDistinct()
    {
        var store = new MemoryLeaseStore();
        var time = new StandingTime();
        OrderIdGenerator[] generators = Enumerable.Range(0, Generators)
            .Select(_ => OrderIdGenerator.Create(store, new OrderIdGeneratorOptions { TimeProvider = time }))
            .ToArray();
        long origin = generators[0].Next().Timestamp.ToUnixTimeMilliseconds();
        var bits = Enumerable.Range(0, Generators).Select(_ => new long[Milliseconds / 64 * 65_536 / 16]).ToArray();
        long repeated = 0, taken = 0;

        Thread[] threads = Enumerable.Range(0, Threads).Select(index => new Thread(() =>
        {
            var random = new Random(index);
            var batch = new OrderId[4096];
            int left = PerThread;
            while (left > 0)
            {
                OrderIdGenerator generator = generators[random.Next(Generators)];
                Span<OrderId> ids = batch.AsSpan(0, Math.Min(left, random.Next(1, batch.Length)));
                if (random.Next(3) == 0)
                {
                    foreach (ref OrderId id in ids)
                    {
                        id = generator.Next();
                    }
                }
                else
                {
                    generator.Fill(ids);
                }

                foreach (OrderId id in ids)
                {
                    long number = ((id.Timestamp.ToUnixTimeMilliseconds() - origin) << 16) | (uint)id.Sequence;
                    long bit = 1L << (int)(number & 63);
                    if ((Interlocked.Or(ref bits[id.Node][number >> 6], bit) & bit) != 0)
                    {
                        Interlocked.Increment(ref repeated);
                    }
                }

                left -= ids.Length;
            }

            Interlocked.Add(ref taken, PerThread);
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Array.ForEach(generators, generator => generator.Dispose());

        long marked = bits.Sum(node => node.Sum(word => (long)BitOperations.PopCount((ulong)word)));
        output.WriteLine($"{taken:N0} IDs taken, {marked:N0} bits marked, {repeated:N0} repeated.");
        Assert.Equal(((long)Threads * PerThread, taken, 0L), (taken, marked, repeated));
    }

    /// <summary>Time that stands still, so that all numbers lie close together, where a repetition would be.</summary>
    private sealed class StandingTime : TimeProvider
    {
        private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => 0;
    }
}
