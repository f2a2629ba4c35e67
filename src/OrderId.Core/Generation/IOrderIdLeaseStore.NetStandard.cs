namespace OrderIds;

/// <content>The method that has no default implementation on netstandard2.0, which does not support them.</content>
public partial interface IOrderIdLeaseStore
{
    /// <summary>Returns the unused part of a lease to the store. An implementation may do nothing: that part is then never used.</summary>
    /// <param name="unused">
    /// The last lease of the generator, where <see cref="OrderIdLease.From"/> is the first millisecond for which no ID was issued. That
    /// millisecond may be in an earlier lease if the last one continued it. The store must compare <see cref="OrderIdLease.Version"/> and
    /// accept the unused part only if it has not granted the node again: a late or repeated call must not change anything.
    /// </param>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    /// <returns>A task that completes when the store has processed the call.</returns>
    public ValueTask ReleaseAsync(OrderIdLease unused, CancellationToken cancellationToken = default);
}
