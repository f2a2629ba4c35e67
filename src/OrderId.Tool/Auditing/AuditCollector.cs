namespace OrderIds.Tool.Auditing;

/// <summary>Takes the IDs of lists, with their places, to be sorted.</summary>
internal sealed class AuditCollector(EntrySorter sorter, AuditPlaces places, AuditSummary summary, int limit)
{
    private string _list = string.Empty;

    /// <summary>Begins a list.</summary>
    public void Begin(string list)
    {
        _list = list;
        places.Begin(list);
        summary.Lists++;
    }

    /// <exception cref="AuditException">What did not fit into memory could not be written.</exception>
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
