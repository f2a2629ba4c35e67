using System.Globalization;
using MassTransit;

namespace OrderIds.Benchmarks.Peers;

/// <summary>Provides the inputs for the comparison with other libraries: 1,024 values of each type from one seed, used in turn.</summary>
internal static class PeerInputs
{
    private static readonly Random Random = new(20250101);

    public static Guid[] GuidsV4 => Inputs.Guids;

    public static Guid[] GuidsV7 { get; } = Make(() =>
    {
        byte[] bytes = Bytes();
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    });

    public static Ulid[] Ulids { get; } = Make(() => new Ulid(Bytes()));

    public static NUlid.Ulid[] NUlids { get; } = Make(() => new NUlid.Ulid(Bytes()));

    public static NewId[] NewIds { get; } = Make(() => new NewId(Bytes()));

    public static long[] Longs { get; } = Make(() => Random.NextInt64());

    public static string[] GuidV4Texts => Inputs.GuidTexts;

    public static string[] GuidV7Texts { get; } = Array.ConvertAll(GuidsV7, id => id.ToString());

    public static string[] UlidTexts { get; } = Array.ConvertAll(Ulids, id => id.ToString());

    public static string[] NUlidTexts { get; } = Array.ConvertAll(NUlids, id => id.ToString());

    public static string[] NewIdTexts { get; } = Array.ConvertAll(NewIds, id => id.ToString());

    public static string[] LongTexts { get; } = Array.ConvertAll(Longs, id => id.ToString(CultureInfo.InvariantCulture));

    private static T[] Make<T>(Func<T> make) => [.. Enumerable.Range(0, Inputs.Count).Select(_ => make())];

    private static byte[] Bytes()
    {
        byte[] bytes = new byte[16];
        Random.NextBytes(bytes);
        return bytes;
    }
}
