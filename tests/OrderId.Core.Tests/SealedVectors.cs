using System.Globalization;

namespace OrderIds.Tests;

/// <summary>One line of <c>Vectors/sealed-1.csv</c>.</summary>
public sealed record SealedVector(string Text, string Key, int KeySlot, string Sealed)
{
    public byte[] KeyBytes() => Convert.FromHexString(Key);
}

internal static class SealedVectors
{
    public static IReadOnlyList<SealedVector> All { get; } = Read();

    private static List<SealedVector> Read()
    {
        using Stream stream = typeof(SealedVectors).Assembly.GetManifestResourceStream("sealed-1.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))
            .Select(fields => new SealedVector(fields[0], fields[1], int.Parse(fields[2], CultureInfo.InvariantCulture), fields[3]))
            .ToList();
    }
}
