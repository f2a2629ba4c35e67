using System.Globalization;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Vocabularies;

/// <summary>Reads the vocabularies, which are CSV files embedded in the assembly.</summary>
/// <remarks>
/// A line has a code, a comma and its mapping: a status, <c>status:detail</c>, <c>Order.status</c>, <c>(info)</c>, or <c>(info):kind</c>. A
/// third field, <c>defers</c>, marks a sub-status that the vendor sends with any status. Empty lines and comments, which begin with
/// <c>#</c>, are skipped.
/// </remarks>
internal static class VocabularyReader
{
    private const string OrderPrefix = "Order.";
    private const string Information = "(info)";

    /// <exception cref="InvalidDataException">The table does not exist, or a line is not valid.</exception>
    public static VocabularyTable ReadEmbedded(string name)
    {
        using Stream stream = typeof(VocabularyReader).Assembly.GetManifestResourceStream(name + ".csv")
            ?? throw new InvalidDataException($"Expected the table {name}.csv in the assembly, but found none.");
        using var reader = new StreamReader(stream);
        return Read(reader, name);
    }

    /// <exception cref="InvalidDataException">A line is not valid.</exception>
    public static VocabularyTable Read(TextReader reader, string name)
    {
        var entries = new List<VocabularyEntry>();
        int number = 1;
        for (string? line = reader.ReadLine(); line is not null; line = reader.ReadLine(), number++)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                entries.Add(Parse(line) ?? throw new InvalidDataException(string.Format(
                    CultureInfo.InvariantCulture, "Expected a code and its mapping in line {0} of {1}.csv, but found something else.",
                    number, name)));
            }
        }

        return new VocabularyTable(entries.ToArray());
    }

    private static VocabularyEntry? Parse(string line)
    {
        string[] fields = line.Split(',');
        bool defers = fields.Length == 3 && fields[2] == "defers";
        if (fields[0].Length == 0 || !fields[0].All(letter => letter is >= ' ' and <= '~') || fields.Length != (defers ? 3 : 2))
        {
            return null;
        }

        TrackingMapping? mapping = Parse(fields[0], fields[1]);
        return mapping is { } known ? new VocabularyEntry(known, defers) : null;
    }

    private static TrackingMapping? Parse(string code, string canonical)
    {
        var mapping = new TrackingMapping { Code = code, IsKnown = true };
        if (canonical.StartsWith(OrderPrefix, StringComparison.Ordinal))
        {
            string word = canonical.Substring(OrderPrefix.Length);
            return word == "Problem" ? mapping with { HasProblem = true }
                : OrderStatusExtensions.TryParseName(word, out OrderStatus order) ? mapping with { OrderStatus = order }
                : null;
        }

        int colon = canonical.IndexOf(':');
        string status = colon < 0 ? canonical : canonical.Substring(0, colon);
        string detail = colon < 0 ? string.Empty : canonical.Substring(colon + 1);
        if (status == Information)
        {
            var kind = TrackingInformation.General;
            if (colon >= 0 && !Enum.TryParse(detail, out kind))
            {
                return null;
            }

            ShipmentDetail stale = kind == TrackingInformation.Stale ? ShipmentDetail.Stale : ShipmentDetail.None;
            return mapping with { Information = kind, Detail = stale };
        }

        var why = ShipmentDetail.None;
        return ShipmentStatusExtensions.TryParseName(status, out ShipmentStatus known)
            && (colon < 0 || ShipmentDetailExtensions.TryParseName(detail, out why))
            ? mapping with { Status = known, Detail = why }
            : null;
    }
}
