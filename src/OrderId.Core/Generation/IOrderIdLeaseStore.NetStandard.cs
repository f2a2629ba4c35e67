namespace OrderIds;

/// <content>The part that has no default here, since the framework allows none.</content>
public partial interface IOrderIdLeaseStore
{
    /// <summary>Takes back the part of a lease that was not used; doing nothing is safe: that part is then never used.</summary>
    /// <param name="unused">
    /// The generator's last lease, with <see cref="OrderIdLease.From"/> at the first millisecond for which no ID was issued. If the lease
    /// continued the one before, that millisecond may lie in the earlier lease. Compare <see cref="OrderIdLease.Version"/>, and take the
    /// rest back only if the node was not granted since: a late or repeated call must change nothing.
    /// </param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A task that ends when the store has answered.</returns>
    public ValueTask ReleaseAsync(OrderIdLease unused, CancellationToken cancellationToken = default);
}
