namespace OrderIds;

/// <summary>Represents what a generator asks of a store: how long a window, and where.</summary>
/// <remarks>Times are whole milliseconds since 2025-01-01T00:00:00Z, the epoch of order IDs. Instances are immutable.</remarks>
public sealed class OrderIdLeaseRequest
{
    /// <summary>Initializes a new instance of the <see cref="OrderIdLeaseRequest"/> class.</summary>
    /// <param name="now">The time on the asker's clock; it may be wrong by any amount. A time before the epoch counts as 0.</param>
    /// <param name="duration">The length of the window wanted, in milliseconds, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is less than 1.</exception>
    public OrderIdLeaseRequest(long now, long duration)
    {
        if (duration < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(duration), duration, GenerationMessages.DurationOutOfRange);
        }

        Now = Math.Max(0, now);
        Duration = duration;
    }

    /// <summary>Gets the time on the asker's clock. A window starts there if nothing speaks against it.</summary>
    public long Now { get; }

    /// <summary>Gets the length of the window wanted, in milliseconds. A store may grant less, never more.</summary>
    public long Duration { get; }

    /// <summary>Gets the earliest start: the window must not start before it, so that the generator's IDs keep increasing. The default is 0.</summary>
    public long NotBefore { get; init; }

    /// <summary>
    /// Gets the latest start: when no node is free any earlier, the store throws <see cref="OrderIdLeaseExhaustedException"/> rather than let times run ahead further.
    /// The default is <see cref="long.MaxValue"/>.
    /// </summary>
    public long NotAfter { get; init; } = long.MaxValue;

    /// <summary>Gets the node the generator has now, or <see langword="null"/>. The default is <see langword="null"/>.</summary>
    /// <remarks>A wish, not an order: granted if nobody else took that node in between.</remarks>
    public int? PreferredNode { get; init; }
}
