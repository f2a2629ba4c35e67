using OrderIds.Format;
using OrderIds.Generation;

namespace OrderIds;

/// <summary>Represents a generator's request for a lease: the length of the time window and the range in which it may start.</summary>
/// <remarks>Instances are immutable.</remarks>
public sealed class OrderIdLeaseRequest
{
    /// <summary>Initializes a new instance of the <see cref="OrderIdLeaseRequest"/> class.</summary>
    /// <param name="now">The time of the generator's clock, which may be wrong by any amount.</param>
    /// <param name="duration">The requested length of the window, at least one millisecond. Fractions of a millisecond are dropped.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is less than one millisecond.</exception>
    public OrderIdLeaseRequest(DateTimeOffset now, TimeSpan duration)
    {
        if (duration < TimeSpan.FromTicks(TimeSpan.TicksPerMillisecond))
        {
            throw new ArgumentOutOfRangeException(nameof(duration), duration, GenerationMessages.DurationOutOfRange);
        }

        Now = now;
        Duration = duration;
    }

    /// <summary>
    /// Gets the time of the generator's clock, which is the preferred start of the lease's time window. A time before 2025 is treated as
    /// the start of 2025.
    /// </summary>
    public DateTimeOffset Now { get; }

    /// <summary>Gets the requested length of the lease's time window. A store may grant a shorter window, but not a longer one.</summary>
    public TimeSpan Duration { get; }

    /// <summary>
    /// Gets the earliest permitted start of the lease's time window, which ensures that the generator's IDs increase. The default is
    /// 2025-01-01T00:00:00.000Z, before which no window can start.
    /// </summary>
    public DateTimeOffset NotBefore { get; init; } = WireFormat.Epoch;

    /// <summary>
    /// Gets the latest permitted start of the lease's time window. If no node number has a free window that starts by then, the store
    /// throws <see cref="OrderIdLeaseExhaustedException"/>. The default is <see cref="DateTimeOffset.MaxValue"/>.
    /// </summary>
    public DateTimeOffset NotAfter { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>
    /// Gets the node number of the generator's current lease, or <see langword="null"/> if it has none. The default is
    /// <see langword="null"/>.
    /// </summary>
    /// <remarks>The store grants the same node number again if it has not granted it to another generator in the meantime.</remarks>
    public int? PreferredNode { get; init; }

    /// <summary>Gets <see cref="Now"/> in milliseconds since the epoch, zero or more.</summary>
    internal long NowMilliseconds => Math.Max(0, LeaseTime.Floor(Now));

    /// <summary>Gets <see cref="Duration"/> in milliseconds.</summary>
    internal long DurationMilliseconds => Duration.Ticks / TimeSpan.TicksPerMillisecond;

    /// <summary>Gets <see cref="NotBefore"/> in milliseconds since the epoch, rounded up, zero or more.</summary>
    internal long NotBeforeMilliseconds => Math.Max(0, LeaseTime.Ceiling(NotBefore));

    /// <summary>Gets <see cref="NotAfter"/> in milliseconds since the epoch, rounded down.</summary>
    internal long NotAfterMilliseconds => LeaseTime.Floor(NotAfter);

    /// <summary>Creates a request from times in milliseconds since the epoch.</summary>
    internal static OrderIdLeaseRequest OfMilliseconds(
        long now, long duration, long notBefore = 0, long notAfter = long.MaxValue, int? preferredNode = null) =>
        new(LeaseTime.FromMilliseconds(now), TimeSpan.FromTicks(duration * TimeSpan.TicksPerMillisecond))
        {
            NotBefore = LeaseTime.FromMilliseconds(notBefore),
            NotAfter = LeaseTime.FromMilliseconds(notAfter),
            PreferredNode = preferredNode,
        };
}
