namespace OrderIds.Tool.Auditing;

/// <summary>
/// Sorts any number of entries in bounded memory. Entries that do not fit are written to a temporary file as sorted runs, and merged at the
/// end.
/// </summary>
/// <param name="capacity">The number of entries kept in memory.</param>
/// <param name="folder">The folder for the temporary file.</param>
internal sealed class EntrySorter(int capacity, string folder) : IDisposable
{
    // Reading fewer entries at a time would be slow. If there are very many runs, their buffers exceed the allowed memory.
    private const int MinEntriesRead = 64;

    // Memory pages that are never written take no physical memory.
    private readonly UInt128[] _entries = GC.AllocateUninitializedArray<UInt128>(capacity);
    private readonly List<SpillRun> _runs = [];
    private SpillFile? _file;
    private int _count;

    /// <summary>Gets the number of bytes written to the file.</summary>
    public long SpilledBytes => _file?.Length ?? 0;

    /// <exception cref="AuditException">The file could not be written.</exception>
    public void Add(UInt128 entry)
    {
        if (_count == _entries.Length)
        {
            Spill();
        }

        _entries[_count++] = entry;
    }

    /// <summary>Returns all entries in ascending order. It may be called once.</summary>
    /// <exception cref="AuditException">The file could not be written or read.</exception>
    public IEnumerable<UInt128> Sort()
    {
        if (_file is null)
        {
            _entries.AsSpan(0, _count).Sort();
            return _entries.Take(_count);
        }

        Spill();
        return Merge();
    }

    public void Dispose() => _file?.Dispose();

    private void Spill()
    {
        Span<UInt128> entries = _entries.AsSpan(0, _count);
        entries.Sort();
        _file ??= new SpillFile(folder);
        _runs.Add(_file.Append(entries));
        _count = 0;
    }

    private IEnumerable<UInt128> Merge()
    {
        int length = Math.Max(MinEntriesRead, _entries.Length / _runs.Count);
        UInt128[] buffer = length * _runs.Count <= _entries.Length ? _entries : new UInt128[length * _runs.Count];
        var queue = new PriorityQueue<SpillRun, UInt128>(_runs.Count);
        for (int i = 0; i < _runs.Count; i++)
        {
            _runs[i].Open(buffer.AsMemory(i * length, length));
            if (_runs[i].TryRead(out UInt128 first))
            {
                queue.Enqueue(_runs[i], first);
            }
        }

        while (queue.TryPeek(out SpillRun? run, out UInt128 entry))
        {
            yield return entry;
            if (run.TryRead(out UInt128 next))
            {
                queue.DequeueEnqueue(run, next);
            }
            else
            {
                queue.Dequeue();
            }
        }
    }
}
