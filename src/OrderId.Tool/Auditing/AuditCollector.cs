namespace OrderIds.Tool.Auditing;

/// <summary>Collects the IDs of all lists, with their places, for sorting.</summary>
internal sealed class AuditCollector(EntrySorter sorter, AuditPlaces places, AuditSummary summary, int limit)
{
    private string _list = string.Empty;

    /// <summary>Starts a list. The IDs that are added next belong to it.</summary>
    public void Begin(string list)
    {
        _list = list;
        places.Begin(list);
        summary.Lists++;
    }

    /// <exception cref="AuditException">The temporary file could not be written.</exception>
    public void Add(long line, OrderId id)
    {
        summary.Count(id.Kind);
        sorter.Add(AuditEntry.Of(id, places.NumberOf(line)));
    }

    public void AddLineWithoutId(long line)
    {
        if (summary.LinesWithoutId++ < limit)
        {
            summary.FirstLinesWithoutId.Add(new AuditPlace(_list, line));
        }
    }
}
