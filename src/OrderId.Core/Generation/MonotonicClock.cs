using System.Runtime.CompilerServices;

namespace OrderIds.Generation;

/// <summary>Represents a clock that counts milliseconds and is not affected when the wall clock is set.</summary>
internal readonly partial struct MonotonicClock
{
    // Null for the time of the system, which has a faster implementation.
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
