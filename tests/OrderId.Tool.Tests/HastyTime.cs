namespace OrderIds.Tool.Tests;

/// <summary>A clock whose timers go off a thousand times sooner than asked, so that a test need not wait for a time-out.</summary>
internal sealed class HastyTime : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime < TimeSpan.Zero ? dueTime : dueTime / 1000, period);
}
