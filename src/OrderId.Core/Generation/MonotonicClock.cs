using System.Runtime.CompilerServices;

namespace OrderIds.Generation;

/// <summary>Counts milliseconds that no setting of the clock changes.</summary>
internal readonly partial struct MonotonicClock
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

    public long Milliseconds
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _provider is null ? SystemMilliseconds : ProviderMilliseconds(_provider);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long ProviderMilliseconds(TimeProvider provider) => provider.GetElapsedTime(_start).Ticks / TimeSpan.TicksPerMillisecond;
}
