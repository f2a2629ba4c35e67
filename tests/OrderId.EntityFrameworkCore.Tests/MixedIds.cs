using System.Globalization;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>Makes IDs of every kind, all different, the ends of the order among them.</summary>
internal static class MixedIds
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static OrderId[] Create(int count, int seed)
    {
        var random = new Random(seed);
        using var cipher = new OrderIdCipher("an example's key"u8, keySlot: 3);
        var ids = new HashSet<OrderId> { OrderId.None, OrderId.MaxValue };
        while (ids.Count < count)
        {
            OrderId sortable = OrderId.Create(Start.AddMilliseconds(random.NextInt64(1L << 41)), random.Next(8192), random.Next(65_536));
            ids.Add(random.Next(3) switch
            {
                0 => sortable,
                1 => cipher.Seal(sortable),
                _ => Amazon(random),
            });
        }

        OrderId[] mixed = [.. ids];
        random.Shuffle(mixed);
        return mixed;
    }

    private static OrderId Amazon(Random random)
    {
        // Any first character that one of Amazon's may have, so that every letter but K stands in front of some.
        char first = "0123456789ABCDEFGHJMNPQRSTVWXYZ"[random.Next(31)];
        return OrderId.Parse(
            string.Create(
                CultureInfo.InvariantCulture, $"{first}{random.Next(1, 100):00}{random.NextInt64(100_000_000_000_000):00000000000000}"));
    }
}
