using System.Diagnostics;
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

    private const string NameTag = "orderid.generator";

    private static readonly Meter Meter = new("OrderId.Core");

    private static readonly Counter<long> LeasesAcquired = Meter.CreateCounter<long>(
        "orderid.leases.acquired", "{lease}", "Leases the store has granted.");

    private static readonly Counter<long> LeasesFailed = Meter.CreateCounter<long>(
        "orderid.leases.failed", "{request}", "Requests to the store that failed or were not answered in time.");

    static GeneratorMetrics()
    {
        Meter.CreateObservableCounter("orderid.ids.issued", Issued, "{id}", "Order IDs issued.");
        Meter.CreateObservableGauge("orderid.ids.left", () => Observe(status => status.Left), "{id}", "Order IDs a generator's lease has left.");
        Meter.CreateObservableGauge("orderid.time.lead", () => Observe(status => status.Lead.TotalSeconds), "s", "How far a generator's times run ahead of the wall clock.");
    }

    public static void Acquired(string? name)
    {
        var tags = default(TagList);
        Tag(ref tags, NameTag, name);
        LeasesAcquired.Add(1, tags);
    }

    public static void Failed(string? name, Exception exception)
    {
        var tags = new TagList { { "error.type", exception.GetType().FullName } };
        Tag(ref tags, NameTag, name);
        LeasesFailed.Add(1, tags);
    }

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
        long issued = generator.GetStatus().Issued;
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
            long issued = Live().Sum(live => live.Status.Issued);
            return IssuedBefore + issued;
        }
    }

    private static List<Measurement<T>> Observe<T>(Func<OrderIdGeneratorStatus, T> select)
        where T : struct
    {
        lock (Generators)
        {
            return Live().ConvertAll(live =>
            {
                var tags = default(TagList);
                Tag(ref tags, "orderid.node", live.Status.Node);
                Tag(ref tags, NameTag, live.Name);
                return new Measurement<T>(select(live.Status), tags);
            });
        }
    }

    private static List<(string? Name, OrderIdGeneratorStatus Status)> Live()
    {
        Prune();
        var live = new List<(string?, OrderIdGeneratorStatus)>(Generators.Count);
        foreach (WeakReference<OrderIdGenerator> reference in Generators.Values)
        {
            if (reference.TryGetTarget(out OrderIdGenerator? generator))
            {
                live.Add((generator.Name, generator.GetStatus()));
            }
        }

        return live;
    }

    private static void Tag(ref TagList tags, string key, object? value)
    {
        if (value is not null)
        {
            tags.Add(key, value);
        }
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
