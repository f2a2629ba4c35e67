namespace OrderIds.Interleavings;

/// <summary>A clock whose timers ring at any time after they are set, in any order, each on a thread of its own.</summary>
/// <param name="steps">What makes the choices.</param>
/// <param name="patience">The time-out of the store: timers that are set to it, or to zero, always ring.</param>
/// <param name="renewals">
/// How many other timers ring before <see cref="RingAll"/>: without a limit, renewals would follow one another for ever.
/// </param>
internal sealed class WaywardTime(Steps steps, TimeSpan patience, int renewals) : TimeProvider
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private Timer[] _waiting = [];
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _renewals = renewals;
    private long _ticks;

    /// <summary>Gets a task that ends when a timer is set from now on.</summary>
    public Task NextTimer => _next.Task;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public override DateTimeOffset GetUtcNow() => Start.AddTicks(_ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state, _ticks + dueTime.Ticks);
        if (dueTime == TimeSpan.Zero || dueTime == patience || _renewals-- > 0)
        {
            timer.Start();
        }
        else
        {
            _waiting = [.. _waiting, timer];
        }

        TaskCompletionSource set = _next;
        _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        set.SetResult();
        return timer;
    }

    /// <summary>Lets every timer ring from now on.</summary>
    public void RingAll()
    {
        Timer[] timers = _waiting;
        _waiting = [];
        _renewals = int.MaxValue;
        foreach (Timer timer in timers)
        {
            timer.Start();
        }
    }

    private sealed class Timer(WaywardTime time, TimerCallback callback, object? state, long due) : ITimer
    {
        private bool _stopped;

        public void Start() => _ = Task.Run(Ring);

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => _stopped = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        private void Ring()
        {
            if (!_stopped)
            {
                time.MoveOn(due);
                callback(state);
            }
        }
    }

    private void MoveOn(long due)
    {
        // It rings too early, which is what a clock that is slow looks like, in time, or after a pause of the process.
        _ticks = steps.IsCalm ? Math.Max(_ticks, due) : steps.Choose(3) switch
        {
            0 => _ticks,
            1 => Math.Max(_ticks, due),
            _ => Math.Max(_ticks, due) + Pause.Ticks,
        };
    }
}
