namespace OrderIds.Testing;

/// <summary>Specifies the fault that a <see cref="TestLeaseStore"/> simulates.</summary>
/// <remarks>The default is <see cref="None"/>.</remarks>
public enum TestLeaseFault
{
    /// <summary>The lease store answers at once.</summary>
    None,

    /// <summary>The lease store refuses every call with <see cref="OrderIdLeaseUnavailableException"/> and records nothing.</summary>
    Down,

    /// <summary>
    /// The lease store does not answer. A waiting call is answered when the fault changes, or ends when its token is cancelled.
    /// </summary>
    Slow,

    /// <summary>
    /// The lease store grants the lease (the right to issue IDs) and then throws <see cref="TimeoutException"/>, so the caller cannot know
    /// whether it has the lease.
    /// </summary>
    Ambiguous,
}
