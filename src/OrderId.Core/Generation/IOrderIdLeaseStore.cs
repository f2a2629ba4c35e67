namespace OrderIds;

/// <summary>
/// Grants leases to generators. A lease is the exclusive right to issue IDs with one node number (the number that tells generators apart)
/// and the times of one window (a span of milliseconds).
/// </summary>
/// <remarks>
/// <para>The uniqueness of order IDs depends on three guarantees that every implementation must give:</para>
/// <list type="number">
/// <item>
/// <description>The windows that are granted for one node never overlap, even after restarts or when clocks are wrong.</description>
/// </item>
/// <item><description>A grant is durable before it is returned, so that a crash cannot undo it.</description></item>
/// <item><description> If it is unknown whether a grant was stored, for example after a time-out or a lost connection, the implementation
/// throws an exception. The window of that grant is never used; the next request gets another window.
/// </description></item>
/// </list>
/// <para>
/// A store needs no clock, and it need not be able to revoke a lease: a lease does not expire, but is used up. Generators call a store from
/// any thread, also concurrently.
/// </para>
/// </remarks>
public partial interface IOrderIdLeaseStore
{
    /// <summary>Grants a lease to a generator.</summary>
    /// <param name="request">The length of the time window and the range in which it may start.</param>
    /// <param name="cancellationToken">
    /// The token that cancels the operation. If the store grants a lease nevertheless, the generator does not use it.
    /// </param>
    /// <returns>
    /// A lease whose window starts between <see cref="OrderIdLeaseRequest.NotBefore"/> and <see cref="OrderIdLeaseRequest.NotAfter"/>, both
    /// inclusive.
    /// </returns>
    /// <exception cref="OrderIdLeaseException">No lease was granted, or it is unknown whether a lease was granted.</exception>
    public ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default);
}
