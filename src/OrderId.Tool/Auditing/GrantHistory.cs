using OrderIds.Format;

namespace OrderIds.Tool.Auditing;

/// <summary>Holds all leases (rights to issue IDs) that lease stores granted, as recorded in history files.</summary>
internal sealed class GrantHistory
{
    private readonly Dictionary<int, NodeGrants> _nodes;

    private GrantHistory(List<GrantRecord> records) =>
        _nodes = records.GroupBy(record => record.Lease.Node)
            .OrderBy(node => node.Key).ToDictionary(node => node.Key, node => new NodeGrants(node));

    /// <summary>Reads history files.</summary>
    /// <exception cref="AuditException">A file cannot be read, or is not a history.</exception>
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

    /// <summary>Returns the pairs of leases of the same node that overlap: the later lease begins before the earlier one ends.</summary>
    public IEnumerable<(GrantRecord Earlier, GrantRecord Later)> FindOverlaps() => _nodes.Values.SelectMany(node => node.FindOverlaps());

    /// <summary>
    /// Returns a value indicating whether the time of a sortable ID is in a lease of its node, the number of its generator.
    /// </summary>
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

        // An incomplete last line without a line break is ignored: the process ended while it wrote the line, before it used that lease.
    }
}
