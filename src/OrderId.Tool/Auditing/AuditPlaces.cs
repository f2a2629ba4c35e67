namespace OrderIds.Tool.Auditing;

/// <summary>Numbers the lines of all lists consecutively, so that one number identifies a line of a list.</summary>
internal sealed class AuditPlaces
{
    private readonly List<(string File, long First)> _lists = [];
    private long _next;

    /// <summary>Gets the number of lists.</summary>
    public int Lists => _lists.Count;

    /// <summary>Starts a list.</summary>
    public void Begin(string file) => _lists.Add((file, _next));

    /// <summary>Returns the number of a line of the list that was started last.</summary>
    /// <param name="line">The 1-based number within the list.</param>
    public long NumberOf(long line)
    {
        long number = _lists[^1].First + line - 1;
        _next = Math.Max(_next, number + 1);
        return number;
    }

    /// <summary>Returns the place for a number.</summary>
    public AuditPlace Find(long number)
    {
        int low = 0;
        for (int high = _lists.Count - 1; low < high;)
        {
            // A list without lines has the same start as the next list. The last list with this start contains the line.
            int middle = (low + high + 1) / 2;
            (low, high) = _lists[middle].First <= number ? (middle, high) : (low, middle - 1);
        }

        return new AuditPlace(_lists[low].File, number - _lists[low].First + 1);
    }
}
