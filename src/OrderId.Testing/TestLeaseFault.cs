namespace OrderIds.Testing;

/// <summary>Names what is wrong with a <see cref="TestLeaseStore"/>.</summary>
/// <remarks>The default is <see cref="None"/>.</remarks>
public enum TestLeaseFault
{
    /// <summary>The store answers at once.</summary>
    None,

    /// <summary>The store refuses every call with <see cref="OrderIdLeaseUnavailableException"/> and records nothing.</summary>
    Down,

    /// <summary>
    /// The store does not answer. A call that waits is answered when the fault changes, or ends when its token is cancelled.
    /// </summary>
    Slow,

    /// <summary>
    /// The store records the grant, and then throws <see cref="TimeoutException"/>: the caller cannot know whether it has the lease.
    /// </summary>
    Ambiguous,
}
