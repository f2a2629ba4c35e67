namespace OrderIds;

/// <summary>Counts milliseconds that no setting of the clock changes.</summary>
internal sealed partial class MonotonicClock
{
    // Null for the system's time, which has a cheaper way.
    private readonly TimeProvider? _provider;
    private readonly long _start;

    public MonotonicClock(TimeProvider provider)
    {
        if (provider != TimeProvider.System)
        {
            _provider = provider;
            _start = provider.GetTimestamp();
        }
    }

    public long Milliseconds => _provider is null ? SystemMilliseconds : ProviderMilliseconds(_provider);

    private long ProviderMilliseconds(TimeProvider provider) => provider.GetElapsedTime(_start).Ticks / TimeSpan.TicksPerMillisecond;
}
