namespace OrderIds.Testing;

/// <summary>Creates generators of order IDs for tests.</summary>
public static class TestOrderIds
{
    /// <summary>Creates a generator that issues the same IDs on every run.</summary>
    /// <param name="seed">
    /// Any number. The same seed gives the same IDs, on every run and every framework; the IDs of different seeds are different.
    /// </param>
    /// <returns>
    /// A generator of sortable IDs, each larger than the one before. Their times start at 2026-01-01T00:00:00Z and are one second apart.
    /// It needs no lease store, no clock and no disposal, and may be called from any thread. After 2,147,483,647 IDs it throws
    /// <see cref="OrderIdLeaseExhaustedException"/>.
    /// </returns>
    /// <remarks>
    /// Use it only in tests: two processes with the same seed issue the same IDs. To test an application, register it as the application's
    /// <see cref="IOrderIdGenerator"/>.
    /// </remarks>
    public static IOrderIdGenerator Create(int seed) => new SeededGenerator(seed);
}
