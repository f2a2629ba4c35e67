using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OrderIds.Generation;

/// <summary>Publishes the meter <c>OrderId.Core</c>.</summary>
/// <remarks>
/// What changes with every ID is read from the generators' own state when a listener asks, so it costs an ID nothing. Generators are held
/// weakly: one that is dropped without being disposed can still be collected, and what was last seen of it stays counted.
/// </remarks>
internal static class GeneratorMetrics
{
    private static readonly Dictionary<IssueTally, WeakReference<OrderIdGenerator>> Generators = [];
    private static int PruneAt = 64;
    private static long IssuedBefore;

    private const string NameTag = "orderid.generator";

    private static readonly Meter Meter = new("OrderId.Core");

    private static int Published;

    public static void Acquired(string? name) => Contain(() =>
    {
        var tags = default(TagList);
        Tag(ref tags, NameTag, name);
        LeasesAcquired().Add(1, tags);
    });

    public static void Failed(string? name, Exception exception) => Contain(() =>
    {
        var tags = new TagList { { "error.type", exception.GetType().FullName } };
        Tag(ref tags, NameTag, name);
        LeasesFailed().Add(1, tags);
    });

    public static void Add(OrderIdGenerator generator, IssueTally tally)
    {
        Publish();
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
        long issued = generator.CountIssued();
        lock (Generators)
        {
            if (Generators.Remove(tally))
            {
                IssuedBefore += issued;
            }
        }
    }

    // A meter returns the counter it has under the name.
    private static Counter<long> LeasesAcquired() =>
        Meter.CreateCounter<long>("orderid.leases.acquired", "{lease}", "Leases the store has granted.");

    private static Counter<long> LeasesFailed() =>
        Meter.CreateCounter<long>("orderid.leases.failed", "{request}", "Requests to the store that failed or were not answered in time.");

    /// <summary>
    /// Publishes the instruments with the first generator, and not as the type is initialized: listeners are called, and may block or
    /// throw.
    /// </summary>
    private static void Publish()
    {
        if (Interlocked.Exchange(ref Published, 1) == 1)
        {
            return;
        }

        Contain(() => LeasesAcquired());
        Contain(() => LeasesFailed());
        Contain(() => Meter.CreateObservableCounter("orderid.ids.issued", Issued, "{id}", "Order IDs issued."));
        Contain(
            () => Meter.CreateObservableGauge(
                "orderid.ids.left", () => Observe(status => status.Left), "{id}", "Order IDs a generator's lease has left."));
        Contain(() => Meter.CreateObservableGauge(
            "orderid.time.lead", () => Observe(status => status.Lead.TotalSeconds), "s",
            "How far a generator's times run ahead of the wall clock."));
    }

    /// <summary>Keeps what a listener throws from the generator.</summary>
    private static void Contain(Action measure)
    {
        try
        {
            measure();
        }
#pragma warning disable CA1031 // A listener is foreign code.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private static long Issued()
    {
        (List<OrderIdGenerator> live, long before) = Live();
        return before + live.Sum(generator => generator.CountIssued());
    }

    private static List<Measurement<T>> Observe<T>(Func<OrderIdGeneratorStatus, T> select)
        where T : struct
    {
        var measurements = new List<Measurement<T>>();
        foreach (OrderIdGenerator generator in Live().Generators)
        {
            // The clock of one generator may fail; the others are shown.
            Contain(() =>
            {
                OrderIdGeneratorStatus status = generator.GetStatus();
                var tags = default(TagList);
                Tag(ref tags, "orderid.node", status.Node);
                Tag(ref tags, NameTag, generator.Name);
                measurements.Add(new Measurement<T>(select(status), tags));
            });
        }

        return measurements;
    }

    /// <summary>Lists the generators that are there, and counts what all others have issued.</summary>
    private static (List<OrderIdGenerator> Generators, long IssuedBefore) Live()
    {
        lock (Generators)
        {
            Prune();
            var live = new List<OrderIdGenerator>(Generators.Count);
            foreach (WeakReference<OrderIdGenerator> reference in Generators.Values)
            {
                if (reference.TryGetTarget(out OrderIdGenerator? generator))
                {
                    live.Add(generator);
                }
            }

            return (live, IssuedBefore);
        }
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
