namespace OrderIds;

/// <summary>Grants leases: windows of time on a node that no two generators ever share.</summary>
/// <remarks>
/// <para>An implementation keeps three promises, and uniqueness rests on nothing else:</para>
/// <list type="number">
/// <item><description>The windows granted for one node never overlap, for ever, whatever restarts and clocks do.</description></item>
/// <item><description>A grant is durable before it is returned: what a crash could still undo has not been granted.</description></item>
/// <item><description>
/// When it cannot tell whether a grant was recorded (a time-out, a connection lost after sending), it throws. The window, if there is one,
/// is never used: asking again gives another.
/// </description></item>
/// </list>
/// <para>
/// It needs no clock of its own, and no way to take a lease back: a lease does not expire, it is used up. Calls may come from any thread,
/// several at once.
/// </para>
/// </remarks>
public partial interface IOrderIdLeaseStore
{
    /// <summary>Grants a lease.</summary>
    /// <param name="request">What the generator wants.</param>
    /// <param name="cancellationToken">Cancels the wait; whether a window was granted is then unknown, and it is never used.</param>
    /// <returns>
    /// A lease whose window starts no earlier than <see cref="OrderIdLeaseRequest.NotBefore"/> and no later than
    /// <see cref="OrderIdLeaseRequest.NotAfter"/>.
    /// </returns>
    /// <exception cref="OrderIdLeaseException">No lease was granted, or it is unknown whether one was.</exception>
    public ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default);
}
