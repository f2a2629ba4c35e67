namespace OrderIds;

/// <summary>Issues order IDs that no other generator over the same store issues.</summary>
/// <remarks>
/// Take this interface rather than <see cref="OrderIdGenerator"/> where a test wants IDs of its own. Implementations may be called from any
/// thread.
/// </remarks>
public interface IOrderIdGenerator
{
    /// <summary>Issues the next order ID.</summary>
    /// <returns>A sortable order ID, larger than every one issued before it by this generator.</returns>
    /// <exception cref="OrderIdLeaseUnavailableException">The lease is used up and the store has not granted another.</exception>
    /// <exception cref="ObjectDisposedException">The generator is disposed.</exception>
#pragma warning disable CA1716 // A keyword of Visual Basic, which can escape it: [Next].
    public OrderId Next();
#pragma warning restore CA1716

    /// <summary>Fills a span with the next order IDs, in ascending order.</summary>
    /// <param name="destination">What to fill; an empty span is left as it is.</param>
    /// <exception cref="OrderIdLeaseUnavailableException">
    /// The lease is used up and the store has not granted another; the IDs already written are lost, not repeated.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The generator is disposed.</exception>
    public void Fill(Span<OrderId> destination);
}
