using System.Text;

namespace OrderIds.Benchmarks;

/// <summary>
/// Provides the inputs of the benchmarks: 1,024 values of each kind from one seed. They are used in turn, because a constant input is
/// unrealistically fast.
/// </summary>
internal static class Inputs
{
    public const int Count = 1024;

    private static readonly Random Random = new(20250101);

    public static OrderId[] OrderIds { get; } = Make(() => OrderId.Create(
        new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero).AddMilliseconds(Random.Next()), Random.Next(8192), Random.Next(65536)));

    public static OrderId[] Amazon { get; } = Make(
        () => OrderId.Parse($"{Random.Next(100, 1000)}{Random.Next(10_000_000)}{Random.Next(10_000_000)}".PadRight(17, '7')));

    public static Guid[] Guids { get; } = Make(() =>
    {
        var bytes = new byte[16];
        Random.NextBytes(bytes);
        return new Guid(bytes);
    });

    public static string[] OrderIdTexts { get; } = Array.ConvertAll(OrderIds, id => id.ToString());

    public static string[] GroupedTexts { get; } = Array.ConvertAll(OrderIds, id => id.ToString("D"));

    public static string[] AmazonTexts { get; } = Array.ConvertAll(Amazon, id => id.ToString("D"));

    public static string[] GuidTexts { get; } = Array.ConvertAll(Guids, guid => guid.ToString());

    public static byte[][] OrderIdUtf8 { get; } = Array.ConvertAll(OrderIdTexts, Encoding.UTF8.GetBytes);

    public static byte[][] GuidUtf8 { get; } = Array.ConvertAll(GuidTexts, Encoding.UTF8.GetBytes);

    private static T[] Make<T>(Func<T> make) => Enumerable.Range(0, Count).Select(_ => make()).ToArray();
}
