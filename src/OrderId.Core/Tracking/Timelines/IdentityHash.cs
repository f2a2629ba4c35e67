namespace OrderIds.Tracking.Timelines;

/// <summary>Hashes what makes two events the same scan.</summary>
/// <remarks>Seeded for each process, like the hashes of strings, on every framework: a feed cannot choose events whose hashes collide.</remarks>
internal static partial class IdentityHash
{
    private static readonly ulong Seed = BitConverter.ToUInt64(Guid.NewGuid().ToByteArray(), 0);
    private static readonly ulong Multiplier = BitConverter.ToUInt64(Guid.NewGuid().ToByteArray(), 0) | 1;

    public static int Of(TrackingEvent scan)
    {
        int source = Of(scan.Source);
        if (scan.EventId is not null)
        {
            return Combine(source, Of(scan.EventId));
        }

        int code = scan.Code is null ? (int)scan.Status : Of(scan.Code);
        return Combine(Mix((ulong)scan.Ticks), Combine(source, Combine(code, (int)scan.Detail)));
    }

    public static int Combine(int left, int right) => Mix(((ulong)(uint)left << 32) | (uint)right);

    private static int Of(string? text) => text is null ? 0 : OfText(text);

    // The high half of a product depends on all bits of the value.
    private static int Mix(ulong value)
    {
        ulong product = (value ^ Seed) * Multiplier;
        return (int)((product ^ (product >> 29)) * Multiplier >> 32);
    }
}
