namespace OrderIds.Tests.Generation;

/// <summary>Time that a test may let fail, and that looks at each call whether something else could run meanwhile.</summary>
internal sealed class ProbingTimeProvider(TimeProvider inner) : TimeProvider
{
    /// <summary>Gets or sets what every call throws.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Gets or sets what the wall clock throws.</summary>
    public Exception? WallFailure { get; set; }

    /// <summary>Gets or sets what is run at each call.</summary>
    public Action? Probe { get; set; }

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override long GetTimestamp() => Call(inner.GetTimestamp);

    public override DateTimeOffset GetUtcNow() => WallFailure is { } failure ? throw failure : Call(inner.GetUtcNow);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(this, Call(() => inner.CreateTimer(callback, state, dueTime, period)));

    private T Call<T>(Func<T> call)
    {
        Probe?.Invoke();
        return Failure is { } failure ? throw failure : call();
    }

    private sealed class Timer(ProbingTimeProvider owner, ITimer inner) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => owner.Call(() => inner.Change(dueTime, period));

        public void Dispose() => owner.Call(() =>
        {
            inner.Dispose();
            return true;
        });

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
