namespace OrderIds.Interleavings;

/// <summary>A lease that the store answered with.</summary>
/// <param name="Asked">When the store was asked, in steps of the run.</param>
/// <param name="Lease">The lease.</param>
internal sealed record Grant(long Asked, OrderIdLease Lease)
{
    /// <summary>Gets the first number after the window.</summary>
    public long End => Run.NumberOf(Lease.Until, 0);

    public bool Holds(int node, long number) => Lease.Node == node && number >= Run.NumberOf(Lease.From, 0) && number < End;
}
