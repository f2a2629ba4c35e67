namespace OrderIds.Interleavings;

/// <summary>A generator or two, and what is done to them at the same time.</summary>
internal static class Scenario
{
    private const int Calls = 4;
    private const int Reads = 3;
    private const int Renewals = 3;

    private static readonly TimeSpan StoreTimeout = TimeSpan.FromSeconds(1);

    public static IReadOnlyDictionary<string, Func<Task>> All { get; } = new Dictionary<string, Func<Task>>
    {
        ["renewal"] = () => RunAsync(generators: 1, callers: 3, discards: 0, ends: false),
        ["discard"] = () => RunAsync(generators: 1, callers: 2, discards: 2, ends: false),
        ["end"] = () => RunAsync(generators: 2, callers: 2, discards: 0, ends: true),
        ["all"] = () => RunAsync(generators: 2, callers: 2, discards: 1, ends: true),
    };

    private static async Task RunAsync(int generators, int callers, int discards, bool ends)
    {
        var steps = new Steps();
        var time = new WaywardTime(steps, StoreTimeout, Renewals);
        var honest = new MemoryLeaseStore();
        var issuers = new List<Issuer>();
        for (int i = 0; i < generators; i++)
        {
            issuers.Add(await CreateAsync(new WaywardStore(honest, steps), time, steps));
        }

        Issuer first = issuers[0];
        var work = new List<Task>();
        work.AddRange(Enumerable.Range(0, callers).Select(_ => first.StartCaller(Calls)));
        work.AddRange(issuers.Skip(1).Select(issuer => issuer.StartCaller(Calls)));
        work.Add(first.StartReader(Reads));
        work.AddRange(Enumerable.Range(0, discards).Select(_ => first.StartDiscard()));
        if (ends)
        {
            work.Add(first.StartDispose());
        }

        await Task.WhenAll(work);
        Law.CheckAll(issuers);

        steps.IsCalm = true;
        time.RingAll();
        foreach (Issuer issuer in issuers)
        {
            await FinishAsync(issuer, time);
        }

        Law.CheckAll(issuers);
    }

    private static async Task<Issuer> CreateAsync(WaywardStore store, WaywardTime time, Steps steps)
    {
        var options = new OrderIdGeneratorOptions
        {
            TimeProvider = time,
            Window = TimeSpan.FromSeconds(2),
            StoreTimeout = StoreTimeout,
            ReleaseOnDispose = true,
        };
        while (true)
        {
            try
            {
                OrderIdGenerator generator = steps.Choose(3) switch
                {
                    0 => await OrderIdGenerator.CreateAsync(store, options),
                    1 => OrderIdGenerator.Create(store, options),
                    _ => OrderIdGenerator.CreateInBackground(store, options),
                };
                return new Issuer(generator, store, steps);
            }
            catch (OrderIdLeaseUnavailableException)
            {
                // The next try may find the store at its best.
            }
        }
    }

    /// <summary>Waits until the generator issues again, which it must by itself, and ends it.</summary>
    private static async Task FinishAsync(Issuer issuer, WaywardTime time)
    {
        Task timer = time.NextTimer;
        while (issuer.Disposal is null && !issuer.TryIssue(1))
        {
            // A generator that has nothing and sets no timer has forgotten to ask. This then waits for ever: a deadlock.
            await timer;
            timer = time.NextTimer;
        }

        await issuer.StartDispose();
        Law.Holds(!issuer.TryIssue(1), "A generator that is disposed has issued.");
    }
}
