namespace OrderIds.Tests;

/// <summary>What order IDs are written with, and random ones of a seed.</summary>
internal static class Symbols
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const long FirstMillisecond = 1_735_689_600_000;

    public static OrderId RandomSortable(Random random) => OrderId.Create(
        DateTimeOffset.FromUnixTimeMilliseconds(FirstMillisecond + random.NextInt64(1L << 41)), random.Next(8192), random.Next(65536));
}
