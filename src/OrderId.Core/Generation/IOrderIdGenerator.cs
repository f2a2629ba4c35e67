namespace OrderIds;

/// <summary>Issues order IDs that are unique among all generators that use the same lease store.</summary>
/// <remarks>
/// Code that depends on this interface instead of <see cref="OrderIdGenerator"/> can be tested with fixed IDs. All members of an
/// implementation may be called from any thread.
/// </remarks>
public interface IOrderIdGenerator
{
    /// <summary>Issues the next order ID.</summary>
    /// <returns>A sortable order ID that is greater than all IDs that this generator has issued before.</returns>
    /// <exception cref="OrderIdLeaseUnavailableException">
    /// The generator's lease (the span of time that its store has granted for its IDs) is used up, and the store has not granted another
    /// one.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The generator is disposed.</exception>
#pragma warning disable CA1716 // Next is a keyword of Visual Basic, which can write it as [Next].
    public OrderId Next();
#pragma warning restore CA1716

    /// <summary>Fills a span with the next order IDs, in ascending order.</summary>
    /// <param name="destination">The span to fill, which may be empty.</param>
    /// <exception cref="OrderIdLeaseUnavailableException">
    /// The generator's lease (the span of time that its store has granted for its IDs) is used up, and the store has not granted another
    /// one. The IDs that were already written to the span are never issued again.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The generator is disposed.</exception>
    public void Fill(Span<OrderId> destination);
}
