namespace OrderIds;

/// <content>The method that has a default implementation on frameworks that support it.</content>
public partial interface IOrderIdLeaseStore
{
    /// <summary>
    /// Returns the unused part of a lease to the store. The default implementation does nothing: the unused part is then never used.
    /// </summary>
    /// <param name="unused">
    /// The unused part of the generator's last lease. Its <see cref="OrderIdLease.From"/> is the first millisecond for which no ID was
    /// issued. If the last lease continued an earlier one, this millisecond can be in the earlier lease. The store must compare
    /// <see cref="OrderIdLease.Version"/> and accept the unused part only if it has not granted the node again: a late or repeated call
    /// must not change anything.
    /// </param>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    /// <returns>A task that completes when the store has processed the call.</returns>
    public ValueTask ReleaseAsync(OrderIdLease unused, CancellationToken cancellationToken = default) => default;
}
