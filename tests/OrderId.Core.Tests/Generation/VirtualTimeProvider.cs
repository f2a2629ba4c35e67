namespace OrderIds.Tests.Generation;

/// <summary>Time that moves when a test says so. The wall clock can be set apart from the monotonic one.</summary>
internal sealed class VirtualTimeProvider : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly List<VirtualTimer> _timers = [];
    private TimeSpan _elapsed;

    public DateTimeOffset Wall { get; set; } = Start;

    /// <summary>Gets how long each timer that has not run yet still waits, the next first.</summary>
    public IReadOnlyList<TimeSpan> Waiting => _timers.Select(timer => timer.Due - _elapsed).Order().ToArray();

    /// <summary>Gets how often timers were set.</summary>
    public int Changes { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _elapsed.Ticks;

    public override DateTimeOffset GetUtcNow() => Wall;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves both clocks on and runs what falls due, in order, on this thread.</summary>
    public void Advance(TimeSpan by)
    {
        TimeSpan end = _elapsed + by;
        while (true)
        {
            VirtualTimer? next;
            lock (_timers)
            {
                next = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            }

            TimeSpan step = (next is null ? end : next.Due) - _elapsed;
            if (step > TimeSpan.Zero)
            {
                _elapsed += step;
                Wall += step;
            }

            if (next is null)
            {
                return;
            }

            next.Run();
        }
    }

    /// <summary>Runs what has been asked for at once.</summary>
    public void RunDue() => Advance(TimeSpan.Zero);

    private sealed class VirtualTimer(VirtualTimeProvider owner, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (owner._timers)
            {
                owner.Changes++;
                owner._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = owner._elapsed + dueTime;
                    owner._timers.Add(this);
                }
            }

            return true;
        }

        public void Run()
        {
            Dispose();
            callback(state);
        }

        public void Dispose()
        {
            lock (owner._timers)
            {
                owner._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
