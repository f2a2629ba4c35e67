using FsCheck;
using FsCheck.Fluent;

namespace OrderIds.Testing.Generators;

/// <summary>Generates sortable, sealed (encrypted) and Amazon's order IDs, and mistyped IDs.</summary>
internal static class IdGenerators
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int KeySlots = 8;

    // 2025-01-01T00:00:00Z, the time at which the 41 bits of time are zero.
    private const long FirstMillisecond = 1_735_689_600_000;

    // Keys for tests: each byte of a key is the number of its slot.
    private static readonly Lazy<OrderIdCipher[]> Ciphers = new(() =>
        [.. Enumerable.Range(0, KeySlots).Select(slot => new OrderIdCipher([.. Enumerable.Repeat((byte)slot, 16)], slot))]);

    public static Gen<OrderId> Sortable { get; } =
        from high in Gen.Choose(0, (1 << 20) - 1)
        from low in Gen.Choose(0, (1 << 21) - 1)
        from node in Gen.Choose(0, 8191)
        from sequence in Gen.Choose(0, 65535)
        select OrderId.Create(DateTimeOffset.FromUnixTimeMilliseconds(FirstMillisecond + ((long)high << 21) + low), node, sequence);

    public static Gen<OrderId> Sealed { get; } =
        from id in Sortable
        from slot in Gen.Choose(0, KeySlots - 1)
        select Ciphers.Value[slot].Seal(id);

    public static Gen<OrderId> Amazon { get; } =
        from first in Gen.Elements(Alphabet.ToCharArray())
        from digits in Gen.ArrayOf(Gen.Elements("0123456789".ToCharArray()), 16)
        where first != 'K' && !(first == '0' && digits[0] == '0' && digits[1] == '0')
        select OrderId.Parse(first + new string(digits));

    public static Gen<OrderIdNearMiss> NearMisses { get; } =
        from id in Gen.OneOf(Sortable, Sealed)
        from grouped in Gen.Elements(true, false)
        let text = id.ToString(grouped ? "D" : "N")
        from place in Gen.Choose(0, text.Length - 2)
        from symbol in Gen.Elements(Alphabet.ToCharArray())
        from mistake in Gen.Elements(
            text.Remove(place, 1).Insert(place, symbol.ToString()),
            text.Remove(place, 1),
            text.Insert(place, text[place].ToString()),
            text.Remove(place, 2).Insert(place, text[place + 1].ToString() + text[place]),
            text.Insert(place, "-"))
        where !OrderId.TryParse(mistake, out _)
        select new OrderIdNearMiss(id, mistake);
}
