namespace OrderIds.Tests.Simulation;

/// <summary>Virtual time, chance and whatever shall happen, on one thread: the same seed gives the same run.</summary>
internal sealed class World(int seed)
{
    private readonly PriorityQueue<Action, (long Time, long Order)> _events = new();
    private long _order;

    public Random Random { get; } = new(seed);

    /// <summary>Gets the true time, in milliseconds since the epoch of order IDs.</summary>
    public long Now { get; private set; } = 50_000_000_000;

    public void Schedule(long delay, Action action) => _events.Enqueue(action, (Now + delay, _order++));

    public void RunFor(long duration)
    {
        long end = Now + duration;
        while (_events.TryPeek(out Action? action, out (long Time, long Order) key) && key.Time <= end)
        {
            _events.Dequeue();
            Now = Math.Max(Now, key.Time);
            action();
        }

        // Events may run the world further themselves: a thread that is blocked.
        Now = Math.Max(Now, end);
    }

    public bool Chance(double probability) => Random.NextDouble() < probability;

    public long Between(long least, long most) => Random.NextInt64(least, most + 1);
}
