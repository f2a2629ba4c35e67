namespace OrderIds.Tests.Sealing;

/// <summary>Makes sortable IDs to seal.</summary>
internal static class SampleIds
{
    private static readonly DateTimeOffset Epoch = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Gets a key that protects nothing: the bytes 1, 2, 3 and so on.</summary>
    public static byte[] Key(int length = 16, byte first = 1) => [.. Enumerable.Range(first, length).Select(value => (byte)value)];

    public static OrderId[] Many(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Symbols.RandomSortable(random))];
    }

    /// <summary>Gets an ID of a run as one busy generator issues it: the sequence number counts up, then the millisecond.</summary>
    public static OrderId Consecutive(int index) =>
        OrderId.Create(Epoch.AddDays(700).AddMilliseconds(index >> 16), 77, index & 0xFFFF);
}
