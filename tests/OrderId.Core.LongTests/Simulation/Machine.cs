using OrderIds.Format;

namespace OrderIds.Tests.Simulation;

/// <summary>One process on one machine: clocks that may be wrong in any way, and a life that may end or pause anywhere.</summary>
internal sealed class Machine(World world) : TimeProvider
{
    private readonly List<Action> _missed = [];
    private long _since = world.Now;
    private double _monotonic = 1_000_000;

    /// <summary>Gets or sets how far the wall clock is off, in milliseconds.</summary>
    public long WallOffset { get; set; }

    /// <summary>Gets how fast the monotonic clock runs; 0 is frozen.</summary>
    public double Rate { get; private set; } = 1;

    public bool Alive { get; private set; } = true;

    public bool Paused { get; private set; }

    /// <summary>Gets or sets a value indicating whether a look at the wall clock fails.</summary>
    public bool ClockFails { get; set; }

    /// <summary>Gets or sets what looks at each call of the clocks and timers.</summary>
    public Action? CallOut { get; set; }

    /// <summary>Gets or sets what another thread does between a call's look at the clock and what follows it.</summary>
    public Action? Preemption { get; set; }

    public override long TimestampFrequency => 1000;

    public override DateTimeOffset GetUtcNow()
    {
        CallOut?.Invoke();
        return ClockFails
            ? throw new ClockFailedException()
            : DateTimeOffset.FromUnixTimeMilliseconds(
                WireFormat.EpochUnixMilliseconds + Math.Max(world.Now + WallOffset, -WireFormat.EpochUnixMilliseconds));
    }

    public override long GetTimestamp()
    {
        CallOut?.Invoke();
        Action? preemption = Preemption;
        Preemption = null;
        long now = (long)(_monotonic + ((world.Now - _since) * Rate));
        preemption?.Invoke();
        return now;
    }

    public void RunAt(double rate)
    {
        _monotonic += (world.Now - _since) * Rate;
        _since = world.Now;
        Rate = rate;
    }

    public void Kill() => Alive = false;

    public void Pause(long duration)
    {
        Paused = true;
        world.Schedule(duration, () =>
        {
            Paused = false;
            Action[] missed = _missed.ToArray();
            _missed.Clear();
            Array.ForEach(missed, Do);
        });
    }

    /// <summary>Does something now, when the pause is over, or never.</summary>
    public void Do(Action action)
    {
        if (Alive && Paused)
        {
            _missed.Add(action);
        }
        else if (Alive)
        {
            action();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        CallOut?.Invoke();
        var timer = new MachineTimer(this, world, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class MachineTimer(Machine machine, World world, TimerCallback callback, object? state) : ITimer
    {
        private int _setting;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            int setting = ++_setting;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                world.Schedule((long)Math.Ceiling(dueTime.TotalMilliseconds), () => machine.Do(() =>
                {
                    if (setting == _setting)
                    {
                        callback(state);
                    }
                }));
            }

            return true;
        }

        public void Dispose()
        {
            machine.CallOut?.Invoke();
            _setting++;
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
