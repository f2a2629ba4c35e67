using FsCheck;
using FsCheck.Fluent;

namespace OrderIds.Tests;

/// <summary>Random order IDs, and what they are written with.</summary>
internal static class Symbols
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const long FirstMillisecond = 1_735_689_600_000;

    public static Gen<OrderId> Sortable =>
        from high in Gen.Choose(0, (1 << 20) - 1)
        from low in Gen.Choose(0, (1 << 21) - 1)
        from node in Gen.Choose(0, 8191)
        from sequence in Gen.Choose(0, 65535)
        select OrderId.Create(DateTimeOffset.FromUnixTimeMilliseconds(FirstMillisecond + ((long)high << 21) + low), node, sequence);

    public static Gen<OrderId> Amazon =>
        from first in Gen.Elements(Alphabet.ToCharArray())
        from digits in Gen.ArrayOf(Gen.Elements("0123456789".ToCharArray()), 16)
        where first != 'K' && !(first == '0' && digits[0] == '0' && digits[1] == '0')
        select OrderId.Parse(first + new string(digits));

    /// <summary>IDs of every kind but <see cref="OrderIdKind.None"/>; sealed ones from the frozen vectors' payloads.</summary>
    public static Gen<OrderId> Any => Gen.OneOf(Sortable, Amazon, Gen.Elements(SealedIds.All.ToArray()));

    public static OrderId RandomSortable(Random random) => OrderId.Create(
        DateTimeOffset.FromUnixTimeMilliseconds(FirstMillisecond + random.NextInt64(1L << 41)), random.Next(8192), random.Next(65536));
}
