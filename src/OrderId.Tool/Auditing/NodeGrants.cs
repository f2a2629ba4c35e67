namespace OrderIds.Tool.Auditing;

/// <summary>Holds the leases (rights to issue IDs) of one node, the number of a generator, without the parts that were returned.</summary>
/// <remarks>
/// A returned part may be granted again. The generator stopped issuing IDs with the lease before it returned the rest, so it issues no IDs
/// in that part.
/// </remarks>
internal sealed class NodeGrants
{
    private readonly GrantRecord[] _grants;
    private readonly long[] _begins;
    private readonly long[] _ends;

    // For each window, the latest end of all windows up to it, without lost ones. A time is in a window if it is before this end, even if
    // windows overlap.
    private readonly long[] _latestEnds;

    public NodeGrants(IEnumerable<GrantRecord> records)
    {
        ILookup<bool, GrantRecord> isRelease = records.ToLookup(record => record.Kind == GrantRecordKind.Release);
        _grants = [.. isRelease[false].OrderBy(grant => grant.Lease.FromMilliseconds).ThenBy(grant => grant.Lease.Version)];
        _begins = [.. _grants.Select(grant => grant.Lease.FromMilliseconds)];
        _ends = [.. _grants.Select(grant => grant.Lease.UntilMilliseconds)];
        TakeBack(isRelease[true]);
        _latestEnds = new long[_grants.Length];
        long latest = 0;
        for (int i = 0; i < _grants.Length; i++)
        {
            latest = _grants[i].Kind == GrantRecordKind.Lost ? latest : Math.Max(latest, _ends[i]);
            _latestEnds[i] = latest;
        }
    }

    /// <summary>Returns the pairs of leases that overlap: the later lease begins before the earlier one ends.</summary>
    public IEnumerable<(GrantRecord Earlier, GrantRecord Later)> FindOverlaps()
    {
        int latest = 0;
        for (int i = 1; i < _grants.Length; i++)
        {
            if (_begins[i] < Math.Min(_ends[i], _ends[latest]))
            {
                yield return (_grants[latest], _grants[i]);
            }

            latest = _ends[i] > _ends[latest] ? i : latest;
        }
    }

    /// <summary>Returns a value indicating whether a time is in one of the leases.</summary>
    public bool Contains(long time)
    {
        // The index after the last window that begins at or before the time.
        int after = Array.BinarySearch(_begins, time + 1);
        int index = (after >= 0 ? after : ~after) - 1;
        while (index >= 0 && _begins[index] > time)
        {
            index--;
        }

        return index >= 0 && time < _latestEnds[index];
    }

    /// <summary>
    /// Shortens the leases whose unused rest was returned. If one lease began where another one ended, the rest may extend over both.
    /// </summary>
    private void TakeBack(IEnumerable<GrantRecord> releases)
    {
        ILookup<long, int> byEnd = Enumerable.Range(0, _grants.Length).ToLookup(index => _grants[index].Lease.UntilMilliseconds);
        foreach (OrderIdLease release in releases.Select(record => record.Lease))
        {
            long end = release.UntilMilliseconds;
            long version = release.Version;
            while (release.FromMilliseconds < end
                && byEnd[end].Where(index => _grants[index].Lease.Version <= version).Select(index => (int?)index)
                    .LastOrDefault() is int index)
            {
                _ends[index] = Math.Max(release.FromMilliseconds, _begins[index]);
                (end, version) = (_begins[index], _grants[index].Lease.Version);
            }
        }
    }
}
