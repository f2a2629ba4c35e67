using OrderIds.Format;
using OrderIds.Generation;

namespace OrderIds.Tool.Auditing;

/// <summary>Holds, for each node (generator number), the latest end of the leases that any lease store granted.</summary>
internal sealed class LeaseEnds
{
    private readonly long[] _ends = new long[LeasePlan.NodeCount];

    /// <summary>Gets the number of nodes (generator numbers) for which a lease was granted.</summary>
    public int Nodes => _ends.Count(end => end > 0);

    public void Add(NodeRecord record) => _ends[record.Node] = Math.Max(_ends[record.Node], record.Until);

    /// <summary>Adds the leases of all nodes in a lease file.</summary>
    /// <exception cref="AuditException">The file cannot be read, or is not a lease file.</exception>
    public void AddFile(string file)
    {
        string shown = Printable.Escape(file);
        InputFile.Read(file, Read, message => throw new AuditException($"{shown}: {message}"));

        void Read(Stream stream)
        {
            byte[] bytes = new byte[LeaseFile.MaxLength];
            int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            try
            {
                LeaseFile.Parse(bytes[..length], host: null, file).ForEach(Add);
            }
            catch (OrderIdLeaseDamagedException)
            {
                throw new AuditException(
                    $"{shown}: The file is not a lease file, is damaged, or is of a newer version.");
            }
        }
    }

    /// <summary>
    /// Returns the time at which the last lease of an ID's node number ended, if the ID's time is at or after that end; otherwise
    /// <see langword="null"/>.
    /// </summary>
    public long? FindEndBefore(OrderId id)
    {
        long end = _ends[id.Node];
        return id.Timestamp >= WireFormat.Epoch.AddMilliseconds(end) ? end : null;
    }
}
