namespace OrderIds;

/// <summary>Represents the status of an <see cref="OrderIdGenerator"/> at one moment, for health checks and dashboards.</summary>
public sealed record OrderIdGeneratorStatus
{
    /// <summary>Gets the node of the generator's lease, 0 to 8,191, or <see langword="null"/> while it has none.</summary>
    public int? Node { get; init; }

    /// <summary>Gets how many IDs the generator has issued.</summary>
    public long Issued { get; init; }

    /// <summary>
    /// Gets how many IDs the generator can issue before it needs another lease; at 0, <see cref="OrderIdGenerator.Next"/> throws.
    /// </summary>
    /// <remarks>It falls with every ID and with time, but time alone never takes the last 65,536,000.</remarks>
    public long Left { get; init; }

    /// <summary>Gets how far the generator's times run ahead of the wall clock, zero or more.</summary>
    public TimeSpan Lead { get; init; }

    /// <summary>Gets how many requests to the store have failed, or were not answered in time, since it last granted a lease.</summary>
    public int Failures { get; init; }

    /// <summary>Gets why the latest of these requests failed, or <see langword="null"/> if none has failed.</summary>
    public Exception? LastFailure { get; init; }
}
