using OrderIds.Tracking.Timelines;

namespace OrderIds.Tracking;

/// <content>Finding a scan by its identity.</content>
public sealed partial class Shipment
{
    // So few of the newest scans are looked through one by one as fast as in a table, and need none.
    private const int MaxRecent = 16;

    private Scan? Find(TrackingEvent tracked) => Find(tracked, IdentityHash.Of(tracked));

    private Scan? Find(TrackingEvent tracked, uint hash)
    {
        ScanIndex? index = _index;
        Scan? scan = _last;
        for (int recent = RecentBeside(index); recent > 0; recent--)
        {
            if (scan!.IsOf(tracked, hash))
            {
                return scan;
            }

            scan = scan.Previous;
        }

        return index?.Find(tracked, hash);
    }

    /// <summary>Returns an index of all scans but fewer than <see cref="MaxRecent"/>, for a shipment that grows from this one.</summary>
    /// <remarks>A new one is kept here as well, so that it is made once, however many grow from this one.</remarks>
    private ScanIndex? IndexToGrowFrom()
    {
        ScanIndex? index = _index;
        int recent = RecentBeside(index);
        if (recent == MaxRecent)
        {
            index = new ScanIndex(_last!, recent, index);
            _index = index;
        }

        return index;
    }

    private int RecentBeside(ScanIndex? index) => _count - (index?.Count ?? 0);
}
