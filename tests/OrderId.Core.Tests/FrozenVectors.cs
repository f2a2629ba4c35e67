using System.Globalization;

namespace OrderIds.Tests;

/// <summary>One line of <c>Vectors/wire-format-1.csv</c>.</summary>
public sealed record FrozenVector(DateTimeOffset Timestamp, int Node, int Sequence, string Text, string Grouped, string Bytes, string Uuid);

internal static class FrozenVectors
{
    public static IReadOnlyList<FrozenVector> All { get; } = Read();

    private static List<FrozenVector> Read()
    {
        using Stream stream = typeof(FrozenVectors).Assembly.GetManifestResourceStream("wire-format-1.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))
            .Select(fields => new FrozenVector(
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(fields[0], CultureInfo.InvariantCulture)),
            int.Parse(fields[1], CultureInfo.InvariantCulture),
            int.Parse(fields[2], CultureInfo.InvariantCulture),
            fields[3], fields[4], fields[5], fields[6])).ToList();
    }
}
