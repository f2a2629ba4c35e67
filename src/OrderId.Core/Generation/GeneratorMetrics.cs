using System.Diagnostics.Metrics;

namespace OrderIds;

/// <summary>Publishes the meter <c>OrderId.Core</c>.</summary>
/// <remarks>
/// What changes with every ID is read from the generators' own state when a listener asks, so it costs an ID nothing. Generators are held weakly: one
/// that is dropped without being disposed can still be collected, and what was last seen of it stays counted.
/// </remarks>
internal static class GeneratorMetrics
{
    private static readonly Dictionary<IssueTally, WeakReference<OrderIdGenerator>> Generators = [];
    private static int PruneAt = 64;
    private static long IssuedBefore;

    private static readonly Meter Meter = new("OrderId.Core");

    private static readonly Counter<long> LeasesAcquired = Meter.CreateCounter<long>(
        "orderid.leases.acquired", "{lease}", "Leases the store has granted.");

    private static readonly Counter<long> LeasesFailed = Meter.CreateCounter<long>(
        "orderid.leases.failed", "{request}", "Requests to the store that failed or were not answered in time.");

    static GeneratorMetrics()
    {
        Meter.CreateObservableCounter("orderid.ids.issued", Issued, "{id}", "Order IDs issued.");
        Meter.CreateObservableGauge("orderid.ids.left", () => Observe(reading => reading.Left), "{id}", "Order IDs a generator's lease has left.");
        Meter.CreateObservableGauge("orderid.time.lead", () => Observe(reading => reading.Lead / 1000.0), "s", "How far a generator's times run ahead of the wall clock.");
    }

    public static void Acquired() => LeasesAcquired.Add(1);

    public static void Failed(Exception exception) => LeasesFailed.Add(1, new KeyValuePair<string, object?>("error.type", exception.GetType().FullName));

    public static void Add(OrderIdGenerator generator, IssueTally tally)
    {
        lock (Generators)
        {
            if (Generators.Count >= PruneAt)
            {
                Prune();
                PruneAt = Math.Max(64, 2 * Generators.Count);
            }

            Generators.Add(tally, new WeakReference<OrderIdGenerator>(generator));
        }
    }

    public static void Remove(OrderIdGenerator generator, IssueTally tally)
    {
        long issued = generator.Read().Issued;
        lock (Generators)
        {
            if (Generators.Remove(tally))
            {
                IssuedBefore += issued;
            }
        }
    }

    private static long Issued()
    {
        lock (Generators)
        {
            long issued = Live().Sum(reading => reading.Issued);
            return IssuedBefore + issued;
        }
    }

    private static List<Measurement<T>> Observe<T>(Func<GeneratorReading, T> select)
        where T : struct
    {
        lock (Generators)
        {
            return Live().ConvertAll(reading => new Measurement<T>(select(reading), new KeyValuePair<string, object?>("orderid.node", reading.Node)));
        }
    }

    private static List<GeneratorReading> Live()
    {
        Prune();
        var readings = new List<GeneratorReading>(Generators.Count);
        foreach (WeakReference<OrderIdGenerator> reference in Generators.Values)
        {
            if (reference.TryGetTarget(out OrderIdGenerator? generator))
            {
                readings.Add(generator.Read());
            }
        }

        return readings;
    }

    /// <summary>Drops the generators that were collected.</summary>
    private static void Prune()
    {
        foreach (IssueTally tally in Generators.Where(entry => !entry.Value.TryGetTarget(out _)).Select(entry => entry.Key).ToList())
        {
            Generators.Remove(tally);
            IssuedBefore += tally.Reported;
        }
    }
}
