using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using OrderIds.Carriers;

namespace OrderIds.Benchmarks;

/// <summary>
/// Measures identifying the carrier of a tracking number, and finding tracking numbers in ordinary text and in an export, each of one
/// mebibyte. The baseline is a compiled regular expression for each format.
/// </summary>
/// <remarks>
/// The regular expressions are typical ones: one for each carrier, for numbers in one piece, without check digits or ranking. They do less:
/// a match may be any text of the same shape.
/// </remarks>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class TrackingNumberBenchmarks
{
    internal const int Size = 1 << 20;

    private const int Count = 1 << 10;

    internal static readonly string[] Numbers = [.. Enumerable.Range(0, Count).Select(UpsNumber)];

    // One operation is one byte of UTF-8.
    internal static readonly string Ordinary = Fill(i =>
        $"Dear customer, the parcel was handed over to the carrier on 2026-11-{(i % 28) + 1:00} at 14:{i % 60:00}. "
        + "Delivery takes three to five working days; an international shipment, customs clearance included, up to 14. "
        + $"Reference {i}, weight {i % 40}.5 kg, see https://example.com/help?topic=shipping&id={i}.\n");

    internal static readonly byte[] OrdinaryUtf8 = Encoding.UTF8.GetBytes(Ordinary);

    private static readonly string Export = Fill(
        i => $"2026-11-{(i % 28) + 1:00}T14:{i % 60:00}:00Z;{Numbers[i % Count]};Shipped;{i % 90}.90 EUR;Sample item\n");
    private static readonly byte[] ExportUtf8 = Encoding.UTF8.GetBytes(Export);

    internal static readonly Regex[] Formats =
    [
        .. new[]
        {
            "1Z[0-9A-Z]{16}", "[AHJKTV][0-9]{10}", "[0-9]{12}", "[0-9]{15}", "96[0-9]{20}", "96[0-9]{32}",
            "(420[0-9]{5}([0-9]{4})?)?9[1-5][0-9]{20}", "[0-9]{20}",
            "[A-Z]{2}[0-9]{9}[A-Z]{2}", "[0-9]{10,11}", "J[A-Z]{2,3}[0-9]{9,10}", "GM[0-9]{16,20}", "TB[ACM][0-9]{12}", "[0-9]{27}[0-9A-Z]",
            "[0-9]{14}[0-9A-Z]", "[0-9]{16}",
            "[A-Z]{3}[0-9]{9}", "[CD][0-9]{14}", "L[AEHINX][0-9]{8}", "1LS7[0-9]{11}", "JJ?D[0-9]{16}", "YT[0-9]{16}", "GFUS[0-9]{14}",
            "LTN[0-9]{8}N1", "SP[0-9]{18}",
        }.Select(pattern => new Regex($@"\b{pattern}\b", RegexOptions.Compiled | RegexOptions.CultureInvariant)),
    ];

    private int _next;

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("one number of UPS")]
    public int RegexEachFormat()
    {
        string number = Numbers[_next++ & (Count - 1)];
        int fits = 0;
        foreach (Regex format in Formats)
        {
            fits += format.IsMatch(number) ? 1 : 0;
        }

        return fits;
    }

    [Benchmark]
    [BenchmarkCategory("one number of UPS")]
    public IReadOnlyList<TrackingNumberCandidate> Identify() => TrackingNumber.Identify(Numbers[_next++ & (Count - 1)]);

    [Benchmark]
    [BenchmarkCategory("one number of UPS")]
    public bool TryParse() => TrackingNumber.TryParse(Numbers[_next++ & (Count - 1)], out _);

    [Benchmark(Baseline = true, OperationsPerInvoke = Size)]
    [BenchmarkCategory("ordinary")]
    public int RegexOrdinary() => CountRegex(Ordinary);

    [Benchmark(OperationsPerInvoke = Size)]
    [BenchmarkCategory("ordinary")]
    public int EnumerateMatchesOrdinary() => CountMatches(Ordinary);

    [Benchmark(OperationsPerInvoke = Size)]
    [BenchmarkCategory("ordinary")]
    public int EnumerateMatchesOrdinaryUtf8() => CountMatches(OrdinaryUtf8);

    [Benchmark(Baseline = true, OperationsPerInvoke = Size)]
    [BenchmarkCategory("a number in each line")]
    public int RegexExport() => CountRegex(Export);

    [Benchmark(OperationsPerInvoke = Size)]
    [BenchmarkCategory("a number in each line")]
    public int EnumerateMatchesExport() => CountMatches(Export);

    [Benchmark(OperationsPerInvoke = Size)]
    [BenchmarkCategory("a number in each line")]
    public int EnumerateMatchesExportUtf8() => CountMatches(ExportUtf8);

    internal static int CountRegex(string text)
    {
        int count = 0;
        foreach (Regex format in Formats)
        {
            foreach (ValueMatch _ in format.EnumerateMatches(text))
            {
                count++;
            }
        }

        return count;
    }

    internal static int CountMatches(string text)
    {
        int count = 0;
        foreach (TrackingNumberMatch _ in TrackingNumber.EnumerateMatches(text))
        {
            count++;
        }

        return count;
    }

    internal static int CountMatches(byte[] utf8)
    {
        int count = 0;
        foreach (TrackingNumberMatch _ in TrackingNumber.EnumerateMatches(utf8))
        {
            count++;
        }

        return count;
    }

    private static string UpsNumber(int i)
    {
        string body = $"1Z999AA{i % 10}01{i * 7919 % 10_000_000:0000000}0";
        return body[..^1] + TrackingNumber.IdentifyMistyped(body).Concat(TrackingNumber.Identify(body)).First().ExpectedCheck;
    }

    private static string Fill(Func<int, string> piece)
    {
        var text = new StringBuilder(Size + 512);
        for (int i = 0; text.Length < Size; i++)
        {
            text.Append(piece(i));
        }

        return text.ToString(0, Size);
    }
}
