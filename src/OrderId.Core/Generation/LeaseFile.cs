using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OrderIds.Generation;

/// <summary>
/// Reads and writes the text of a lease file: a version, the host, one line for each node, and a checksum of all preceding lines.
/// </summary>
/// <remarks>
/// <code>
/// order-id-leases 1
/// host 5f0c…
/// node 0 37065600000 12        node, end of its last window in milliseconds since 2025-01-01, version
/// sha256 9a41…
/// </code>
/// </remarks>
internal static class LeaseFile
{
    /// <summary>
    /// The maximum length of a lease file in bytes. It exceeds the length of a file with all nodes; larger files are not read into memory.
    /// </summary>
    public const int MaxLength = 1 << 20;

    private const string Name = "order-id-leases ";
    private const string Version = "1";
    private const string HostName = "host ";
    private const string NodeName = "node ";
    private const string SumName = "sha256 ";

    public static byte[] Format(string host, IEnumerable<NodeRecord> records)
    {
        var text = new StringBuilder(Name + Version + "\n" + HostName).Append(host).Append('\n');
        foreach (NodeRecord record in records)
        {
            text.Append(
                string.Format(CultureInfo.InvariantCulture, "{0}{1} {2} {3}\n", NodeName, record.Node, record.Until, record.Version));
        }

        string body = text.ToString();
        return Encoding.ASCII.GetBytes(body + SumName + Sum(body) + "\n");
    }

    /// <summary>Reads the records of a lease file, which must be sorted by node.</summary>
    /// <param name="bytes">The content of the file.</param>
    /// <param name="host">The host that the file must belong to, or <see langword="null"/> to accept any host.</param>
    /// <param name="path">The path of the file, for error messages.</param>
    /// <exception cref="OrderIdLeaseDamagedException">The file is damaged or has a newer version.</exception>
    /// <exception cref="OrderIdLeaseForeignException">The file belongs to another host.</exception>
    public static List<NodeRecord> Parse(byte[] bytes, string? host, string path)
    {
        string text = Encoding.ASCII.GetString(bytes);
        int sum = text.LastIndexOf(SumName, StringComparison.Ordinal);
        if (sum <= 0
            || text.Substring(sum) != SumName + Sum(text.Substring(0, sum)) + "\n"
            || !text.StartsWith(Name, StringComparison.Ordinal))
        {
            throw new OrderIdLeaseDamagedException(GenerationMessages.FileDamaged(path));
        }

        string[] lines = text.Substring(0, sum).Split('\n');
        string version = lines[0].Substring(Name.Length);
        if (version != Version)
        {
            throw new OrderIdLeaseDamagedException(GenerationMessages.FileNewer(path, version));
        }

        // The checksum is correct, so the file was not truncated by a failing disk, but written by hand or by another program.
        if (lines.Length < 3 || lines[lines.Length - 1].Length > 0)
        {
            throw new OrderIdLeaseDamagedException(GenerationMessages.FileDamaged(path));
        }

        if (host is not null && lines[1] != HostName + host)
        {
            throw new OrderIdLeaseForeignException(GenerationMessages.FileForeign(path));
        }

        var records = new List<NodeRecord>(lines.Length - 3);
        for (int i = 2; i < lines.Length - 1; i++)
        {
            records.Add(ParseRecord(lines[i]) is { } record && (records.Count == 0 || records[records.Count - 1].Node < record.Node)
                ? record
                : throw new OrderIdLeaseDamagedException(GenerationMessages.FileDamaged(path)));
        }

        return records;
    }

    private static NodeRecord? ParseRecord(string line)
    {
        string[] fields = line.Split(' ');
        return fields.Length == 4
            && fields[0] + " " == NodeName
            && int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out int node)
            && long.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out long until)
            && long.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out long version)
            && node < LeasePlan.NodeCount && until <= LeasePlan.EndOfTime && version > 0
            ? new NodeRecord(node, until, version)
            : null;
    }

#pragma warning disable CA1850, CA1872 // netstandard2.0 has neither a one-shot hash nor ToHexStringLower.
    private static string Sum(string text)
    {
        using var sha = SHA256.Create();
        return BitConverter.ToString(sha.ComputeHash(Encoding.ASCII.GetBytes(text))).Replace("-", string.Empty).ToLowerInvariant();
    }
#pragma warning restore CA1850, CA1872
}
