using System.Collections.Concurrent;

namespace OrderIds.SampleShop.Load;

/// <summary>Collects the latencies of requests. A latency starts when the request was due, so waiting times are included.</summary>
internal sealed class Latencies(string name)
{
    private readonly ConcurrentBag<double> _milliseconds = [];
    private int _failures;

    public void Add(TimeSpan latency) => _milliseconds.Add(latency.TotalMilliseconds);

    public void Fail() => Interlocked.Increment(ref _failures);

    public override string ToString()
    {
        double[] sorted = [.. _milliseconds.Order()];
        double At(double share) => sorted.Length == 0 ? 0 : sorted[(int)((sorted.Length - 1) * share)];
        return $"{name}: {sorted.Length} answered, {_failures} failed; p50 {At(.5):0.0} ms, p99 {At(.99):0.0} ms, maximum {At(1):0.0} ms";
    }
}
