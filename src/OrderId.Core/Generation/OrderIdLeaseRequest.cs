using OrderIds.Format;
using OrderIds.Generation;

namespace OrderIds;

/// <summary>Represents a generator's request to a store: how long the window should be, and when it may start.</summary>
/// <remarks>Instances are immutable.</remarks>
public sealed class OrderIdLeaseRequest
{
    /// <summary>Initializes a new instance of the <see cref="OrderIdLeaseRequest"/> class.</summary>
    /// <param name="now">The time on the generator's clock; it may be wrong by any amount.</param>
    /// <param name="duration">The length of the window wanted, at least one millisecond. A fraction of a millisecond is ignored.</param>
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
    /// Gets the time on the generator's clock. A window starts at that millisecond if nothing prevents it; for a time before 2025, at the
    /// start of 2025.
    /// </summary>
    public DateTimeOffset Now { get; }

    /// <summary>Gets the length of the window wanted. A store may grant less, never more.</summary>
    public TimeSpan Duration { get; }

    /// <summary>
    /// Gets the earliest start: the window must not start before it, so that the generator's IDs keep increasing. The default is
    /// 2025-01-01T00:00:00.000Z, before which no window can start.
    /// </summary>
    public DateTimeOffset NotBefore { get; init; } = WireFormat.Epoch;

    /// <summary>
    /// Gets the latest start: when no node is free any earlier, the store throws <see cref="OrderIdLeaseExhaustedException"/> rather than
    /// let times run ahead further. The default is <see cref="DateTimeOffset.MaxValue"/>.
    /// </summary>
    public DateTimeOffset NotAfter { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>Gets the node the generator has now, or <see langword="null"/>. The default is <see langword="null"/>.</summary>
    /// <remarks>This is a preference: the store grants the node if no other generator took it in between.</remarks>
    public int? PreferredNode { get; init; }

    /// <summary>Gets <see cref="Now"/> in milliseconds since the epoch, zero or more.</summary>
    internal long NowMilliseconds => Math.Max(0, LeaseTime.Floor(Now));

    /// <summary>Gets <see cref="Duration"/> in milliseconds.</summary>
    internal long DurationMilliseconds => Duration.Ticks / TimeSpan.TicksPerMillisecond;

    /// <summary>Gets the first millisecond since the epoch that does not lie before <see cref="NotBefore"/>, zero or more.</summary>
    internal long NotBeforeMilliseconds => Math.Max(0, LeaseTime.Ceiling(NotBefore));

    /// <summary>Gets the last millisecond since the epoch that does not lie after <see cref="NotAfter"/>.</summary>
    internal long NotAfterMilliseconds => LeaseTime.Floor(NotAfter);

    /// <summary>Creates a request of times in milliseconds since the epoch.</summary>
    internal static OrderIdLeaseRequest OfMilliseconds(
        long now, long duration, long notBefore = 0, long notAfter = long.MaxValue, int? preferredNode = null) =>
        new(LeaseTime.FromMilliseconds(now), TimeSpan.FromTicks(duration * TimeSpan.TicksPerMillisecond))
        {
            NotBefore = LeaseTime.FromMilliseconds(notBefore),
            NotAfter = LeaseTime.FromMilliseconds(notAfter),
            PreferredNode = preferredNode,
        };
}
