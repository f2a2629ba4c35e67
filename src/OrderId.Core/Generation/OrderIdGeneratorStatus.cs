namespace OrderIds;

/// <summary>Represents the status of an <see cref="OrderIdGenerator"/> at one moment, for health checks and dashboards.</summary>
public sealed record OrderIdGeneratorStatus
{
    /// <summary>Gets the node number of the generator's current lease, 0 to 8,191, or <see langword="null"/> if it has no lease.</summary>
    public int? Node { get; init; }

    /// <summary>Gets the number of IDs that the generator has issued.</summary>
    public long Issued { get; init; }

    /// <summary>
    /// Gets the number of IDs that the generator can still issue from its current lease. If it is 0, <see cref="OrderIdGenerator.Next"/>
    /// throws.
    /// </summary>
    /// <remarks>
    /// The number decreases with every ID, and also with time: times that the clock has passed are no longer used. The last second of a
    /// lease is an exception. Time alone therefore does not take the number below 65,536,000, the IDs of one second.
    /// </remarks>
    public long Left { get; init; }

    /// <summary>Gets how far the times in the generator's IDs are ahead of the wall clock, zero or more.</summary>
    public TimeSpan Lead { get; init; }

    /// <summary>Gets the number of requests to the store that have failed or timed out since it last granted a lease.</summary>
    public int Failures { get; init; }

    /// <summary>
    /// Gets the exception of the latest failed request since the store last granted a lease, or <see langword="null"/> if no request has
    /// failed.
    /// </summary>
    public Exception? LastFailure { get; init; }
}
