namespace OrderIds.Testing;

/// <summary>Specifies the fault that a <see cref="TestLeaseStore"/> simulates.</summary>
/// <remarks>The default is <see cref="None"/>.</remarks>
public enum TestLeaseFault
{
    /// <summary>The store answers at once.</summary>
    None,

    /// <summary>The store refuses every call with <see cref="OrderIdLeaseUnavailableException"/> and records nothing.</summary>
    Down,

    /// <summary>
    /// The store does not answer. A waiting call is answered when the fault changes, or ends when its token is cancelled.
    /// </summary>
    Slow,

    /// <summary>
    /// The store grants the lease and then throws <see cref="TimeoutException"/>, so the caller cannot know whether it has the lease.
    /// </summary>
    Ambiguous,
}
