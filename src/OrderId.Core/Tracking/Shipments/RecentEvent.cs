namespace OrderIds.Tracking.Shipments;

/// <summary>
/// Holds an event that a shipment received, and the one it received before. Shipments that grew from one another share these.
/// </summary>
internal sealed class RecentEvent(TrackingEvent tracked, uint hash, RecentEvent? previous)
{
    // Two threads may compute it at once, and come to the same.
    private uint _hash = hash;

    public TrackingEvent Event { get; } = tracked;

    /// <summary>Gets the hash of the event's identity, which is computed when it is first asked for if it was given as zero.</summary>
    public uint Hash => _hash != 0 ? _hash : _hash = IdentityHash.Of(Event);

    /// <summary>
    /// Returns whether the hash may be a given one: to compare a few events takes less time than to compute hashes that are not known yet.
    /// </summary>
    public bool MayHave(uint hash) => _hash == 0 || _hash == hash;

    public RecentEvent? Previous { get; } = previous;
}
