namespace OrderIds.Tracking.Shipments;

/// <summary>
/// Holds an event that a shipment received, and a link to the event received before it. Shipments that were made from one another share
/// these objects.
/// </summary>
internal sealed class RecentEvent(TrackingEvent tracked, uint hash, RecentEvent? previous)
{
    // Two threads may compute the hash at the same time; both get the same value.
    private uint _hash = hash;

    public TrackingEvent Event { get; } = tracked;

    /// <summary>Gets the hash of the event's identity. If the constructor was given zero, the hash is computed on first use.</summary>
    public uint Hash => _hash != 0 ? _hash : _hash = IdentityHash.Of(Event);

    /// <summary>
    /// Returns <see langword="false"/> if the hash is known to be another one. Comparing a few events takes less time than computing the
    /// hashes that are not known yet.
    /// </summary>
    public bool MayHave(uint hash) => _hash == 0 || _hash == hash;

    public RecentEvent? Previous { get; } = previous;
}
