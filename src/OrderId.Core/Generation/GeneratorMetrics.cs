using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OrderIds.Generation;

/// <summary>Publishes the metrics of generators in the meter <c>OrderId.Core</c>.</summary>
/// <remarks>
/// Values that change with every ID are observable instruments, read from the state of the generators only when a listener collects them,
/// so they do not slow down the issuing of IDs. Generators are referenced weakly: a generator that was not disposed can be
/// garbage-collected, and its last observed count stays in the total.
/// </remarks>
internal static class GeneratorMetrics
{
    private static readonly Dictionary<IssueTally, WeakReference<OrderIdGenerator>> Generators = [];
    private static int PruneAt = 64;
    private static long IssuedBefore;

    private const string NameTag = "orderid.generator";

    private static readonly Meter Meter = new("OrderId.Core", typeof(GeneratorMetrics).Assembly.GetName().Version!.ToString(3));

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

    // A meter returns the existing counter of the same name.
    private static Counter<long> LeasesAcquired() =>
        Meter.CreateCounter<long>("orderid.leases.acquired", "{lease}", "Leases that the store has granted.");

    private static Counter<long> LeasesFailed() =>
        Meter.CreateCounter<long>("orderid.leases.failed", "{request}", "Requests to the store that failed or timed out.");

    /// <summary>
    /// Publishes the instruments when the first generator is created. A type initializer must not do this, because publishing calls
    /// listeners, which may block or throw.
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
                "orderid.ids.left", () => Observe(status => status.Left), "{id}",
                "Order IDs that a generator can still issue from its lease."));
        Contain(() => Meter.CreateObservableGauge(
            "orderid.time.lead", () => Observe(status => status.Lead.TotalSeconds), "s",
            "How far a generator's times are ahead of the wall clock."));
    }

    /// <summary>Runs an action and ignores the exceptions of metric listeners, so that they do not affect the generator.</summary>
    private static void Contain(Action measure)
    {
        try
        {
            measure();
        }
#pragma warning disable CA1031 // Listeners are application code and may throw any exception.
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
            // If the clock of one generator throws, the others are still reported.
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

    /// <summary>Returns the generators that are in use, and the number of IDs that all earlier generators have issued.</summary>
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

    /// <summary>Removes the entries of generators that were garbage-collected.</summary>
    private static void Prune()
    {
        foreach (IssueTally tally in Generators.Where(entry => !entry.Value.TryGetTarget(out _)).Select(entry => entry.Key).ToList())
        {
            Generators.Remove(tally);
            IssuedBefore += tally.Reported;
        }
    }
}
