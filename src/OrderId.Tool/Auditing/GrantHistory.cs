using OrderIds.Format;

namespace OrderIds.Tool.Auditing;

/// <summary>Holds all that stores granted, from the histories that were written at the time.</summary>
internal sealed class GrantHistory
{
    private readonly Dictionary<int, NodeGrants> _nodes;

    private GrantHistory(List<GrantRecord> records) =>
        _nodes = records.GroupBy(record => record.Lease.Node)
            .OrderBy(node => node.Key).ToDictionary(node => node.Key, node => new NodeGrants(node));

    /// <summary>Reads histories.</summary>
    /// <exception cref="AuditException">A file cannot be read, or is no history.</exception>
    public static GrantHistory Read(IEnumerable<string> files)
    {
        var records = new List<GrantRecord>();
        foreach (string file in files)
        {
            string shown = Printable.Escape(file);
            InputFile.Read(file, stream => Read(file, stream, records), message => throw new AuditException($"{shown}: {message}"));
        }

        return new GrantHistory(records);
    }

    /// <summary>Finds each grant that begins before the end of an earlier one of its node.</summary>
    public IEnumerable<(GrantRecord Earlier, GrantRecord Later)> FindOverlaps() => _nodes.Values.SelectMany(node => node.FindOverlaps());

    /// <summary>Finds out whether a sortable ID lies in a grant.</summary>
    public bool Contains(OrderId id) =>
        _nodes.TryGetValue(id.Node, out NodeGrants? node)
            && node.Contains((id.Timestamp - WireFormat.Epoch).Ticks / TimeSpan.TicksPerMillisecond);

    private static void Read(string file, Stream stream, List<GrantRecord> records)
    {
        using var reader = new StreamReader(stream);
        string[] lines = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            var place = new AuditPlace(file, i + 1);
            if (GrantRecord.Parse(lines[i], place) is { } record)
            {
                records.Add(record);
            }
            else if (i < lines.Length - 1)
            {
                throw new AuditException(
                    $"{place}: Expected 'grant', 'lost' or 'release' and the numbers NODE FROM UNTIL VERSION TIME, "
                    + "but found another line.");
            }
        }

        // What stands after the last line break was cut off with the process, if it is no line: nothing was done with that lease.
    }
}
