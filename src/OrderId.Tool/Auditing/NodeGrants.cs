namespace OrderIds.Tool.Auditing;

/// <summary>Holds what one node was granted and did not give back.</summary>
/// <remarks>What was given back may be granted again: a generator closes its window first, so that it issues nothing from there.</remarks>
internal sealed class NodeGrants
{
    private readonly GrantRecord[] _grants;
    private readonly long[] _begins;
    private readonly long[] _ends;

    // The latest end among the windows up to each, but for those that were lost. A time before it lies in that window, even where windows
    // overlap.
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

    /// <summary>Finds each grant that begins before the end of an earlier one.</summary>
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

    /// <summary>Finds out whether a time lies in a window.</summary>
    public bool Contains(long time)
    {
        // The next time, which no window begins at or which some do: before them stand the windows that begin at this time or earlier.
        int after = Array.BinarySearch(_begins, time + 1);
        int index = (after >= 0 ? after : ~after) - 1;
        while (index >= 0 && _begins[index] > time)
        {
            index--;
        }

        return index >= 0 && time < _latestEnds[index];
    }

    /// <summary>
    /// Ends windows where their rest was given back. The rest may begin in one window and end in another that continued it.
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
