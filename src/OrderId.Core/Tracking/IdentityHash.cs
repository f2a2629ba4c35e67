namespace OrderIds.Tracking;

/// <summary>Hashes the identity of a tracking event: its source and ID or, if it has no ID, its content.</summary>
/// <remarks>
/// The seed is random in each process on every framework, as for strings, so that a hostile feed cannot choose events whose hashes collide.
/// </remarks>
internal static partial class IdentityHash
{
    private static readonly ulong Seed = BitConverter.ToUInt64(Guid.NewGuid().ToByteArray(), 0);
    private static readonly ulong Multiplier = BitConverter.ToUInt64(Guid.NewGuid().ToByteArray(), 0) | 1;

    /// <summary>Returns the hash of an event's identity, which is never zero.</summary>
    public static uint Of(TrackingEvent tracked) => Of(tracked, Of(tracked.Source));

    /// <summary>
    /// Returns a function that computes the same hashes of many events. It hashes the source only if the event before it has another one.
    /// </summary>
    public static Func<TrackingEvent, uint> OfMany()
    {
        string? source = null;
        int sourceHash = 0;
        return tracked =>
        {
            if (!ReferenceEquals(tracked.Source, source))
            {
                source = tracked.Source;
                sourceHash = Of(source);
            }

            return Of(tracked, sourceHash);
        };
    }

    public static int Combine(int left, int right) => Mix(((ulong)(uint)left << 32) | (uint)right);

    private static uint Of(TrackingEvent tracked, int sourceHash)
    {
        int hash = Combine(sourceHash, tracked.EventId is null ? OfContent(tracked) : Of(tracked.EventId));
        return hash == 0 ? 1 : (uint)hash;
    }

    private static int OfContent(TrackingEvent tracked)
    {
        int code = tracked.Code is null ? (int)tracked.Status : Of(tracked.Code);
        return Combine(Mix((ulong)tracked.Ticks), Combine(code, (int)tracked.Detail));
    }

    private static int Of(string? text) => text is null ? 0 : OfText(text);

    // The high half of a product depends on all bits of the value.
    private static int Mix(ulong value)
    {
        ulong product = (value ^ Seed) * Multiplier;
        return (int)((product ^ (product >> 29)) * Multiplier >> 32);
    }
}
